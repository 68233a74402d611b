// Reads from the database what entries are found by, and makes keys of it: names and numbers themselves are not kept.
import type pg from "pg";
import { type ListedIdentifiers, listedKeys } from "../identifiers.ts";
import { readName, splitNames } from "../prepare-name.ts";
import { type IndexedEntry, type IndexedName, identifierMark, SegmentBuilder } from "./build-segment.ts";
import { kindNumber, readAs } from "./kinds.ts";
import type { Change, LiveSegments } from "./live-segments.ts";
import type { Segment } from "./segment.ts";

type Row = {
  id: string;
  audience_id: number;
  kind: string;
  watchlist_id: string;
  names: string[] | null;
  countries: string[];
  identifiers: Omit<ListedIdentifiers, "countries">;
};
type ChangedRow = { id: string; audience_id: number; has_other_content: boolean };

const portion = 2_000;
const firstId = "00000000-0000-0000-0000-000000000000";

function indexed({ id, audience_id, kind, watchlist_id, names, countries, identifiers }: Row): IndexedEntry {
  return {
    id,
    audience: audience_id,
    kind: kindNumber(kind),
    list: watchlist_id,
    names: [
      ...(names ?? []).flatMap(splitNames).map((name): IndexedName => readName(name, readAs(kind))),
      ...listedKeys({ countries, ...identifiers }).map((key): IndexedName => ({ keys: [identifierMark + key], facts: 0 })),
    ],
  };
}

async function readEntries(client: pg.Client, ids: readonly string[]): Promise<IndexedEntry[]> {
  const entries: IndexedEntry[] = [];
  for (let at = 0; at < ids.length; at += portion) {
    const { rows } = await client.query<Row>("select * from portolan.index_entries($1)", [ids.slice(at, at + portion)]);
    entries.push(...rows.map(indexed));
  }
  return entries;
}

/** Runs in one transaction that sees the database as of one moment; answers that moment too. */
async function atOneMoment<Read>(client: pg.Client, read: () => Promise<Read>): Promise<{ read: Read; snapshot: string }> {
  await client.query("begin isolation level repeatable read, read only");
  try {
    const { rows } = await client.query<{ snapshot: string }>("select pg_current_snapshot()::text as snapshot");
    return { read: await read(), snapshot: rows[0]?.snapshot as string };
  } finally {
    await client.query("commit");
  }
}

/** Everything as it stands. */
export async function readAll(client: pg.Client): Promise<{ read: Segment; snapshot: string }> {
  return atOneMoment(client, async () => {
    const builder = new SegmentBuilder();
    for (let last = firstId; ; ) {
      const { rows } = await client.query<{ id: string }>("select portolan.index_entry_ids($1, $2) as id", [last, portion]);
      for (const entry of await readEntries(
        client,
        rows.map(({ id }) => id),
      ))
        builder.add(entry);
      if (rows.length < portion) return builder.finish();
      last = rows.at(-1)?.id as string;
    }
  });
}

/** What was committed since the moment of the snapshot. */
export async function readChanges(client: pg.Client, since: string, live: LiveSegments): Promise<{ read: Change[]; snapshot: string }> {
  return atOneMoment(client, async () => {
    const { rows } = await client.query<ChangedRow>("select * from portolan.changed_index_entries($1::pg_snapshot)", [since]);
    const wanted = rows.filter(({ id, audience_id, has_other_content }) => audience_id !== 0 && (has_other_content || !live.isLive(id)));
    const wantedIds = wanted.map(({ id }) => id);
    const contents = new Map((await readEntries(client, wantedIds)).map((entry) => [entry.id, entry]));
    return rows.map(({ id, audience_id }) => ({ id, audience: audience_id, content: contents.get(id) ?? null }));
  });
}
