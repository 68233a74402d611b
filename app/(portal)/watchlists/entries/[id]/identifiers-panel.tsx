import { Text } from "@mantine/core";
import { translations } from "../../../../language/translations.ts";
import { FactPanel } from "../../../seizure-reports/[id]/facts.tsx";
import type { GovernedEntry } from "./governed-query.ts";

/** Numbers by which items are recognised. */
export async function IdentifiersPanel({ entry }: { entry: GovernedEntry }) {
  const t = await translations("own-watchlists");
  if (![entry.phones, entry.emails, entry.postalItems, entry.postageAccounts].some((list) => list.length)) return null;
  const { phones, emails, postalItems, postageAccounts, doubtfulPostalItems } = entry;
  return (
    <FactPanel
      title={t("entry.identifiers")}
      facts={[
        [t("entry.phones"), phones.join(", ")],
        [t("entry.emails"), emails.join(", ")],
        [t("entry.postalItems"), postalItems.join(", ")],
        [t("entry.postageAccounts"), postageAccounts.join(", ")],
      ]}
    >
      {doubtfulPostalItems.length > 0 && (
        <Text size="sm" c="dimmed">
          {doubtfulPostalItems.map((item) => t("entry.doubtful", { item })).join(" ")}
        </Text>
      )}
    </FactPanel>
  );
}
