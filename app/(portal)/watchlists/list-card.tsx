import { Paper, Text, Title } from "@mantine/core";
import { Moment } from "../../components/moment.tsx";
import { QuietLink } from "../../components/quiet-link.tsx";
import { listPath } from "./addresses.ts";
import styles from "./list-card.module.css";
import type { ListedWatchlist } from "./lists-query.ts";
import type { WatchlistWords } from "./watchlist-words.ts";

/** A list: whose it is, how much is on it and how fresh it is. */
export function ListCard({ list, words: { t } }: { list: ListedWatchlist; words: WatchlistWords }) {
  const {
    id,
    name,
    publisher,
    keeper,
    entryCount,
    importedAt,
    imports: [last],
  } = list;
  return (
    <Paper component="li" withBorder p={{ base: "sm", sm: "md" }} className={styles.card}>
      <Title order={2} size="h4">
        <QuietLink href={listPath(id)} className={styles.open}>
          {name}
        </QuietLink>
      </Title>
      <Text size="sm">{t("lists.publishedBy", { publisher })}</Text>
      <Text size="sm" c="dimmed">
        {t("lists.keptBy", { keeper: keeper.name })}
      </Text>
      <Text fz="xl" fw={650} mt="sm">
        {t("lists.entries", { count: entryCount })}
      </Text>
      <Text size="sm" c="dimmed">
        {importedAt ? (
          <>
            {t("lists.imported")} <Moment at={importedAt} />
          </>
        ) : (
          t("lists.neverImported")
        )}
      </Text>
      {last && (
        <Text size="sm" c="dimmed">
          {t("lists.difference", last)}
        </Text>
      )}
    </Paper>
  );
}
