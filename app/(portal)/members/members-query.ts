import { graphql, type ResultOf } from "../../graphql/contract.ts";

export const MembersQuery = graphql(`
  query Members($filter: MemberFilter, $orderBy: MemberOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    viewer { permissions }
    agencyUnits { id name }
    members(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id name email roles state joinedAt invitedUntil leftAt unit { name } } }
    }
  }
`);

export type Member = ResultOf<typeof MembersQuery>["members"]["edges"][number]["node"];
