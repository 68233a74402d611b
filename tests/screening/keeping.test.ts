// The index of each process follows the database: what was committed is found, by whom it concerns and nobody else.

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type pg from "pg";
import { databaseUrlOf } from "../../lib/database/role.ts";
import { startLog } from "../../lib/running/log.ts";
import { audienceSet } from "../../lib/screening/index/gather.ts";
import type { Question } from "../../lib/screening/index/search-thread.ts";
import { Screening } from "../../lib/screening/screening.ts";
import { TestDatabase } from "../running/database.ts";
import { secret } from "../running/postgres.ts";

let database: TestDatabase;
let owner: pg.Client;
let processes: Screening[];
let audiences: number[];
const lists: string[] = [];

beforeAll(async () => {
  startLog("silent");
  database = await TestDatabase.copied();
  owner = await database.administrator();
  await owner.query("set role portolan_owner");
  await owner.query(
    "select portolan.register_agency('AW-CUSTOMS', 'Aruba Customs', 'AW', 'CUSTOMS', true), portolan.register_agency('JM-POST', 'Jamaica Post', 'JM', 'POST', false)",
  );
  const { rows } = await owner.query(
    "select portolan.intern_audience(array[portolan.principal('CUSTODIANS', id)]) as audience from agency order by id",
  );
  audiences = rows.map(({ audience }) => audience);
  for (const name of ["First", "Second"]) {
    const list = await owner.query(
      "insert into watchlist (agency_id, audience_id, name, publisher, format) select min(id), $2, $1, 'Nobody', 'ofac' from agency returning id",
      [name, audiences[0]],
    );
    lists.push(list.rows[0].id);
  }
  const url = databaseUrlOf("portolan_system", database.url, secret);
  processes = [Screening.start(url, 1), Screening.start(url, 1)];
});
afterAll(async () => {
  await Promise.all((processes ?? []).map((one) => one.stop()));
  await owner?.end();
  await database?.stop();
});

let number = 0;
/** Writes an entry of this name and answers its id. */
async function write(client: pg.Client, name: string, list = lists[0] as string): Promise<string> {
  const { rows } = await client.query(
    `with e as (insert into watchlist_entry (watchlist_id, agency_id, audience_id, source_id, kind, name, birth_dates, countries, documents)
       select w.id, w.agency_id, w.audience_id, $2, 'PERSON', $1, '{}', '{}', jsonb_build_array(jsonb_build_object('kind', 'Passport', 'number', 'P-' || $2, 'country', null))
       from watchlist w where w.id = $3 returning *),
     n as (insert into watchlist_entry_name (entry_id, agency_id, audience_id, position, name, quality, search_key) select id, agency_id, audience_id, 0, name, 'PRIMARY', '' from e)
     select id from e`,
    [name, `${++number}000`, list],
  );
  return rows[0].id;
}

const question = (asked: Partial<Question>): Question => ({ names: [], kind: null, addresses: [], identifiers: [], ...asked });
async function ask(process: Screening, asked: Partial<Question>, of = audiences): Promise<string[]> {
  const [proposals = []] = await process.propose([question(asked)], { audiences: audienceSet(of), lists: null, least: 0.9, most: 100 });
  return proposals.map(({ entryId }) => entryId).sort();
}

/** Until every process answers this by itself. */
async function eventually(name: string, expected: string[], of = audiences): Promise<void> {
  for (const process of processes) {
    for (let seen: string[] = ["?"]; seen.join() !== expected.join(); seen = await ask(process, { names: [name] }, of))
      await new Promise((done) => setTimeout(done, 10));
  }
}

