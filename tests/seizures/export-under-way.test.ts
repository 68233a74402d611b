// A long export while things happen: it shows one moment, leaves behind what may not leave any more, and ends
// with its client or its credential.
import { get, type IncomingMessage } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type pg from "pg";
import { TestPortal } from "../running/portal.ts";
import { type Enrolled, Registry } from "../running/registry.ts";

const total = 2_400;
let portal: TestPortal;
let administrator: pg.Client;
let registry: Registry;
let Bea: Enrolled;
beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0" });
  administrator = await portal.administrator();
  registry = new Registry(administrator);
  const originator = await registry.agency("XA-CUSTOMS");
  await registry.agency("XB-POST");
  Bea = await registry.member("Bea", "XB-POST", ["OFFICER"]);
  // Large enough that a client which stops reading holds the export up.
  await administrator.query(
    `insert into seizure_report (agency_id, audience_id, reference, status, occurred_on, place, transport, narrative)
     select $1, portolan.intern_audience(array[portolan.principal('CUSTODIANS', $1), portolan.principal('EVERYONE')]),
       'R' || lpad(n::text, 5, '0'), 'RELEASED', date '2026-01-01' + n / 10, 'Quay', 'MAIL', repeat('word ', 3900)
     from generate_series(1, ${total}) n`,
    [originator],
  );
});
afterAll(async () => {
  await administrator?.end();
  await portal?.stop();
});

const query = new URLSearchParams({ orderBy: '{"by":"OCCURRED","descending":false}' });
const begin = (secret: string) =>
  new Promise<IncomingMessage>((done, failed) =>
    get(`${portal.url}/exports/seizure-reports.jsonl?${query}`, { headers: { authorization: `Bearer ${secret}` } }, (response) => {
      response.once("data", (part) => {
        response.pause();
        response.unshift(part);
        done(response);
      });
    }).once("error", failed),
  );
const readAll = async (response: IncomingMessage): Promise<string[]> => {
  const parts: Buffer[] = [];
  for await (const part of response as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString().trimEnd().split("\n");
};
const references = (lines: string[]) => lines.slice(1, -1).map((line) => JSON.parse(line).reference as string);
const consulted = async (): Promise<Set<string>> => {
  const { rows } = await administrator.query(
    "select distinct r.reference from access_record a, unnest(a.consulted) c join seizure_report r on c = 'SEIZURE_REPORT:' || r.id where a.operation = 'exportSeizureReports'",
  );
  return new Set(rows.map(({ reference }) => reference));
};
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((done) => setTimeout(done, 50));
}

describe("a long export", () => {
  it("records only what its client has taken, shows one moment, and leaves behind what was recalled or made RED meanwhile", async () => {
    const response = await begin(Bea.key.secret);
    expect((await consulted()).size).toBeLessThan(total);
    const [last, red] = [`R0${total}`, `R0${total - 1}`];
    expect((await consulted()).has(last)).toBe(false);
    await administrator.query(
      "update seizure_report set status = 'RECALLED', audience_id = portolan.intern_audience(array[portolan.principal('CUSTODIANS', agency_id)]) where reference = $1",
      [last],
    );
    await administrator.query("update seizure_report set tlp = 'RED' where reference = $1", [red]);
    await administrator.query("update seizure_report set place = 'Elsewhere' where reference = $1", [`R0${total - 2}`]);
    await administrator.query(
      `insert into seizure_report (agency_id, audience_id, reference, status, occurred_on, place, transport)
       select agency_id, audience_id, 'LATER', 'RELEASED', '2026-10-01', 'Quay', 'MAIL' from seizure_report where reference = 'R00001'`,
    );
    const lines = await readAll(response);
    const found = references(lines);
    expect(found.length).toBe(total - 2);
    expect(found).not.toContain(last);
    expect(found).not.toContain(red);
    expect(found).not.toContain("LATER");
    expect(JSON.parse(lines.find((line) => line.includes(`"R0${total - 2}"`)) ?? "")).toMatchObject({ place: "Quay" });
    expect(JSON.parse(lines.at(-1) ?? "")).toEqual({ end: { written: total - 2 } });
    expect((await consulted()).has(last)).toBe(false);
    expect((await consulted()).has(red)).toBe(false);
    expect((await consulted()).size).toBe(total - 2);
  });

  it("is one at a time for a credential", async () => {
    const response = await begin(Bea.key.secret);
    const second = await fetch(`${portal.url}/exports/seizure-reports.csv`, { headers: { authorization: `Bearer ${Bea.key.secret}` } });
    expect([second.status, second.headers.get("retry-after")]).toEqual([429, "30"]);
    await readAll(response);
    const third = await fetch(`${portal.url}/exports/seizure-reports.csv?search=nothing`, { headers: { authorization: `Bearer ${Bea.key.secret}` } });
    expect(third.status).toBe(200);
    await third.text();
  });

  it("ends when its client goes away, and gives its connection back", async () => {
    (await begin(Bea.key.secret)).destroy();
    await until(async () => {
      const { rows } = await administrator.query(
        "select count(*)::integer as n from pg_stat_activity where datname = current_database() and usename = 'portolan_app' and xact_start is not null",
      );
      return rows[0].n === 0;
    });
    const again = await fetch(`${portal.url}/exports/seizure-reports.csv?search=nothing`, { headers: { authorization: `Bearer ${Bea.key.secret}` } });
    expect(again.status).toBe(200);
    await again.text();
  });

  it("is broken off when its credential is ended", async () => {
    const key = await registry.key(Bea);
    const response = await begin(key.secret);
    await administrator.query("update api_key set revoked_at = now() where id = $1", [key.id]);
    await expect(readAll(response)).rejects.toThrow("aborted");
  });
});
