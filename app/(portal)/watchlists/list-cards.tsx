import { Box, Title } from "@mantine/core";
import { translations } from "../../language/translations.ts";
import styles from "./list-card.module.css";
import { ListCard } from "./list-card.tsx";
import type { ListedWatchlist } from "./lists-query.ts";
import { OwnListCard } from "./own-list-card.tsx";
import type { WatchlistWords } from "./watchlist-words.ts";

/** Lists by whose they are: the reader's agency's, those that others share with it, and those of publishers. */
export async function ListCards({ lists, words }: { lists: ListedWatchlist[]; words: WatchlistWords }) {
  const t = await translations("own-watchlists");
  const groups = [
    ["ours", lists.filter(({ kind, isOwn }) => kind === "OWN" && isOwn)],
    ["others", lists.filter(({ kind, isOwn }) => kind === "OWN" && !isOwn)],
    ["reference", lists.filter(({ kind }) => kind === "REFERENCE")],
  ] as const;
  return groups.map(
    ([group, members]) =>
      members.length > 0 && (
        <Box component="section" key={group} mb="xl" aria-label={t(`lists.${group}`)}>
          <Title order={2} size="h4" mb="sm">
            {t(`lists.${group}`)}
          </Title>
          <ul className={styles.cards}>
            {members.map((list) =>
              group === "reference" ? <ListCard key={list.id} list={list} words={words} /> : <OwnListCard key={list.id} list={list} words={words} />,
            )}
          </ul>
        </Box>
      ),
  );
}
