import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { graphql, type ResultOf } from "../../../graphql/contract.ts";
import { ask } from "../../../session/ask.ts";
import { readViewer } from "../../../session/viewer.ts";
import { idInPath } from "../../id-in-path.ts";

const CommunityQuery = graphql(`
  query Community($id: ID!, $tally: Boolean!) {
    viewer { permissions agency { id } }
    node(id: $id) {
      ... on Community {
        id name description isOperation isRunning startsOn endsOn closedAt
        viewerSeesSince viewerCanCoordinate viewerCanLeave
        coordinator { id name }
        participants { joinedAt agency { id name country kind } }
        invitations { id status invitedAt viewerCanConfirm viewerCanAnswer rule { countries kinds } agency { id name country } }
        contacts { name phone email languages agency { id name } }
        events(first: 20) { edges { node { kind happenedAt actor { name } about { name } member { name } } } }
        tally @include(if: $tally) {
          reportCount countedAt
          agencies { reports agency { name } }
          groups { group reports }
          quantities { group unit quantity }
        }
      }
    }
  }
`);

type Node = NonNullable<ResultOf<typeof CommunityQuery>["node"]>;
export type Community = Extract<Node, { participants: unknown }>;

/** The community in the address; a hidden one looks like one that does not exist. */
export const readCommunity = cache(async (part: string) => {
  const id = idInPath("Community", part) ?? notFound();
  const tally = (await readViewer()).permissions.includes("SEIZURE_REPORT_READ");
  const { node, viewer } = await ask(CommunityQuery, { id, tally });
  if (!node || !("participants" in node)) notFound();
  return { community: node, own: viewer.agency.id, permissions: viewer.permissions };
});
