import { Text, Title } from "@mantine/core";
import { nameQualities } from "../../../../../lib/codes/domain-codes.ts";
import { Panel } from "../../../../components/panel.tsx";
import { PublishedName } from "../../published-name.tsx";
import type { WatchlistWords } from "../../watchlist-words.ts";
import type { WatchlistEntry } from "./entry-query.ts";
import { FoldedList } from "./folded-list.tsx";
import styles from "./names-panel.module.css";

/** All names, by how far the publisher trusts them. */
export function NamesPanel({ names, words: { t } }: { names: WatchlistEntry["names"]; words: WatchlistWords }) {
  const groups = nameQualities.map((quality) => ({ quality, of: names.filter((name) => name.quality === quality) })).filter(({ of }) => of.length);
  return (
    <Panel title={t("fields.names")}>
      {groups.map(({ quality, of }) => (
        <div key={quality} className={styles.group}>
          <Title order={3} size="h6" c="dimmed">
            {t(`entry.qualities.${quality}`)}
          </Title>
          {quality === "WEAK" && (
            <Text size="sm" c="dimmed">
              {t("entry.weakHint")}
            </Text>
          )}
          <FoldedList
            className={quality === "PRIMARY" ? styles.main : styles.names}
            items={of.map(({ name }) => <PublishedName key={name} name={name} />)}
            more={(count) => t("entry.all", { count })}
          />
        </div>
      ))}
    </Panel>
  );
}
