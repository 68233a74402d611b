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
    watchlistQuestions(received: true, open: true, first: 1) {
      totalCount
    }
  }
`);

/** To what waits for somebody: approvals, reviews, corrections and questions, each with how many; and to hits and clearances. */
export async function GovernanceLinks({ permissions }: { permissions: readonly Permission[] }) {
  if (!permissions.includes("WATCHLIST_NOMINATE")) return null;
  const [t, hitOnly, open] = await Promise.all([translations("own-watchlists"), translations("hit-only"), ask(OpenWorkQuery)]);
  const places = [
    ["approvals", t("lists.approvals"), open.watchlistNominations.totalCount],
    ["reviews", t("lists.reviews"), open.watchlistReviewsDue.totalCount],
    ["corrections", t("lists.corrections"), open.watchlistCorrections.totalCount],
    ["questions", hitOnly("questions.link"), open.watchlistQuestions.totalCount],
    ["sightings", hitOnly("sightings.link"), 0],
    ["clearances", hitOnly("clearances.link"), 0],
  ] as const;
  return (
    <Group component="nav" gap="xs" mb="md" aria-label={t("lists.governance")}>
      {places.map(([place, label, count]) => (
        <LinkButton key={place} href={`/watchlists/${place}`} variant="default" size="compact-md">
          {count > 0 ? `${label} · ${count}` : label}
        </LinkButton>
      ))}
    </Group>
  );
}
