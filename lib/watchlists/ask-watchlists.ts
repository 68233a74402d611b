// Is somebody on a list? The database proposes entries that the viewer may see, the matcher judges them,
// and every entry that is answered counts as consulted. Delisted entries are never answered: whoever was
// struck off is not to be held up again; they stay readable in the list itself.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import { UserError } from "../user-error.ts";
import { checkQuestion, type Question } from "./check-question.ts";
import { searchKey } from "./normalise-name.ts";
import type { NameQuality } from "./reference-entry.ts";
import { scoreEntity } from "./score-entity.ts";
import { type Band, bandOf, type Reason } from "./score-name.ts";

export type WatchlistHit = { entryId: string; score: number; band: Band; reasons: Reason[]; matchedName: string };

// On the OFAC and UN lists forty already find all that a hundred do.
const mostCandidates = 100;
const mostHits = 50;

/** Answers the entries that are like the subject, best first; notes purpose and case for the record of access. */
export async function askWatchlists(operation: Operation, question: Question): Promise<WatchlistHit[]> {
  const faults = checkQuestion(question, operation);
  if (faults.length) throw new UserError(...faults);
  operation.purpose = question.purpose;
  operation.caseReference = question.caseReference.trim();
  const candidates = await operation.rows<{ id: string }>(
    sql`select portolan.find_watchlist_entries(${searchKey(question.name)}, ${question.kind ?? null}, ${question.listIds ?? null}::uuid[], ${mostCandidates}) as id`,
  );
  const entries = await operation.db.watchlistEntry.findMany({
    where: { id: { in: candidates.map(({ id }) => id) } },
    select: { id: true, birthDates: true, countries: true, names: { select: { name: true, quality: true }, orderBy: { position: "asc" } } },
  });
  const hits = entries
    .flatMap(({ id, names, birthDates, countries }) => {
      const listed = { names: names as { name: string; quality: NameQuality }[], birthDates, countries };
      const { score, reasons, name } = scoreEntity(question, listed);
      const band = bandOf(score);
      return band && name !== null ? [{ entryId: id, score, band, reasons, matchedName: name }] : [];
    })
    .sort((one, other) => other.score - one.score || one.entryId.localeCompare(other.entryId))
    .slice(0, mostHits);
  for (const { entryId } of hits) operation.consult("WATCHLIST_ENTRY", entryId);
  return hits;
}
