"use client";
import { Alert, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { ConfirmedButton } from "../../components/confirmed-button.tsx";
import { graphql } from "../../graphql/contract.ts";
import { askFromBrowser } from "../../session/ask-from-browser.ts";

const Confirm = graphql(`
  mutation ConfirmReleasePolicy($id: ID!) {
    releasePolicyConfirm(input: { id: $id }) { userErrors { message } }
  }
`);

type Props = { id: string; proposer: string; canConfirm: boolean };

/** What would give officers more, until a second person agrees. */
export function WaitingProposal({ id, proposer, canConfirm }: Props) {
  const t = useTranslations("release-policy");
  return (
    <Alert role="note" color="sand" variant="light" title={t("waiting")}>
      <Text size="sm" mb="sm">
        {t("waitingExplained", { name: proposer })}
      </Text>
      {canConfirm && (
        <ConfirmedButton
          label={t("confirm")}
          ariaLabel={t("confirmTitle")}
          title={t("confirmTitle")}
          confirm={t("confirm")}
          cancel={t("cancel")}
          done={t("confirmed")}
          isGiving
          act={async () => (await askFromBrowser(Confirm, { id })).releasePolicyConfirm.userErrors[0]?.message ?? null}
        >
          <Text size="sm">{t("confirmExplained")}</Text>
        </ConfirmedButton>
      )}
    </Alert>
  );
}
