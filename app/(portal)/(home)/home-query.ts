import { graphql, type ResultOf } from "../../graphql/contract.ts";
import { ConsultedRecord } from "../consultations/consulted-record.ts";

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
    query Home(
      $alerts: Boolean!
      $notices: Boolean!
      $drafts: Boolean!
      $reports: Boolean!
      $consultations: Boolean!
      $requests: Boolean!
      $questions: Boolean!
      $nominations: Boolean!
      $approvals: Boolean!
      $standing: Boolean!
      $patterns: Boolean!
      $webhooks: Boolean!
    ) {
      alerts(filter: { isUnacknowledged: true, isCurrent: true }, orderBy: { by: SEVERITY }, first: 3) @include(if: $alerts) {
        totalCount
        edges { node { id title requestedAction severity agency { name } releasedAt ownPart { isOverdue } } }
      }
      ownAlerts: alerts(filter: { own: true, status: [RELEASED] }, first: 5) @include(if: $alerts) {
        edges { node { id title addressees { acknowledgedAt purpose outcome agency { name country } } reports { id reference agency { name } } } }
      }
      questions: watchlistQuestions(received: true, open: true, first: 1) @include(if: $questions) { totalCount }
      answers: watchlistCorrections(received: true, open: true, first: 1) @include(if: $approvals) { totalCount }
      reviews: watchlistReviewsDue(days: 31, first: 1) @include(if: $nominations) { totalCount }
      approvals: watchlistNominations(filter: { states: [WAITING] }, first: 1) @include(if: $approvals) { totalCount }
      hits: standingQueryNotifications(isOpen: true, first: 100) @include(if: $standing) { edges { cursor } }
      fits: patternNews(first: 1) @include(if: $patterns) { totalCount }
      webhooks @include(if: $webhooks) { status }
      notices(received: true, open: true, first: 3) @include(if: $notices) {
        totalCount
        edges { node { id recordKind reference instruction createdAt originator { name } viewerCanAcknowledge } }
      }
      releaseRequests(first: 5) @include(if: $requests) {
        totalCount
        edges { node { id note askedAt member { name } seizureReport { id reference } alert { id title } pattern { id title } } }
      }
      drafts: seizureReports(filter: { status: [DRAFT], own: true }, orderBy: { by: UPDATED }, first: 3) @include(if: $drafts) {
        totalCount
        edges { node { ...ReportLine } }
      }
      shared: seizureReports(filter: { own: false }, orderBy: { by: RELEASED }, first: 5) @include(if: $reports) {
        totalCount
        edges { node { ...ReportLine } }
      }
      consultations: consultationBriefs @include(if: $consultations) {
        count
        latest { id consultedAt agency { name } ...ConsultedRecord }
      }
    }
  `,
  [ReportLine, ConsultedRecord],
);

type Home = ResultOf<typeof HomeQuery>;
export type Alerts = NonNullable<Home["alerts"]>;
export type OwnAlerts = NonNullable<Home["ownAlerts"]>;
export type Notices = NonNullable<Home["notices"]>;
export type Requests = NonNullable<Home["releaseRequests"]>;
export type Drafts = NonNullable<Home["drafts"]>;
export type Shared = NonNullable<Home["shared"]>;
export type Consultations = NonNullable<Home["consultations"]>;
export type Report = ResultOf<typeof ReportLine>;
