import { graphql, type ResultOf } from "../../graphql/contract.ts";

/** As much of a report as a line in a list says. */
export const ReportLine = graphql(`
  fragment ReportLine on SeizureReport @_unmask {
    id
    reference
    occurredOn
    place
    tlp
    agency { name country }
    goods { aspect description }
  }
`);

export const HomeQuery = graphql(
  `
    query Home($notices: Boolean!, $drafts: Boolean!, $reports: Boolean!, $consultations: Boolean!, $requests: Boolean!) {
      notices(received: true, open: true, first: 3) @include(if: $notices) {
        totalCount
        edges { node { id reference instruction createdAt originator { name } viewerCanAcknowledge } }
      }
      releaseRequests(first: 5) @include(if: $requests) {
        totalCount
        edges { node { id note askedAt member { name } seizureReport { id reference } } }
      }
      drafts: seizureReports(filter: { status: [DRAFT], own: true }, orderBy: { by: UPDATED }, first: 3) @include(if: $drafts) {
        totalCount
        edges { node { ...ReportLine } }
      }
      shared: seizureReports(filter: { own: false }, orderBy: { by: RELEASED }, first: 5) @include(if: $reports) {
        totalCount
        edges { node { ...ReportLine } }
      }
      consultations(first: 5) @include(if: $consultations) {
        edges { node { id consultedAt agency { name } seizureReport { id reference } } }
      }
    }
  `,
  [ReportLine],
);

type Home = ResultOf<typeof HomeQuery>;
export type Notices = NonNullable<Home["notices"]>;
export type Requests = NonNullable<Home["releaseRequests"]>;
export type Drafts = NonNullable<Home["drafts"]>;
export type Shared = NonNullable<Home["shared"]>;
export type Consultations = NonNullable<Home["consultations"]>;
export type Report = ResultOf<typeof ReportLine>;
