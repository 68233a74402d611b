import { Group, Paper, Text, Title } from "@mantine/core";
import { Moment } from "../../components/moment.tsx";
import { QuietLink } from "../../components/quiet-link.tsx";
import { TlpBadge } from "../../components/tlp-badge.tsx";
import { translations } from "../../language/translations.ts";
import { listPath } from "./addresses.ts";
import styles from "./list-card.module.css";
import type { ListedWatchlist } from "./lists-query.ts";
import type { WatchlistWords } from "./watchlist-words.ts";

/** A list of an agency: whose it is, how far it goes, and what waits. */
export async function OwnListCard({ list, words: { t } }: { list: ListedWatchlist; words: WatchlistWords }) {
  const own = await translations("own-watchlists");
  const { id, name, description, keeper, tlp, entryCount, hitOnlyCount, sharedAt, waitingCount, isOwn } = list;
  return (
    <Paper component="li" withBorder p={{ base: "sm", sm: "md" }} className={styles.card}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
        <Title order={3} size="h4">
          <QuietLink href={listPath(id)} className={styles.open}>
            {name}
          </QuietLink>
        </Title>
        {tlp && <TlpBadge tlp={tlp} />}
      </Group>
      {!isOwn && <Text size="sm">{own("lists.of", { agency: keeper.name })}</Text>}
      {description && (
        <Text size="sm" c="dimmed" lineClamp={3}>
          {description}
        </Text>
      )}
      <Text fz="xl" fw={650} mt="sm">
        {t("lists.entries", { count: entryCount })}
      </Text>
      {hitOnlyCount > 0 && <Text size="sm">{own("lists.hitOnly", { count: hitOnlyCount })}</Text>}
      <Text size="sm" c="dimmed">
        {sharedAt ? (
          <>
            {own("lists.sharedSince")} <Moment at={sharedAt} />
          </>
        ) : (
          own("lists.notShared")
        )}
      </Text>
      {isOwn && waitingCount > 0 && (
        <Text size="sm" c="dimmed">
          {own("lists.waiting", { count: waitingCount })}
        </Text>
      )}
    </Paper>
  );
}
