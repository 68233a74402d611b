import type { Metadata } from "next";
import { EmptyState } from "../../../components/empty-state.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { AskDesk } from "./ask-desk.tsx";

const AskPageQuery = graphql(`
  query WatchlistAskPage {
    viewer {
      permissions
      member {
        id
      }
    }
    watchlists(first: 50) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("watchlists"))("ask.title") };
}

export default async function AskPage() {
  const [t, { viewer, watchlists }] = await Promise.all([translations("watchlists"), ask(AskPageQuery)]);
  // Client components take plain objects only; those of an answer have no prototype.
  const lists = watchlists.edges.map(({ node: { id, name } }) => ({ id, name }));
  return (
    <>
      <PageHeader title={t("ask.title")} description={t("ask.description")} />
      {lists.length ? (
        <AskDesk
          memberId={viewer.member?.id ?? ""}
          canSave={viewer.permissions.includes("STANDING_QUERY_SAVE")}
          canAct={viewer.permissions.includes("WATCHLIST_CLEAR")}
          lists={lists}
        />
      ) : (
        <EmptyState title={t("ask.noLists")} />
      )}
    </>
  );
}
