import { graphql, type ResultOf } from "../../graphql/contract.ts";

export const AccessRecordsQuery = graphql(`
  query AccessRecords($first: Int, $after: String, $last: Int, $before: String) {
    accessRecords(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id recordedAt via operation purpose caseReference asked consulted outcome member { name } } }
    }
  }
`);

export type AccessRecord = ResultOf<typeof AccessRecordsQuery>["accessRecords"]["edges"][number]["node"];
