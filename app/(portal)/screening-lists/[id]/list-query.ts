import { graphql, type ResultOf } from "../../../graphql/contract.ts";

export const ScreeningListQuery = graphql(`
  query ScreeningList($id: ID!) {
    node(id: $id) {
      __typename
      ... on ScreeningList {
        id name state purpose caseReference rowCount screenedCount sampleSize sampleAlerts expectedAlerts alertCount failure
        createdAt finishedAt deleteAt viewerCanContinue member { name }
      }
    }
  }
`);

export const ResultsQuery = graphql(`
  query ScreeningResults($id: ID!, $hitsOnly: Boolean, $first: Int, $after: String, $last: Int, $before: String) {
    node(id: $id) {
      __typename
      ... on ScreeningList {
        results(hitsOnly: $hitsOnly, first: $first, after: $after, last: $last, before: $before) {
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          edges {
            node {
              position
              subject { names kind birthDate countries addresses phones emails itemIds documents { number country } }
              hits {
                score band matchedName
                reasons { kind asked listed similarity }
                entry { id name kind birthDates countries programmes keeper { name } watchlist { name kind isOwn } }
              }
            }
          }
        }
      }
    }
  }
`);

export type ScreeningList = Extract<NonNullable<ResultOf<typeof ScreeningListQuery>["node"]>, { __typename: "ScreeningList" }>;
export type Results = Extract<NonNullable<ResultOf<typeof ResultsQuery>["node"]>, { __typename: "ScreeningList" }>["results"];
export type Result = Results["edges"][number]["node"];
