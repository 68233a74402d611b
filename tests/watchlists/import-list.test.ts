import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { importList } from "../../lib/watchlists/import-list.ts";
import { MalformedList } from "../../lib/watchlists/reference-entry.ts";
import { type ListedSubject, ofacFolder } from "./ofac-folder.ts";
import { WatchlistDatabase } from "./watchlist-database.ts";

let database: WatchlistDatabase;
beforeAll(async () => {
  database = await WatchlistDatabase.start();
});
afterAll(() => database?.stop());

// The parser refuses empty files: every edition has a subject with an alias and an address.
const anchor: ListedSubject = { id: 999, name: "ANCHOR, Ann", aliases: ["ANKER, Ann"], address: "Quay 1" };
const word = fc.constantFrom("TOBIN", "MERTENS", "QUILLOA", "VELLARD", "AMBERSON", "HERON");
const spelling = fc.tuple(word, word, fc.nat(3)).map(([one, other, number]) => `${one}, ${other} ${number}`);
const subject = fc.record({
  id: fc.integer({ min: 1, max: 9 }),
  spellings: fc.uniqueArray(spelling, { minLength: 1, maxLength: 4 }),
  weak: fc.boolean(),
  address: fc.option(fc.constantFrom("Shed 4", "Pier 7"), { nil: undefined }),
});
const edition = fc.uniqueArray(subject, { maxLength: 9, selector: ({ id }) => id }).map((list) => [
  anchor,
  ...list.map(
    ({ id, spellings: [name = "", ...others], weak, address }): ListedSubject => ({
      id,
      name,
      [weak ? "weakAliases" : "aliases"]: others,
      ...(address && { address }),
    }),
  ),
]);
const namesOf = ({ name, aliases = [], weakAliases = [] }: ListedSubject) => [name, ...aliases, ...weakAliases];

const stored = (name: string) =>
  database.rows<{ id: string; source: string; version: string; names: string[] }>(
    `select e.id, e.source_id as source, e.xmin::text as version, (select array_agg(n.name order by n.position) from watchlist_entry_name n where n.entry_id = e.id) as names
     from watchlist_entry e join watchlist w on w.id = e.watchlist_id where w.name = $1 and e.delisted_at is null`,
    [name],
  );

/** What there is of lists at all, for "nothing changed". */
const everything = async () => {
  const [row] = await database.rows<{
    all: string;
  }>(`select md5(concat((select json_agg(w order by id) from watchlist w), (select json_agg(i order by id) from watchlist_import i),
    (select json_agg(e order by id) from watchlist_entry e), (select json_agg(n order by id) from watchlist_entry_name n), (select json_agg(s) from portolan.staged_entry s))) as all`);
  return row?.all;
};

