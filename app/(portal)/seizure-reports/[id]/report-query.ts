import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { graphql, type ResultOf } from "../../../graphql/contract.ts";
import { ask } from "../../../session/ask.ts";
import { idInPath } from "../../id-in-path.ts";

const ReportQuery = graphql(`
  query SeizureReport($id: ID!) {
    viewer {
      agency {
        id
      }
    }
    node(id: $id) {
      ... on SeizureReport {
        id
        reference
        ownReference
        status
        version
        revision
        tlp
        handling
        handlingNote
        occurredOn
        place
        placeKind
        placeCode
        direction
        offence
        transport
        mailClass
        itemId
        receptacleId
        waybill
        postageAccount
        platform
        concealment
        detection
        detectionReference
        laboratory
        disposition
        narrative
        reviewOn
        releasedAt
        recalledAt
        createdAt
        updatedAt
        viewerCanEdit
        viewerCanRelease
        viewerCanAmend
        viewerCanRecall
        viewerCanUnlinkEvent
        sameEvent {
          id
          reference
          occurredOn
          place
          agency {
            name
          }
        }
        eventProposals {
          reasons
          seizureReport {
            id
            reference
            occurredOn
            place
            agency {
              name
            }
          }
        }
        releaseRequest {
          note
          askedAt
          member {
            name
          }
          recipients {
            agency
            community
            memberEmail
            everyone
          }
          partyRecipients {
            agency
            memberEmail
          }
        }
        agency {
          id
          name
          country
        }
        author {
          name
        }
        goods {
          aspect
          commodityGroup
          description
          hsCode
          quantity
          unit
          isEstimated
          isNet
          pieces
          value
          currency
          brand
          rightHolder
          purity
          serialNumber
          cites
        }
        legs {
          role
          country
          office
        }
        parties {
          role
          status
          kind
          name
          birthDate
          address
          country
          phone
          email
          document
        }
        versions {
          version
          note
          isCorrection
          createdAt
          content
          author {
            name
          }
        }
        releases {
          version
          tlp
          memberCount
          mayNoLongerReceiveParties
          releasedAt
          endedAt
          member {
            name
          }
          recipients {
            name
            country
            members
            parties
          }
        }
        notices {
          id
          reason
          instruction
          createdAt
          acknowledgedAt
          recipient {
            id
            name
            country
          }
        }
      }
    }
  }
`);

type Node = NonNullable<ResultOf<typeof ReportQuery>["node"]>;
export type Report = Extract<Node, { reference: string }>;

/** The report in the address, asked once for each request; a hidden one looks like one that does not exist. */
export const readReport = cache(async (part: string): Promise<{ report: Report; isOwn: boolean }> => {
  const id = idInPath("SeizureReport", part) ?? notFound();
  const { node, viewer } = await ask(ReportQuery, { id });
  if (!node || !("reference" in node)) notFound();
  return { report: node, isOwn: node.agency.id === viewer.agency.id };
});
