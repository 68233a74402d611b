import { graphql, type ResultOf, type VariablesOf } from "../../graphql/contract.ts";

export const ListQuery = graphql(`
  query SeizureReportList($filter: SeizureReportFilter, $search: String, $orderBy: SeizureReportOrder, $first: Int, $after: String, $last: Int, $before: String) {
    agencies {
      id
      name
    }
    seizureReports(filter: $filter, search: $search, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      eventCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      edges {
        node {
          id
          reference
          occurredOn
          place
          status
          tlp
          transport
          concealment
          agency {
            name
            country
          }
          goods {
            aspect
            description
            quantity
            unit
            isEstimated
          }
          legs {
            role
            country
          }
        }
      }
    }
  }
`);

export type ListVariables = VariablesOf<typeof ListQuery>;
export type ReportPage = ResultOf<typeof ListQuery>["seizureReports"];
export type ListedReport = ReportPage["edges"][number]["node"];
export type ListedAgency = ResultOf<typeof ListQuery>["agencies"][number];

/** For who writes or says a reference: opens the report itself. */
export const ByReferenceQuery = graphql(`
  query SeizureReportByReference($reference: String!) {
    seizureReport(reference: $reference) {
      id
    }
  }
`);
