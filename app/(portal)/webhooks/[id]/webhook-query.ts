import { graphql, type ResultOf } from "../../../graphql/contract.ts";

export const WebhookQuery = graphql(`
  query Webhook($id: ID!) {
    node(id: $id) {
      ... on Webhook {
        id url description kinds status createdAt failingSince waitingCount isOwn viewerCanConfirm
        owner { name }
        attempts(first: 50) {
          edges { node { id messageId number attemptedAt durationMs statusCode fault } }
        }
      }
    }
  }
`);

export type Webhook = Extract<NonNullable<ResultOf<typeof WebhookQuery>["node"]>, { url: string }>;
export type Call = Webhook["attempts"]["edges"][number]["node"];
