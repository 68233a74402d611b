"use client";
import { Button, Group, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { ConfirmedButton } from "../../../components/confirmed-button.tsx";
import { showFault } from "../../../components/show-fault.ts";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import { useChange } from "../use-change.ts";

const Approve = graphql(`
  mutation ApproveProposal($id: ID!) {
    memberProposalApprove(input: { id: $id }) { userErrors { message } }
  }
`);
const Reject = graphql(`
  mutation RejectProposal($id: ID!) {
    memberProposalReject(input: { id: $id }) { userErrors { message } }
  }
`);

type Props = { id: string; name: string; mayApprove: boolean; mayReject: boolean; isOwn: boolean };

export function DecideButtons({ id, name, mayApprove, mayReject, isOwn }: Props) {
  const t = useTranslations("members");
  const { change, isBusy } = useChange();
  const reject = () =>
    change(async () => {
      const done = (await askFromBrowser(Reject, { id })).memberProposalReject;
      if (done.userErrors[0]) showFault(done.userErrors[0].message);
      return done;
    }, t("rejected"));
  return (
    <Group gap="xs">
      {mayApprove && (
        <ConfirmedButton
          label={t("approve")}
          ariaLabel={t("approveNamed", { name })}
          title={t("approveNamed", { name })}
          confirm={t("approve")}
          cancel={t("cancel")}
          done={t("approved")}
          act={async () => (await askFromBrowser(Approve, { id })).memberProposalApprove.userErrors[0]?.message ?? null}
        >
          <Text size="sm">{t("approveExplained")}</Text>
        </ConfirmedButton>
      )}
      {mayReject && (
        <Button variant="default" size="compact-sm" loading={isBusy} onClick={reject}>
          {t(isOwn ? "takeProposalBack" : "reject")}
        </Button>
      )}
    </Group>
  );
}
