"use client";
import { Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { ConfirmedButton } from "../../components/confirmed-button.tsx";
import { graphql } from "../../graphql/contract.ts";
import { askFromBrowser } from "../../session/ask-from-browser.ts";

const End = graphql(`
  mutation EndSession($id: ID!) {
    sessionEnd(input: { id: $id }) { userErrors { message } }
  }
`);

/** Signs another browser out, after asking once more. */
export function EndButton({ id, name }: { id: string; name: string }) {
  const t = useTranslations("sessions");
  return (
    <ConfirmedButton
      label={t("end")}
      ariaLabel={t("endNamed", { name })}
      title={t("endTitle")}
      confirm={t("end")}
      cancel={t("cancel")}
      done={t("ended")}
      act={async () => (await askFromBrowser(End, { id })).sessionEnd.userErrors[0]?.message ?? null}
    >
      <Text size="sm">{t("endExplained", { name })}</Text>
    </ConfirmedButton>
  );
}
