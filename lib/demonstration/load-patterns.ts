// Drafts, releases and links the demonstration's patterns as its people would, and holds everything against them.
import type pg from "pg";
import type { Operation } from "../access/operation.ts";
import { previewRelease, type Recipient, releaseRecord } from "../access/release.ts";
import { linkPattern } from "../patterns/link-pattern.ts";
import { draftPattern } from "../patterns/save-pattern.ts";
import { dayBefore, type Recipient as Told } from "./demonstration-report.ts";
import { type DemonstrationPattern, patterns } from "./patterns.ts";
import { supervisorOf } from "./people.ts";

type As = <Done>(email: string, name: string, work: (operation: Operation) => Promise<Done>) => Promise<Done>;

async function link(operation: Operation, id: string, { linkedReports, linkedPattern }: DemonstrationPattern): Promise<void> {
  const { db, viewer } = operation;
  if (linkedReports) {
    const { hsCode, most } = linkedReports;
    const ofCode = { agencyId: viewer.agencyId, goods: { some: { hsCode } } };
    const reports = await db.seizureReport.findMany({ where: ofCode, orderBy: [{ occurredOn: "desc" }, { id: "asc" }], take: most });
    for (const report of reports) await linkPattern(operation, id, "SEIZURE_REPORT", report.id);
  }
  if (linkedPattern) {
    const other = await db.pattern.findFirst({ where: { title: linkedPattern } });
    if (other) await linkPattern(operation, id, "PATTERN", other.id);
  }
}

export async function loadPatterns(as: As, recipientsOf: (told: Told[]) => Recipient[], today: string): Promise<void> {
  for (const one of patterns) {
    const { by, to, observedDaysAgo } = one;
    const pattern = { ...one.pattern, ...(observedDaysAgo !== undefined && { observedFrom: dayBefore(today, observedDaysAgo) }) };
    const id = await as(by, "patternDraft", (operation) => draftPattern(operation, pattern));
    if (to) {
      await as(supervisorOf(one.agency).email, "patternRelease", async (operation) => {
        const sharing = { to: recipientsOf([to]), partiesTo: [] };
        const { digest } = await previewRelease(operation, "PATTERN", id, sharing);
        await releaseRecord(operation, "PATTERN", id, sharing, digest);
      });
    }
    // Supervisors see what their other units filed.
    await as(supervisorOf(one.agency).email, "patternLink", (operation) => link(operation, id, one));
  }
}

/** As old as their stories say; what was seized in the last two weeks is still news. */
export async function setPatternsBack(admin: pg.Client): Promise<void> {
  const told = [patterns.map(({ pattern }) => pattern.title), patterns.map(({ daysAgo }) => daysAgo)];
  const from = "from unnest($1::text[], $2::integer[]) told(title, days) join pattern p on p.title = told.title";
  const at = (hours: number) => `now() - told.days * interval '1 day' + interval '${hours} hours'`;
  await admin.query(
    `update pattern set created_at = ${at(0)}, updated_at = ${at(20)}, released_at = case when pattern.released_at is not null then ${at(20)} end ${from}
    where pattern.id = p.id`,
    told,
  );
  await admin.query(`update pattern_version v set created_at = ${at(20)} ${from} where v.pattern_id = p.id`, told);
  await admin.query(`update release l set released_at = ${at(20)} ${from} where l.record_id = p.id`, told);
  await admin.query(`update portolan.pattern_match m set recognised_at = greatest(r.created_at, p.created_at + (r.created_at - p.created_at) / 10000),
    owner_saw_at = case when r.created_at <= now() - interval '14 days' then now() end,
    author_saw_at = case when r.created_at <= now() - interval '14 days' then now() end
    from pattern p, seizure_report r where p.id = m.pattern_id and r.id = m.report_id`);
}