describe("the index of each process", () => {
  it("is not ready before it is built, and answers who waited for it", async () => {
    expect(processes.map(({ fault }) => fault)).toEqual(["BUILDING", "BUILDING"]);
    expect(await Promise.all(processes.map((process) => ask(process, { names: ["Nobody"] })))).toEqual([[], []]);
    await processes[0]?.catchUp();
    expect(processes[0]?.fault).toBeNull();
  });

  it("hears of new, changed, moved, delisted, relisted and deleted entries", async () => {
    const id = await write(owner, "Tobias Velardson");
    await eventually("Tobias Velardson", [id]);
    await owner.query("update watchlist_entry_name set name = 'Wilhelmina Amberson' where entry_id = $1", [id]);
    await eventually("Wilhelmina Amberson", [id]);
    await eventually("Tobias Velardson", []);
    await owner.query("update watchlist_entry set audience_id = $2 where watchlist_id = $1", [lists[0], audiences[1]]);
    await eventually("Wilhelmina Amberson", [], audiences.slice(0, 1));
    await eventually("Wilhelmina Amberson", [id], audiences.slice(1));
    await owner.query("update watchlist_entry set delisted_at = now() where id = $1", [id]);
    await eventually("Wilhelmina Amberson", []);
    await owner.query("update watchlist_entry set delisted_at = null where id = $1", [id]);
    await eventually("Wilhelmina Amberson", [id]);
    await owner.query("delete from watchlist_entry where id = $1", [id]);
    await eventually("Wilhelmina Amberson", []);
  });

  it("waits for nobody who has not committed, and misses nothing of theirs", async () => {
    const slow = await database.administrator();
    await slow.query("begin; set local role portolan_owner");
    const early = await write(slow, "Olaf Struckman");
    const late = await write(owner, "Mina Heronova");
    await eventually("Mina Heronova", [late]);
    await eventually("Olaf Struckman", []);
    await slow.query("commit");
    await slow.end();
    await eventually("Olaf Struckman", [early]);
  });

  it("finds after a lost connection what happened meanwhile", async () => {
    const administrator = await database.administrator();
    for (const name of ["Gerrit Oduber", "Yolanda Kock"]) {
      const { rows } = await administrator.query(
        "select count(pg_terminate_backend(pid))::int as cut from pg_stat_activity where application_name = 'screening' and datname = current_database()",
      );
      const id = await write(owner, name);
      await eventually(name, [id]);
      expect(rows[0].cut).toBeLessThanOrEqual(2);
    }
    await administrator.end();
  });

  it("finds identifiers by being equal, items also by their beginning", async () => {
    const id = await write(owner, "Ana Croes");
    await eventually("Ana Croes", [id]);
    const [process] = processes as [Screening];
    expect(await ask(process, { identifiers: [`DOCUMENT:P${number}000`] })).toEqual([id]);
    expect(await ask(process, { identifiers: [`DOCUMENT:P${number}001`] })).toEqual([]);
    expect(await ask(process, { identifiers: [`DOCUMENT:P${number}000`] }, [])).toEqual([]);
  });

  it("outlives a question that ends the thread which searches", async () => {
    const [process] = processes as [Screening];
    const id = await write(owner, "Cora Winklaar");
    await eventually("Cora Winklaar", [id]);
    await expect(ask(process, { names: [null as unknown as string] })).rejects.toThrow();
    expect(await ask(process, { names: ["Cora Winklaar"] })).toEqual([id]);
    expect(process.figures.restarts).toBe(2);
  });

  it("sees for any audiences what the database lets them see, after any changes", async () => {
    const names = ["Karim Hassan", "Karima Hassan", "Karim Hasan"];
    const anyChange = fc.oneof(
      fc.record({ what: fc.constant("write" as const), name: fc.constantFrom(...names), list: fc.constantFrom(0, 1) }),
      fc.record({ what: fc.constant("move" as const), list: fc.constantFrom(0, 1), audience: fc.constantFrom(0, 1) }),
      fc.record({ what: fc.constantFrom("delist" as const, "delete" as const), at: fc.nat(10) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyChange, { minLength: 1, maxLength: 8 }), async (changes) => {
        for (const change of changes) {
          if (change.what === "write") await write(owner, change.name, lists[change.list]);
          else if (change.what === "move")
            await owner.query("update watchlist_entry set audience_id = $2 where watchlist_id = $1", [
              lists[change.list],
              audiences[change.audience],
            ]);
          else {
            const one = "(select id from watchlist_entry order by id offset $1 limit 1)";
            await owner.query(
              change.what === "delist"
                ? `update watchlist_entry set delisted_at = now() where id = ${one}`
                : `delete from watchlist_entry where id = ${one}`,
              [change.at],
            );
          }
        }
        await Promise.all(processes.map((process) => process.catchUp()));
        for (const of of [[], ...audiences.map((audience) => [audience]), audiences]) {
          const { rows } = await owner.query(
            "select id from watchlist_entry where audience_id = any ($1) and delisted_at is null and name like 'Karim%' order by id",
            [of],
          );
          const expected = rows.map(({ id }) => id);
          for (const process of processes) expect((await ask(process, { names }, of)).slice(0, 100)).toEqual(expected.slice(0, 100));
        }
      }),
      { numRuns: 8 },
    );
  });
});
