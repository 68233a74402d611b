// Subjects that an officer goes on looking for: saved, renewed and given up, each judged by a database function.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import { withoutCleared } from "../clearances/clearances-of.ts";
import { checkWork, type Work } from "../screening/check-work.ts";
import { type ScreenHit, screenSubjects } from "../screening/screen-subjects.ts";
import { readSubject, type Subject, type SubjectGiven } from "../screening/subject.ts";
import { type Fault, UserError } from "../user-error.ts";

export type Wanted = Work & { subject: SubjectGiven; watchlistIds: string[] };

const mostLists = 50;

/** Screens the subject under its purpose and case; everything that is wrong with it is thrown at once. */
async function askNow(operation: Operation, wanted: Wanted): Promise<{ subject: Subject; hits: ScreenHit[] }> {
  const { subject, faults } = readSubject(wanted.subject, ["subject"]);
  const all: Fault[] = [...faults, ...checkWork(wanted, operation)];
  if (wanted.watchlistIds.length > mostLists) all.push({ code: "TOO_MANY", field: ["watchlists"], values: { max: mostLists } });
  if (all.length) throw new UserError(...all);
  operation.purpose = wanted.purpose;
  operation.caseReference = wanted.caseReference.trim();
  const strong = await screenSubjects(operation, [subject], { watchlistIds: wanted.watchlistIds, band: "STRONG" });
  const [hits = []] = await withoutCleared(operation, [subject], strong);
  for (const { entryId } of hits) operation.consult("WATCHLIST_ENTRY", entryId);
  return { subject, hits };
}

/** Clean names that raise an alert on a list of so many entries: what the engine is held to. */
const chanceAlerts = 0.005 / 35_000;

export type Expectation = { matchesNow: number; entries: number; changesPerDay: number; alertsPerDay: number };

/** How often it would raise a notification: going by its matches today, and by how often entries change. */
export async function expectAlerts(operation: Operation, wanted: Wanted): Promise<Expectation> {
  const { hits } = await askNow(operation, wanted);
  // What a list came with at first was no change.
  const [counted] = await operation.rows<{ entries: string; changed: string }>(sql`
    select count(*) filter (where e.delisted_at is null) as entries,
      count(*) filter (where e.delisted_at is null and e.updated_at > greatest(w.created_at, now() - interval '30 days')) as changed
    from watchlist_entry e join watchlist w on w.id = e.watchlist_id
    where ${!wanted.watchlistIds.length} or w.id = any (${wanted.watchlistIds}::uuid[])`);
  const [entries, changesPerDay] = [Number(counted?.entries ?? 0), Number(counted?.changed ?? 0) / 30];
  const chance = entries ? hits.length / entries + chanceAlerts : 0;
  return { matchesNow: hits.length, entries, changesPerDay, alertsPerDay: chance * changesPerDay };
}

export const asNoted = (hits: readonly ScreenHit[]) =>
  JSON.stringify(hits.map(({ entryId, score, matchedName, reasons }) => ({ entryId, score, matchedName, reasons })));

/** Saves it; what matches already is known from the beginning and raises nothing. */
export async function saveStandingQuery(operation: Operation, { lastDay, ...wanted }: Wanted & { lastDay: string }): Promise<string> {
  const { subject, hits } = await askNow(operation, wanted);
  const [saved] = await operation.rows<{ id: string }>(
    sql`select portolan.save_standing_query(${JSON.stringify(subject)}::jsonb, ${wanted.purpose}, ${wanted.caseReference.trim()}, ${wanted.watchlistIds}::uuid[], ${lastDay}::date) as id`,
  );
  const { id } = saved as { id: string };
  await operation.rows(sql`select portolan.note_standing_hits(${id}::uuid, ${asNoted(hits)}::jsonb, true)`);
  return id;
}

export async function renewStandingQuery(operation: Operation, id: string, lastDay: string): Promise<void> {
  await operation.rows(sql`select portolan.renew_standing_query(${id}::uuid, ${lastDay}::date)`);
}

export async function deleteStandingQuery(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.delete_standing_query(${id}::uuid)`);
}
