"use client";
import { Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { ConfirmedButton } from "../../../components/confirmed-button.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";

const Unlink = graphql(`
  mutation PatternUnlink($id: ID!, $recordId: ID!) {
    done: patternUnlink(input: { id: $id, recordId: $recordId }) {
      userErrors { message }
    }
  }
`);

export function UnlinkButton({ id, recordId, name }: { id: string; recordId: string; name: string }) {
  const t = useTranslations("patterns.links");
  const cancel = useTranslations("seizure-reports")("cancel");
  return (
    <ConfirmedButton
      label={t("unlink")}
      ariaLabel={`${t("unlink")}: ${name}`}
      title={t("unlinkTitle")}
      confirm={t("unlink")}
      cancel={cancel}
      done={t("unlinked")}
      act={async () => (await askFromBrowser(Unlink, { id, recordId })).done.userErrors[0]?.message ?? null}
    >
      <Text size="sm">{t("unlinkExplained", { name })}</Text>
    </ConfirmedButton>
  );
}
