"use client";
import { Box, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { ConfirmedButton } from "../../../../components/confirmed-button.tsx";
import { graphql } from "../../../../graphql/contract.ts";
import { askFromBrowser } from "../../../../session/ask-from-browser.ts";

const Open = graphql(`
  mutation OpenOlderRecords($id: ID!, $digest: String!) {
    communityOpen(input: { id: $id, digest: $digest }) { openedCount userErrors { message } }
  }
`);

/** Opens exactly what the preview shows. */
export function OpenButton({ id, records, digest }: { id: string; records: number; digest: string }) {
  const t = useTranslations("communities");
  return (
    <Box mt="md">
      <ConfirmedButton
        label={t("open.go", { records })}
        ariaLabel={t("open.go", { records })}
        title={t("open.title")}
        confirm={t("open.confirm")}
        cancel={t("form.cancel")}
        done={t("open.done", { count: records })}
        isGiving
        act={async () => (await askFromBrowser(Open, { id, digest })).communityOpen.userErrors[0]?.message ?? null}
      >
        <Text size="sm">{t("open.confirmExplained")}</Text>
      </ConfirmedButton>
    </Box>
  );
}
