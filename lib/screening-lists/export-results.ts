// What was found for a list, as a file: portion by portion, each recorded and judged anew before it leaves.
import { stringify } from "csv-stringify/sync";
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import { safeCell } from "../csv-cell.ts";
import { languageOf } from "../languages/language.ts";
import { translatorFor } from "../languages/messages.ts";
import { listResults, type ScreenedSubject } from "./list-results.ts";

const portion = 500;
const columns = [
  ...["row", "names", "kind", "birth_date", "countries", "addresses", "phones", "emails", "documents", "item_ids"],
  ...["score", "matched_name", "entry_name", "entry_birth_dates", "entry_countries", "watchlist", "publisher", "keeper", "entry_number"],
  ...["tlp", "handling", "on_a_hit", "duty_contact", "export_note"],
];

const line = (cells: readonly string[]) => stringify([cells.map(safeCell)], { record_delimiter: "windows" });

const subjectCells = ({ position, subject: s }: ScreenedSubject) => [
  String(position + 1),
  ...[s.names.join("; "), s.kind ?? "", s.birthDate ?? ""],
  ...[s.countries, s.addresses, s.phones, s.emails].map((several) => several.join("; ")),
  s.documents.map(({ number, country }) => [country, number].filter(Boolean).join(" ")).join("; "),
  s.itemIds.join("; "),
];

async function entriesThatLeave(operation: Operation, ids: string[]) {
  const leaving = await operation.rows<{ id: string }>(sql`select portolan.leaving_entries(${ids}::uuid[]) as id`);
  const entries = await operation.db.watchlistEntry.findMany({
    where: { id: { in: leaving.map(({ id }) => id) } },
    include: { watchlist: { include: { keeper: true } } },
  });
  return new Map(entries.map((entry) => [entry.id, entry]));
}
type Leaving = Awaited<ReturnType<typeof entriesThatLeave>>;

function linesOf(one: ScreenedSubject, leaving: Leaving, note: string, hitsOnly: boolean): string[] {
  const asked = subjectCells(one);
  const hits = one.hits.flatMap(({ entryId, score, matchedName }) => {
    const entry = leaving.get(entryId);
    if (!entry) return [];
    const { name, birthDates, countries, watchlist, sourceId, handling, hitAction, dutyContact } = entry;
    const listed = [name, birthDates.join("; "), countries.join("; "), watchlist.name, watchlist.publisher, watchlist.keeper.name, sourceId];
    const terms = [watchlist.tlp, handling, hitAction, dutyContact].map((term) => term ?? "");
    return [line([...asked, score.toFixed(2), matchedName, ...listed, ...terms, note])];
  });
  if (hits.length || hitsOnly) return hits;
  return [line([...asked, ...columns.slice(asked.length, -1).map(() => ""), note])];
}

export type ResultsFile = { id: string; hitsOnly: boolean; language: string | null };
const name = "exportScreeningResults";

/** One portion, in an operation of its own; null when there is nothing to be had. */
async function portionOf(operation: Operation, { id, hitsOnly, language }: ResultsFile, after: number | null) {
  try {
    const list = operation.permissions.has("screening-list:read") ? await operation.db.screeningList.findUnique({ where: { id } }) : null;
    if (!list) {
      await operation.close({ name, asked: { list: id } }, "REFUSED");
      return null;
    }
    const asked = { first: portion, after, before: null, backwards: false, hitsOnly };
    const { results, hasMore } = await listResults(operation, list, asked);
    const hitOn = results.flatMap(({ hits }) => hits.map(({ entryId }) => entryId));
    const leaving = await entriesThatLeave(operation, hitOn);
    const { viewer } = operation;
    const own = await operation.db.agency.findUniqueOrThrow({ where: { id: viewer.agencyId } });
    const t = translatorFor(languageOf(language ?? viewer.language));
    const note = t("screening.exportNote", { at: new Date().toISOString(), name: viewer.name, agency: own.code });
    await operation.close({ name, asked: { list: id, after, hitsOnly } }, "ANSWERED");
    return { text: results.flatMap((one) => linesOf(one, leaving, note, hitsOnly)).join(""), last: results.at(-1)?.position ?? -1, hasMore };
  } catch (error) {
    await operation.abandon().catch(() => undefined);
    throw error;
  }
}

/** The file, part by part, beginning with an operation that was opened already; nothing at all if there is no such list. */
export async function* exportResults(first: Operation, open: () => Promise<Operation>, file: ResultsFile): AsyncGenerator<string> {
  let part = await portionOf(first, file, null);
  if (part) yield `\ufeff${line(columns)}${part.text}`;
  while (part?.hasMore) {
    part = await portionOf(await open(), file, part.last);
    if (part) yield part.text;
  }
}
