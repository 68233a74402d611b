// Exporting what a viewer sees and may take along, from one moment's snapshot and in portions. Each portion is
// recorded by report, and judged anew, before the first byte that names one of its reports leaves.
import { empty, join, sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation, Reader } from "../access/operation.ts";
import type { Snapshot } from "../access/snapshot.ts";
import { coordinatesOf } from "../codes/reference-code.ts";
import type { Translate } from "../languages/messages.ts";
import type { ExportFormat, ExportTerms } from "./export-formats.ts";
import { conditions, listReports, type Place, type ReportFilter, type ReportOrder, type ReportPage } from "./list-reports.ts";
import { readReports } from "./read-reports.ts";

export type ExportAsked = { filter: ReportFilter; search: string | null; order: ReportOrder };

const portion = 500;

/** How many of the reports that were asked for may leave, and how many stay behind. */
export async function countLeaving(reader: Reader, { filter, search }: Omit<ExportAsked, "order">): Promise<{ reports: number; withheld: number }> {
  const where = conditions(filter, search, reader.viewer.agencyId);
  // Judged once for each sort of report, not once for each report.
  const [row] = await reader.rows<{ all: string; leaving: string }>(sql`
    select coalesce(sum(n), 0)::text as all,
      coalesce(sum(n) filter (where portolan.may_leave(tlp, handling, 'EXPORT', is_own)), 0)::text as leaving
    from (select r.tlp, r.handling, r.agency_id = ${reader.viewer.agencyId} as is_own, count(*) as n
      from seizure_report r ${where.length ? sql`where ${join(where, " and ")}` : empty} group by 1, 2, 3) sorts`);
  const leaving = Number(row?.leaving ?? 0);
  return { reports: leaving, withheld: Number(row?.all ?? 0) - leaving };
}

/** Who exports when and on which terms, in the words of `t`. */
export async function exportTerms(snapshot: Snapshot, asked: ExportAsked, t: Translate): Promise<ExportTerms> {
  const counted = await countLeaving(snapshot, asked);
  const [own] = await snapshot.rows<{ code: string }>(sql`select code from agency where id = ${snapshot.viewer.agencyId}`);
  const terms = { exportedAt: new Date().toISOString(), exportedBy: snapshot.viewer.name, agency: own?.code ?? "", ...counted };
  const said = { at: terms.exportedAt, name: terms.exportedBy, agency: terms.agency, withheld: terms.withheld };
  return { ...terms, note: t("exports.note", said) };
}

/** Opens operations of the exporter, which record what leaves. */
export type ExportRecord = { open: () => Promise<Operation>; asked: unknown };
const name = "exportSeizureReports";

/** Records an export that was turned away. */
export async function recordRefusal({ open, asked }: ExportRecord): Promise<void> {
  await (await open()).close({ name, asked }, "REFUSED");
}

/** The file, part by part; the first part comes when the first reports are recorded. */
export async function* exportReports(
  snapshot: Snapshot,
  asked: ExportAsked,
  format: ExportFormat,
  terms: ExportTerms,
  record: ExportRecord,
): AsyncGenerator<string> {
  let written = 0;
  for (let after: Place | null = null, more = true; more; ) {
    const page: ReportPage = await listReports(snapshot, { ...asked, first: portion, after, backwards: false, count: false });
    const ids = page.reports.map(({ id }) => id);
    const reports = await readReports(snapshot, await letLeave(snapshot, ids, record));
    if (after === null) yield format.begin(terms);
    const offices = format.needsCoordinates ? reports.flatMap(({ legs }) => legs.flatMap(({ office }) => office ?? [])) : [];
    const coordinates = await coordinatesOf(snapshot, offices);
    yield reports.map((report, at) => format.report(report, terms, coordinates, written + at === 0)).join("");
    written += reports.length;
    [after, more] = [page.reports.at(-1) ?? null, page.hasMore];
  }
  yield format.end(written);
}

/** Records as consulted what may leave of these, both as it was in the snapshot and as it is now; nothing else may be named. */
async function letLeave(snapshot: Snapshot, ids: string[], { open, asked }: ExportRecord): Promise<string[]> {
  const then = await leavingOf(snapshot, ids);
  const operation = await open();
  try {
    const leaving = new Set(await leavingOf(operation, then));
    for (const id of leaving) operation.consult("SEIZURE_REPORT", id);
    await operation.close({ name, asked }, "ANSWERED");
    return ids.filter((id) => leaving.has(id));
  } catch (error) {
    await operation.abandon();
    throw error;
  }
}

const leavingOf = async (reader: Reader, ids: string[]): Promise<string[]> =>
  (await reader.rows<{ id: string }>(sql`select id from portolan.leaving_reports(${ids}::uuid[]) id`)).map(({ id }) => id);
