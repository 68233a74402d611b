import { graphql, type ResultOf } from "../../../graphql/contract.ts";

export const ImportQuery = graphql(`
  query ReportImport($id: ID!) {
    node(id: $id) {
      __typename
      ... on ReportImport {
        id
        name
        state
        progress
        header
        preview
        rowCount
        faultyRowCount
        faultCount
        newCount
        changedCount
        unchangedCount
        failure
        createdAt
        viewerCanContinue
        member {
          name
        }
        mapping {
          name
        }
        columns {
          columns {
            column
            field
            values {
              theirs
              ours
            }
          }
          constants {
            field
            value
          }
          dateOrder
          decimalComma
        }
        faults(first: 100) {
          edges {
            node {
              row
              column
              field
              value
              message
            }
          }
        }
      }
    }
  }
`);

type Found = NonNullable<ResultOf<typeof ImportQuery>["node"]>;
export type ReportImport = Extract<Found, { __typename: "ReportImport" }>;
export type Columns = NonNullable<ReportImport["columns"]>;
