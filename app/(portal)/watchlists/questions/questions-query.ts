import { graphql, type ResultOf } from "../../../graphql/contract.ts";

export const QuestionsQuery = graphql(`
  query WatchlistQuestions($received: Boolean!, $first: Int, $after: String, $last: Int, $before: String) {
    watchlistQuestions(received: $received, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id reference purpose caseReference text askedAt state answer disclosedUntil
          viewerCanAnswer viewerCanDisclose viewerCanEndDisclosure
          owner { name }
          asker { name }
          member { name }
          entries { id name }
        }
      }
    }
  }
`);

export type Question = ResultOf<typeof QuestionsQuery>["watchlistQuestions"]["edges"][number]["node"];
