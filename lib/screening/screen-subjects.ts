// Screens subjects against the entries that the viewer may see: the index proposes, the entries are read under policy,
// the scorer judges and says why. Whoever calls it settles purpose and case, and notes what was consulted.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import { type Band, bandOf, POSSIBLE_FROM, WEAK_FROM } from "./bands.ts";
import { askedKeys, type ListedIdentifiers, matchingIdentifiers } from "./identifiers.ts";
import { audienceSet } from "./index/gather.ts";
import type { Reason } from "./reasons.ts";
import { scoreEntity } from "./score-entity.ts";
import { screening } from "./screening.ts";
import type { Subject } from "./subject.ts";

export type ScreenHit = { entryId: string; score: number; band: Band; reasons: Reason[]; matchedName: string };
export type ScreenOptions = { watchlistIds?: readonly string[] | null; band: "STRONG" | "WEAK" };

export const mostAtOnce = 500;
/** Entries that are judged for one subject. */
const mostProposed = 50;
/** A birth date or an address can lift a name that is a little less alike into the band. */
const proposedFrom = { STRONG: POSSIBLE_FROM, WEAK: WEAK_FROM - 0.1 };

/** The hits of each subject, best first: from the strong band alone, or also what is only worth a look. */
export async function screenSubjects(
  operation: Operation,
  subjects: readonly Subject[],
  { watchlistIds, band }: ScreenOptions,
): Promise<ScreenHit[][]> {
  const [viewer] = await operation.rows<{ audiences: number[] }>(sql`select portolan.visible() as audiences`);
  const proposals = await screening().propose(
    subjects.map((subject) => ({ names: subject.names, kind: subject.kind, addresses: subject.addresses, identifiers: askedKeys(subject) })),
    {
      audiences: audienceSet(viewer?.audiences ?? []),
      lists: watchlistIds?.length ? watchlistIds : null,
      least: proposedFrom[band],
      most: mostProposed,
    },
  );
  const entries = await readEntries(operation, [...new Set(proposals.flatMap((proposed) => proposed.map(({ entryId }) => entryId)))]);
  return subjects.map((subject, at) =>
    (proposals[at] ?? [])
      .flatMap(({ entryId }) => {
        const entry = entries.get(entryId);
        return entry ? judge(subject, entry) : [];
      })
      .filter((hit) => band === "WEAK" || hit.band === "STRONG")
      .sort((one, other) => other.score - one.score || one.entryId.localeCompare(other.entryId)),
  );
}

type Entry = Awaited<ReturnType<typeof readEntries>> extends Map<string, infer Row> ? Row : never;

/** In two statements, however many. */
async function readEntries(operation: Operation, ids: string[]) {
  const rows = await operation.db.watchlistEntry.findMany({ where: { id: { in: ids } }, include: { names: { orderBy: { position: "asc" } } } });
  return new Map(rows.filter(({ delistedAt }) => delistedAt === null).map((row) => [row.id, row]));
}

function judge(subject: Subject, entry: Entry): ScreenHit[] {
  const same = matchingIdentifiers(subject, { ...entry, documents: entry.documents as unknown as ListedIdentifiers["documents"] });
  const { score, reasons, name } = scoreEntity(subject, entry, same);
  const band = bandOf(score);
  return band && name !== null ? [{ entryId: entry.id, score, band, reasons, matchedName: name }] : [];
}
