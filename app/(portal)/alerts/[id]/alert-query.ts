import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { graphql, type ResultOf } from "../../../graphql/contract.ts";
import { ask } from "../../../session/ask.ts";
import { idInPath } from "../../id-in-path.ts";
import { LinkedReport } from "./linked-reports.tsx";

const AlertQuery = graphql(
  `
  query Alert($id: ID!) {
    viewer {
      permissions
      agency {
        id
      }
    }
    node(id: $id) {
      ... on Alert {
        id
        reference
        ownReference
        status
        isCurrent
        version
        revision
        tlp
        handling
        handlingNote
        requestedAction
        severity
        title
        narrative
        commodityGroup
        concealment
        contactName
        contactPhone
        expectedAt
        validUntil
        cancelledAt
        cancelReason
        releasedAt
        agency {
          id
          name
        }
        author {
          name
        }
        lines {
          kind
          value
        }
        parties {
          role
          name
          address
          country
        }
        versions {
          version
          note
          isCorrection
          createdAt
          author {
            name
          }
        }
        addressees {
          agency {
            id
            name
            country
          }
          purpose
          openedAt
          acknowledgedAt
          isOverdue
          escalatedAt
          outcome
          responses {
            comment
          }
        }
        ownPart {
          purpose
          dueAt
          acknowledgedAt
          isOverdue
          outcome
          acknowledgedBy {
            name
          }
          responses {
            outcome
            comment
            answeredAt
          }
        }
        reports {
          ...LinkedReport
        }
        sourceReports {
          ...LinkedReport
        }
        releaseRequest {
          recipients {
            agency
            community
            memberEmail
            everyone
            isForAction
          }
          partyRecipients {
            agency
            community
            memberEmail
            everyone
          }
          member {
            name
          }
        }
        releases {
          endedAt
          recipients {
            name
            country
            members
            parties
          }
        }
        viewerCanEdit
        viewerCanAmend
        viewerCanRecall
        viewerCanRelease
        viewerCanChange
        viewerCanAnswer
      }
    }
  }
`,
  [LinkedReport],
);

type Answer = ResultOf<typeof AlertQuery>;
export type OneAlert = Extract<NonNullable<Answer["node"]>, { reference: string }>;

/** The alert in the address, asked once for each request; a hidden one looks like one that does not exist. */
export const readAlert = cache(async (part: string): Promise<{ alert: OneAlert; isOwn: boolean; permissions: Answer["viewer"]["permissions"] }> => {
  const id = idInPath("Alert", part) ?? notFound();
  const { node, viewer } = await ask(AlertQuery, { id });
  if (!node || !("reference" in node)) notFound();
  return { alert: node, isOwn: node.agency.id === viewer.agency.id, permissions: viewer.permissions };
});
