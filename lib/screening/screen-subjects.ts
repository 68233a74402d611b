// Screens subjects against the entries that the viewer may see. Whoever calls it settles purpose and case, and
// notes what was consulted.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import { searchKey } from "../watchlists/normalise-name.ts";
import type { NameQuality } from "../watchlists/reference-entry.ts";
import { scoreEntity } from "../watchlists/score-entity.ts";
import { type Band, bandOf, type Reason } from "../watchlists/score-name.ts";
import type { Subject } from "./subject.ts";

export type ScreenHit = { entryId: string; score: number; band: Band; reasons: Reason[]; matchedName: string };
export type ScreenOptions = { watchlistIds?: readonly string[] | null; band: "STRONG" | "WEAK" };

export const mostAtOnce = 500;
const mostCandidates = 100;

/** The hits of each subject, best first. */
export async function screenSubjects(operation: Operation, subjects: readonly Subject[], options: ScreenOptions): Promise<ScreenHit[][]> {
  const found: ScreenHit[][] = [];
  for (const subject of subjects) found.push(await screenSubject(operation, subject, options));
  return found;
}

async function screenSubject(operation: Operation, subject: Subject, { watchlistIds, band }: ScreenOptions): Promise<ScreenHit[]> {
  const best = new Map<string, ScreenHit>();
  for (const name of subject.names) {
    const candidates = await operation.rows<{ id: string }>(
      sql`select portolan.find_watchlist_entries(${searchKey(name)}, ${subject.kind}, ${watchlistIds?.length ? [...watchlistIds] : null}::uuid[], ${mostCandidates}) as id`,
    );
    const entries = await operation.db.watchlistEntry.findMany({
      where: { id: { in: candidates.map(({ id }) => id) } },
      select: { id: true, birthDates: true, countries: true, names: { select: { name: true, quality: true }, orderBy: { position: "asc" } } },
    });
    for (const { id, names, birthDates, countries } of entries) {
      const listed = { names: names as { name: string; quality: NameQuality }[], birthDates, countries };
      const scored = scoreEntity({ name, birthDate: subject.birthDate, country: subject.countries[0] ?? null }, listed);
      const ofBand = bandOf(scored.score);
      if (!ofBand || scored.name === null || (band === "STRONG" && ofBand !== "STRONG") || (best.get(id)?.score ?? 0) >= scored.score) continue;
      best.set(id, { entryId: id, score: scored.score, band: ofBand, reasons: scored.reasons, matchedName: scored.name });
    }
  }
  return [...best.values()].sort((one, other) => other.score - one.score || one.entryId.localeCompare(other.entryId));
}
