import "server-only";
import { notFound } from "next/navigation";
import { graphql, type ResultOf } from "../../graphql/contract.ts";
import { ask } from "../../session/ask.ts";
import { idInPath } from "../id-in-path.ts";

const OwnListQuery = graphql(`
  query OwnWatchlist($id: ID!) {
    node(id: $id) {
      ... on Watchlist {
        id
        name
        description
        purpose
        legalBasis
        legalBasisNote
        tlp
        keeper {
          country
          dutyPhone
        }
        recipients {
          agency
          community
          memberEmail
          everyone
        }
        viewerCanNominate
        viewerCanShare
      }
    }
  }
`);

export type OwnList = Extract<NonNullable<ResultOf<typeof OwnListQuery>["node"]>, { viewerCanShare: boolean }>;

/** A list of the reader's own agency, for which the reader may do that. */
export async function readOwnList(part: string, step: "viewerCanNominate" | "viewerCanShare"): Promise<OwnList> {
  const { node } = await ask(OwnListQuery, { id: idInPath("Watchlist", part) ?? notFound() });
  return node && "viewerCanShare" in node && node[step] ? node : notFound();
}
