import { Text } from "@mantine/core";
import { Panel } from "../../../../components/panel.tsx";
import type { WatchlistWords } from "../../watchlist-words.ts";
import type { WatchlistEntry } from "./entry-query.ts";
import { FoldedList } from "./folded-list.tsx";

/** Passports, register numbers, telephones: the publisher's own word, the number, and who issued it. */
export function DocumentsPanel({ documents, words: { t, country } }: { documents: WatchlistEntry["documents"]; words: WatchlistWords }) {
  if (!documents.length) return null;
  const items = documents.map(({ kind, number, country: code }) => (
    <>
      <Text span c="dimmed">
        {[kind, code && country(code)].filter(Boolean).join(" · ")}
      </Text>
      <Text fw={600} dir="auto" ta="start">
        {number}
      </Text>
    </>
  ));
  return (
    <Panel title={t("fields.documents")}>
      <FoldedList items={items} more={(count) => t("entry.all", { count })} />
    </Panel>
  );
}
