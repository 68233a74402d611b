// What is kept of a viewer's sight never differs from what their principals say, whatever is interned meanwhile.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type pg from "pg";
import { TestDatabase } from "../running/database.ts";
import { type Enrolled, Registry } from "../running/registry.ts";

let clients: [pg.Client, pg.Client, pg.Client];
let reader: Enrolled;
let others: number[];
let next = 0;
beforeAll(async () => {
  const database = await TestDatabase.copied();
  clients = [await database.administrator(), await database.administrator(), await database.administrator()];
  const registry = new Registry(clients[0]);
  await registry.agency("AW-CUSTOMS");
  reader = await registry.member("Reader", "AW-CUSTOMS", ["ANALYST"]);
  // Made-up agencies to form many different sets with.
  for (let place = 0; place < 24; place++) await registry.agency(`${"ABCDEFGHIJKLMNOPQRSTUVWX"[place]}A-POST`);
  others = (
    await clients[0].query("select id from portolan.principal where kind = 'AGENCY' and agency_id <> $1 order by id", [reader.agencyId])
  ).rows.map(({ id }) => id);
});
afterAll(() => Promise.all(clients.map((client) => client.end())));

/** Interns so many new audiences; every second of them the reader's agency belongs to. */
async function intern(client: pg.Client, count: number): Promise<void> {
  const sets = Array.from({ length: count }, () => {
    const number = ++next;
    return others.filter((_, bit) => (number >> bit) & 1);
  });
  await client.query(
    `select portolan.intern_audience(array(select value::integer from jsonb_array_elements_text(s.members))
       || case when s.place % 2 = 0 then array[portolan.principal('AGENCY', $2)] else '{}' end)
     from jsonb_array_elements($1) with ordinality as s (members, place)`,
    [JSON.stringify(sets), reader.agencyId],
  );
}

/** What entering gives, and what the audiences themselves say, committed as they are now. */
async function sights(client: pg.Client, isolation = "read committed"): Promise<{ visible: number[]; said: number[]; kept: number | null }> {
  await client.query(`begin isolation level ${isolation}`);
  await client.query("select portolan.enter($1)", [reader.key.secret]);
  const { rows } = await client.query(`
    select array(select distinct unnest(portolan.visible()) order by 1) as visible, (portolan.viewer() ->> 'sight')::integer as kept,
      array(select a.id from portolan.audience a where a.principals && array(
        select value::integer from jsonb_array_elements_text(portolan.viewer() -> 'principals')) order by 1) as said`);
  await client.query("commit");
  return rows[0];
}

describe("the kept sight of a viewer", () => {
  beforeEach(() => clients[0].query("delete from portolan.sight"));

  it("is kept for whoever sees many audiences only, and says the same as they do", async () => {
    const before = await sights(clients[0]);
    expect(before).toEqual({ visible: before.said, said: before.said, kept: null });
    await intern(clients[0], 2500);
    const [first, second] = [await sights(clients[0]), await sights(clients[1])];
    expect(first.said.length).toBe(before.said.length + 1250);
    for (const sight of [first, second]) expect(sight).toEqual({ visible: first.said, said: first.said, kept: expect.any(Number) });
  });

  it("is not kept while somebody interns, whose audience is then not forgotten", async () => {
    await clients[1].query("begin");
    await intern(clients[1], 3);
    await intern(clients[2], 2500);
    const during = await sights(clients[0]);
    expect(during).toEqual({ visible: during.said, said: during.said, kept: null });
    await clients[1].query("commit");
    const after = await sights(clients[0]);
    expect(after.said.length).toBe(during.said.length + 1);
    expect(after).toEqual({ visible: after.said, said: after.said, kept: expect.any(Number) });
  });

  it("lets nobody wait: interning goes on while an operation that kept one is open, and so does entering", async () => {
    await intern(clients[0], 2500);
    await clients[0].query("begin");
    await clients[0].query("select portolan.enter($1)", [reader.key.secret]);
    await clients[1].query("set lock_timeout = '100ms'");
    await intern(clients[1], 3);
    expect((await sights(clients[1])).kept).toBeNull();
    await clients[1].query("reset lock_timeout");
    await clients[0].query("commit");
    const after = await sights(clients[1]);
    expect(after).toEqual({ visible: after.said, said: after.said, kept: expect.any(Number) });
  });

  it("is not kept in a snapshot or a transaction that only reads", async () => {
    await intern(clients[0], 2500);
    for (const isolation of ["repeatable read", "read committed read only"]) {
      const sight = await sights(clients[0], isolation);
      expect(sight).toEqual({ visible: sight.said, said: sight.said, kept: null });
    }
  });

  it("stays right through any order of interning, committing, undoing and entering", async () => {
    const step = fc.constantFrom("intern many", "intern few", "begin and intern", "commit", "undo", "enter", "enter elsewhere");
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const [here, writer, there] = clients;
        let isOpen = false;
        const end = async (how: "commit" | "rollback") => {
          if (isOpen) await writer.query(how);
          isOpen = false;
        };
        for (const one of steps) {
          if (one === "intern many") await intern(here, 2100);
          else if (one === "intern few") await intern(there, 4);
          else if (one === "begin and intern") {
            if (!isOpen) await writer.query("begin");
            isOpen = true;
            await intern(writer, 4);
          } else if (one === "commit" || one === "undo") await end(one === "commit" ? "commit" : "rollback");
          else {
            const { visible, said } = await sights(one === "enter" ? here : there);
            expect(visible).toEqual(said);
          }
        }
        await end("commit");
        const { visible, said } = await sights(here);
        expect(visible).toEqual(said);
      }),
      { numRuns: 10 },
    );
  });
});
