import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { graphql, type ResultOf } from "../../../graphql/contract.ts";
import { ask } from "../../../session/ask.ts";
import { idInPath } from "../../id-in-path.ts";

const PatternQuery = graphql(`
  query Pattern($id: ID!) {
    viewer {
      permissions
      agency { id }
    }
    node(id: $id) {
      ... on Pattern {
        id reference status version revision tlp handling handlingNote title modusOperandi commodityGroups concealments
        senderTraits addresseeTraits counterMeasures observedFrom observedUntil confidence source information
        releasedAt recalledAt createdAt updatedAt
        agency { id name country }
        author { name }
        legs { role country office }
        indicators { kind value low high }
        versions { version note isCorrection createdAt content author { name } }
        releases {
          version tlp memberCount mayNoLongerReceiveParties releasedAt endedAt
          member { name }
          recipients { name country members parties }
        }
        notices { id reason instruction createdAt acknowledgedAt recipient { id name country } }
        releaseRequest {
          note askedAt
          member { name }
          recipients { agency community memberEmail everyone }
          partyRecipients { agency memberEmail }
        }
        viewerCanEdit viewerCanRelease viewerCanAmend viewerCanRecall viewerCanLink
      }
    }
  }
`);

type Answer = ResultOf<typeof PatternQuery>;
export type OnePattern = Extract<NonNullable<Answer["node"]>, { reference: string }>;
type Read = { pattern: OnePattern; isOwn: boolean; permissions: Answer["viewer"]["permissions"] };

/** The pattern in the address, asked once for each request; a hidden one looks like one that does not exist. */
export const readPattern = cache(async (part: string): Promise<Read> => {
  const id = idInPath("Pattern", part) ?? notFound();
  const { node, viewer } = await ask(PatternQuery, { id });
  if (!node || !("reference" in node)) notFound();
  return { pattern: node, isOwn: node.agency.id === viewer.agency.id, permissions: viewer.permissions };
});
