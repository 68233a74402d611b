"use client";
import { Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { ConfirmedButton } from "../../components/confirmed-button.tsx";
import { graphql } from "../../graphql/contract.ts";
import { askFromBrowser } from "../../session/ask-from-browser.ts";

const Revoke = graphql(`
  mutation RevokeKey($id: ID!) {
    apiKeyRevoke(input: { id: $id }) { userErrors { message } }
  }
`);

/** Ends a key, after asking once more. */
export function RevokeButton({ id, name }: { id: string; name: string }) {
  const t = useTranslations("keys");
  return (
    <ConfirmedButton
      label={t("revoke")}
      ariaLabel={t("revokeNamed", { name })}
      title={t("revokeNamed", { name })}
      confirm={t("revokeConfirm")}
      cancel={t("cancel")}
      done={t("revoked", { name })}
      act={async () => (await askFromBrowser(Revoke, { id })).apiKeyRevoke.userErrors[0]?.message ?? null}
    >
      <Text size="sm">{t("revokeExplained")}</Text>
    </ConfirmedButton>
  );
}
