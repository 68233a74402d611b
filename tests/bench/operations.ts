// The operations as partners and pages send them, and what somebody would write by hand instead.
import type { Line } from "./lines.ts";

const row =
  "id reference occurredOn place tlp status transport agency { id name } goods { description quantity unit hsCode commodityGroup } legs { role country office }";
const listed = (args: string, fields: string) => `{ seizureReports(${args}) { ${fields} } }`;
const edges = `edges { node { ${row} } } pageInfo { endCursor hasNextPage }`;

/** A page of 50; `after` for a page that is not the first. */
export const pageOf = (line: Line, after: string | null = null) =>
  listed([line.name === "last page" ? "last: 50" : "first: 50", after && `after: "${after}"`, line.asked].filter(Boolean).join(", "), edges);

export const placesOf = (first: number) => listed(`first: ${first}`, "edges { node { reference } } pageInfo { endCursor }");

export const totalCount = listed("first: 1", "totalCount");

/** The beginning of a copy. */
export const firstChanges = "{ changes(first: 100) { changes { kind recordId changedAt isGone seizureReport { reference version } } endCursor } }";

export const everythingOf = (reference: string) => `{ seizureReport(reference: "${reference}") { ${row}
  placeKind placeCode direction offence mailClass itemId itemIdIsValid receptacleId waybill concealment detection disposition narrative
  handling releasedAt createdAt revision version author { name } parties { role status kind name birthDate country phone }
  versions { version createdAt content author { name } } releases { releasedAt endedAt tlp version memberCount recipients { members } } notices { id } } }`;

/** By plain `pg`, without policies: the bound audiences of the viewer and everything joined in one statement. */
export const plainPage = (condition: string, isLast: boolean) => `
  select r.id, r.reference, r.occurred_on, r.place, r.tlp, r.status, r.transport, a.id as agency_id, a.name,
    (select json_agg(g order by g.position) from seizure_goods g where g.report_id = r.id) as goods,
    (select json_agg(l order by l.position) from route_leg l where l.report_id = r.id) as legs
  from (select * from seizure_report r where r.audience_id = any ($1) and ${condition}
    order by r.occurred_on ${isLast ? "asc" : "desc"}, r.id ${isLast ? "asc" : "desc"} limit 50) r join agency a on a.id = r.agency_id`;

export const plainCount = "select count(*) from seizure_report r where r.audience_id = any ($1)";