describe("importing a list", () => {
  it("writes the difference to the last edition and counts it, keeping ids and rewriting names only of what changed", async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edition, { minLength: 2, maxLength: 4 }), async (editions) => {
        const name = `List ${++run}`;
        const last = new Map<number, string>();
        const ids = new Map<string, string>();
        let versions = new Map<string, string>();
        // The first edition comes back at the end: who was struck off is listed again, word for word.
        for (const subjects of [...editions, editions[0] as ListedSubject[]]) {
          const expected = { added: 0, changed: 0, delisted: 0, unchanged: 0 };
          const same = new Set<string>();
          for (const one of subjects) {
            const before = last.get(one.id);
            const outcome = before === undefined ? "added" : before === JSON.stringify(one) ? "unchanged" : "changed";
            expected[outcome]++;
            if (outcome === "unchanged") same.add(String(one.id));
          }
          expected.delisted = [...last.keys()].filter((id) => !subjects.some((one) => one.id === id)).length;
          last.clear();
          for (const one of subjects) last.set(one.id, JSON.stringify(one));

          expect(await database.import(name, subjects)).toEqual(expected);
          const rows = await stored(name);
          expect(new Map(rows.map(({ source, names }) => [source, names]))).toEqual(new Map(subjects.map((one) => [String(one.id), namesOf(one)])));
          for (const { id, source, version } of rows) {
            expect(id).toBe(ids.get(source) ?? id);
            ids.set(source, id);
            if (same.has(source)) expect(version).toBe(versions.get(source));
          }
          versions = new Map(rows.map(({ source, version }) => [source, version]));
        }
        const [list] = await database.rows<{ entry_count: number; imports: string }>(
          "select entry_count, (select count(*) from watchlist_import i where i.watchlist_id = w.id) as imports from watchlist w where name = $1",
          [name],
        );
        expect(list).toEqual({ entry_count: last.size, imports: String(editions.length + 1) });
      }),
      { numRuns: 30 },
    );
  });

  it("opens the list to everyone and to the keeper's custodians, who stay when everyone is taken out", async () => {
    await database.import("Open to all", [anchor]);
    const kinds = await database.rows(
      `select p.kind, a.code from watchlist w join portolan.audience_principal ap on ap.audience_id = w.audience_id
       join portolan.principal p on p.id = ap.principal_id left join agency a on a.id = p.agency_id where w.name = 'Open to all' order by p.kind`,
    );
    expect(kinds).toEqual([
      { kind: "CUSTODIANS", code: "AW-CUSTOMS" },
      { kind: "EVERYONE", code: null },
    ]);
  });

  it("keeps lists of one name by two keepers apart", async () => {
    await database.import("Shared name", [anchor]);
    expect(await database.import("Shared name", [anchor], "JM-POST")).toMatchObject({ added: 1, unchanged: 0 });
  });
});

describe("an import that cannot be finished changes nothing", () => {
  const many = Array.from(
    { length: 1200 },
    (_, place): ListedSubject => ({ id: place + 1, name: `TOBIN ${place}`, ...(place === 0 && { aliases: ["T"], address: "Pier 7" }) }),
  );

  it("when a file is damaged", async () => {
    await database.import("Damaged", many);
    const before = await everything();
    const path = await ofacFolder(join(database.folder, "damaged"), [...many.slice(0, 5), { id: 1, name: "TWICE" }]);
    await expect(importList(database.systemUrl, { format: "ofac", name: "Damaged", keeper: "AW-CUSTOMS", path })).rejects.toThrow(MalformedList);
    expect(await everything()).toBe(before);
  });

  it("when an entry near its end cannot be stored", async () => {
    const before = await everything();
    await expect(database.import("Damaged", [...many.slice(0, 1199), { id: 1200, name: "X".repeat(501) }])).rejects.toThrow(
      /entry 1200: a name is longer than 500 characters/,
    );
    expect(await everything()).toBe(before);
  });

  it("when it is cut off between two batches", async () => {
    const before = await everything();
    const path = await ofacFolder(
      join(database.folder, "cut-off"),
      many.map((one) => ({ ...one, name: `${one.name} B` })),
    );
    const cutOff = importList(database.systemUrl, { format: "ofac", name: "Damaged", keeper: "AW-CUSTOMS", path }, (sent) => {
      if (sent === 1000) throw new Error("cut off");
    });
    await expect(cutOff).rejects.toThrow("cut off");
    expect(await everything()).toBe(before);
  });

  it("when no such agency could keep it, and says which there are", async () => {
    const before = await everything();
    await expect(database.import("Kept by nobody", [anchor], "ZZ-POST")).rejects.toThrow(
      "There is no agency ZZ-POST to keep the list. There are: AW-CUSTOMS, JM-POST.",
    );
    expect(await everything()).toBe(before);
  });

  it("when the list of that name is another publisher's", async () => {
    const before = await everything();
    const path = join(import.meta.dirname, "fixtures/un.xml");
    await expect(importList(database.systemUrl, { format: "un", name: "Damaged", keeper: "AW-CUSTOMS", path })).rejects.toThrow(
      /format ofac.*Choose another name/,
    );
    expect(await everything()).toBe(before);
  });
});

it("imports over a role that can read and write no table", async () => {
  const rights = await database.rows(`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'portolan') and c.relkind = 'r' and has_table_privilege('portolan_system', c.oid, 'select, insert, update, delete, truncate')`);
  expect(rights).toEqual([]);
});
