// Screening many subjects at once, over HTTP as a partner's machine does.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type pg from "pg";
import { type Person, TestPortal } from "../running/portal.ts";

let portal: TestPortal;
let owner: pg.Client;
let officer: Person;
let entries: { open: string; hidden: string };

beforeAll(async () => {
  portal = await TestPortal.start();
  owner = await portal.administrator();
  officer = portal.people().find(({ roles }) => roles.includes("OFFICER")) as Person;
  const others = "(select id from agency where name <> $1 order by id limit 1)";
  const write = async (audience: string, name: string) => {
    const { rows } = await owner.query(
      `with w as (insert into watchlist (agency_id, audience_id, name, publisher, format) select ${others}, ${audience}, $2, 'Nobody', 'ofac' returning *),
       e as (insert into watchlist_entry (watchlist_id, agency_id, audience_id, source_id, kind, name, birth_dates, countries, programmes, documents, phones, postal_items)
         select id, agency_id, audience_id, '1', 'PERSON', 'VELLARDSON, Tobias', '{1961}', '{}', '{}', '[{"kind": "Passport", "number": "K-12 345", "country": "PA"}]', '{+2975551234}', '{RR4731}' from w returning *),
       n as (insert into watchlist_entry_name (entry_id, agency_id, audience_id, position, name, quality, search_key) select id, agency_id, audience_id, 0, name, 'PRIMARY', '' from e)
       select id from e`,
      [officer.agency, name],
    );
    return Buffer.from(`WatchlistEntry:${rows[0].id}`).toString("base64");
  };
  entries = {
    open: await write("portolan.intern_audience(array[portolan.principal('EVERYONE')])", "Open"),
    hidden: await write(`portolan.intern_audience(array[portolan.principal('CUSTODIANS', ${others})])`, "Hidden"),
  };
});
afterAll(async () => {
  await owner?.end();
  await portal?.stop();
});

const query = `query Screening($input: ScreenInput!) { screen(input: $input) {
  results { position hits { entry { id } score band matchedName reasons { kind } } } userErrors { code field } } }`;
const work = { purpose: "INVESTIGATION", caseReference: "AW-1" };
const nobody = { names: ["Wilhelmina Amberson"] };
const screen = async (subjects: object[], given: object = {}) =>
  (await portal.ask(officer.key, query, { input: { subjects, ...work, ...given } })).data.screen;
// biome-ignore lint/suspicious/noExplicitAny: an answer as it came.
const idsOf = (answer: any) => answer.results.map(({ hits }: any) => hits.map(({ entry }: any) => entry.id));

describe("screening a batch", () => {
  it("answers each subject by name, phone, document or item, and nothing that is hidden", async () => {
    const same = [{ names: ["Tobias Velardson"] }, { names: ["Someone Else", "Vellardson Tobias"] }];
    const identified = [{ phones: ["00297 555 1234"] }, { documents: [{ number: "k12345" }] }, { itemIds: ["RR473124829GB"] }];
    const other = [nobody, { documents: [{ number: "K12345", country: "CO" }] }, { phones: ["+2975551235"] }, { itemIds: ["RR473024829GB"] }];
    // Until the index has heard of the entries.
    for (let seen = 0; seen === 0; ) seen = (await screen([same[0] as object])).results[0].hits.length;
    const answer = await screen([...same, ...identified, ...other]);
    expect(answer.userErrors).toEqual([]);
    expect(idsOf(answer)).toEqual([...[...same, ...identified].map(() => [entries.open]), ...other.map(() => [])]);
    expect(answer.results[0].hits[0]).toMatchObject({ band: "STRONG", matchedName: "VELLARDSON, Tobias" });
    expect(answer.results[0].hits[0].reasons.length).toBeGreaterThan(0);
    const { rows } = await owner.query("select purpose, consulted from access_record where operation = 'Screening' order by id desc limit 1");
    const consulted = Buffer.from(entries.open, "base64").toString().replace("WatchlistEntry:", "WATCHLIST_ENTRY:");
    expect(rows).toEqual([{ purpose: "INVESTIGATION", consulted: [consulted] }]);
  });

  it("answers the strong band alone", async () => {
    const ask = `query Ask($name: String!) { watchlistAsk(input: { name: $name, purpose: INVESTIGATION, caseReference: "AW-1" }) { hits { band } } }`;
    const name = "Tobias Velander";
    expect((await portal.ask(officer.key, ask, { name })).data.watchlistAsk.hits.map(({ band }: { band: string }) => band)).not.toContain("STRONG");
    expect(idsOf(await screen([{ names: [name] }]))).toEqual([[]]);
  });

  it("says what is wrong by the place of the subject, and then screens nobody", async () => {
    const answer = await screen([nobody, { names: ["x".repeat(301)] }, {}, { ...nobody, birthDate: "yesterday" }], { caseReference: " " });
    expect(answer.results).toEqual([]);
    expect(answer.userErrors).toEqual([
      { code: "REQUIRED", field: ["caseReference"] },
      { code: "TOO_LONG", field: ["subjects", "1", "names", "0"] },
      { code: "REQUIRED", field: ["subjects", "2", "names"] },
      { code: "INVALID", field: ["subjects", "3", "birthDate"] },
    ]);
    expect((await screen([])).userErrors).toEqual([{ code: "REQUIRED", field: ["subjects"] }]);
    expect((await screen(Array(501).fill(nobody))).userErrors).toEqual([{ code: "TOO_MANY", field: ["subjects"] }]);
  });

  it("takes as many statements for 500 subjects as for one", async () => {
    const { rows } = await owner.query("select current_database() as name");
    await owner.query(`alter role portolan_app in database ${rows[0].name} set log_statement = 'all'`);
    // Pooled connections keep the settings that they were opened with.
    await owner.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'portolan_app'");
    const log = join(process.env.PORTOLAN_TEST_FOLDER ?? "", "postgres.log");
    const statements = async (subjects: object[]) => {
      const before = readFileSync(log, "utf8").length;
      expect((await screen(subjects)).results).toHaveLength(subjects.length);
      const lines = readFileSync(log, "utf8").slice(before).split("\n");
      return lines.filter((line) => line.includes(` ${rows[0].name} `) && /LOG: {2}(statement|execute)/.test(line)).length;
    };
    const known = { names: ["Tobias Velardson"] };
    // A pool learns that a connection is gone by using it.
    for (let isAnswered = false; !isAnswered; )
      isAnswered = Boolean((await portal.ask(officer.key, query, { input: { subjects: [known], ...work } })).data);
    const one = await statements([known]);
    expect(await statements(Array.from({ length: 500 }, (_, at) => (at % 50 ? { names: [`Person Number${at}`] } : known)))).toBe(one);
    expect(one).toBeLessThanOrEqual(12);
  });

  it("is ready once the index is there, and tells monitoring of it", async () => {
    expect(await (await fetch(`${portal.url}/readyz`)).text()).toBe("ready\n");
  });
});
