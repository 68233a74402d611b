"use client";
import { Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { ConfirmedButton } from "../../../components/confirmed-button.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";

const End = graphql(`
  mutation EndMembership($id: ID!) {
    memberEnd(input: { id: $id }) { userErrors { message } }
  }
`);

/** Ends a membership, or takes an invitation back, after asking once more. */
export function EndButton({ id, name, isInvited }: { id: string; name: string; isInvited: boolean }) {
  const t = useTranslations("members");
  const label = t(isInvited ? "takeBack" : "end");
  return (
    <div>
      <ConfirmedButton
        label={label}
        ariaLabel={t(isInvited ? "takeBackTitle" : "endTitle", { name })}
        title={t(isInvited ? "takeBackTitle" : "endTitle", { name })}
        confirm={label}
        cancel={t("cancel")}
        done={t(isInvited ? "takenBack" : "ended")}
        act={async () => (await askFromBrowser(End, { id })).memberEnd.userErrors[0]?.message ?? null}
      >
        <Text size="sm">{t(isInvited ? "takeBackExplained" : "endExplained", { name })}</Text>
      </ConfirmedButton>
    </div>
  );
}
