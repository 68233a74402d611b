import { Group } from "@mantine/core";
import { LinkButton } from "../../components/link.tsx";
import { graphql } from "../../graphql/contract.ts";
import { translations } from "../../language/translations.ts";
import { ask } from "../../session/ask.ts";
import type { Permission } from "../../session/viewer.ts";

const OpenWorkQuery = graphql(`
  query WatchlistOpenWork {
    watchlistNominations(filter: { states: [WAITING] }, first: 1) {
      totalCount
    }
    watchlistReviewsDue(first: 1) {
      totalCount
    }
    watchlistCorrections(received: true, open: true, first: 1) {
      totalCount
    }
  }
`);

/** To what waits for somebody: approvals, reviews and corrections, each with how many. */
export async function GovernanceLinks({ permissions }: { permissions: readonly Permission[] }) {
  if (!permissions.includes("WATCHLIST_NOMINATE")) return null;
  const [t, open] = await Promise.all([translations("own-watchlists"), ask(OpenWorkQuery)]);
  const places = [
    ["approvals", open.watchlistNominations.totalCount],
    ["reviews", open.watchlistReviewsDue.totalCount],
    ["corrections", open.watchlistCorrections.totalCount],
  ] as const;
  return (
    <Group component="nav" gap="xs" mb="md" aria-label={t("lists.governance")}>
      {places.map(([place, count]) => (
        <LinkButton key={place} href={`/watchlists/${place}`} variant="default" size="compact-md">
          {count > 0 ? `${t(`lists.${place}`)} · ${count}` : t(`lists.${place}`)}
        </LinkButton>
      ))}
    </Group>
  );
}
