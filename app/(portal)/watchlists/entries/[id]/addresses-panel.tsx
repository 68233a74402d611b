import { Text } from "@mantine/core";
import { Panel } from "../../../../components/panel.tsx";
import { PublishedName } from "../../published-name.tsx";
import type { WatchlistWords } from "../../watchlist-words.ts";
import type { WatchlistEntry } from "./entry-query.ts";
import { FoldedList } from "./folded-list.tsx";

/** Addresses as published; the country in the reader's language where it goes by another name there. */
export function AddressesPanel({ addresses, words: { t, country } }: { addresses: WatchlistEntry["addresses"]; words: WatchlistWords }) {
  if (!addresses.length) return null;
  const items = addresses.map(({ text, country: code }) => {
    const name = code && country(code);
    return (
      <>
        <PublishedName name={text} />
        {name && !text.toLowerCase().includes(name.toLowerCase()) && (
          <Text span c="dimmed">
            {" "}
            · {name}
          </Text>
        )}
      </>
    );
  });
  return (
    <Panel title={t("fields.addresses")}>
      <FoldedList items={items} more={(count) => t("entry.all", { count })} />
    </Panel>
  );
}
