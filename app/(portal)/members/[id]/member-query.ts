import { graphql, type ResultOf } from "../../../graphql/contract.ts";

export const MemberQuery = graphql(`
  query Member($id: ID!) {
    viewer { permissions member { id } }
    agencyUnits { id name }
    node(id: $id) {
      ... on Member {
        id name email roles state joinedAt invitedUntil leftAt
        unit { id name }
      }
    }
  }
`);

export type Member = Extract<NonNullable<ResultOf<typeof MemberQuery>["node"]>, { email: string }>;
