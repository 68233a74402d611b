// What an operation leaves behind: a record of access always, and nothing else when it was refused.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type pg from "pg";
import { TestPortal } from "../running/portal.ts";
import { type Scene, setScene } from "./attacks/scene.ts";
import { type Asked, content, globalId, steps } from "./steps.ts";

let portal: TestPortal;
let administrator: pg.Client;
let scene: Scene;
beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0", PORTOLAN_JOBS: "0" });
  administrator = await portal.administrator();
  scene = await setScene(administrator, () => portal.role("portolan_app"));
});
afterAll(async () => {
  await administrator?.end();
  await portal?.stop();
});

const reportId = (name: keyof Scene["reports"]) => globalId("SeizureReport", scene.reports[name].id);

/** Every row of every table, but for what each operation leaves: its record of access and the use of its key. */
async function everything(): Promise<Record<string, string>> {
  const { rows } = await administrator.query<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('public', 'portolan') and tablename not in ('access_record', 'access_strand')`);
  const found: Record<string, string> = {};
  for (const { name } of rows) {
    const row = name === "public.api_key" ? "to_jsonb(t) - 'last_used_at'" : "to_jsonb(t)";
    found[name] = (
      await administrator.query(
        `select count(*) || ' ' || md5(coalesce(string_agg((${row})::text, '|' order by (${row})::text), '')) as all from ${name} t`,
      )
    ).rows[0].all;
  }
  return found;
}

async function latestRecord() {
  return (
    await administrator.query("select operation, outcome, member_id, via, asked, consulted from access_record order by recorded_at desc limit 1")
  ).rows[0];
}

const withRevision = async (name: keyof Scene["reports"]) =>
  (await administrator.query("select revision from seizure_report where id = $1", [scene.reports[name].id])).rows[0].revision as number;

describe("user errors", () => {
  it("leave nothing behind, not even where the fault shows after much was written", async () => {
    const { Ada, Nora } = scene.people;
    const amend = async (report: object) => ({
      query: steps.amend("").query,
      variables: { input: { id: reportId("toEveryone"), revision: await withRevision("toEveryone"), report } },
    });
    const refused: [string, string, Asked][] = [
      [Ada.key.secret, "STALE_REVISION", steps.edit(reportId("northDraft"))],
      [Ada.key.secret, "NOT_EDITABLE", steps.edit(reportId("toPost"))],
      [Ada.key.secret, "NOT_FOUND", steps.edit(reportId("ofC"))],
      // Everything is rewritten before the narrower TLP is found out.
      [Ada.key.secret, "TLP_TOO_WIDE", await amend({ ...content, tlp: "AMBER", parties: [{ role: "SENDER", name: "Gone" }] })],
      [Ada.key.secret, "UNKNOWN_RECIPIENT", steps.release(reportId("northDraft"))],
      [Ada.key.secret, "NOT_RELEASED", steps.recall(reportId("northDraft"))],
      [Ada.key.secret, "NOT_WITHDRAWABLE", steps.withdraw(reportId("toPost"))],
      [Nora.key.secret, "NO_RECIPIENTS", steps.preview(reportId("northDraft"))],
      [
        Nora.key.secret,
        "REQUIRED",
        { query: steps.edit("").query.replace("Edit(", "Draft(").replace("EditInput", "Input"), variables: { input: { ...content, place: " " } } },
      ],
    ];
    const before = await everything();
    for (const [secret, code, { query, variables }] of refused) {
      const { data, errors } = await portal.ask(secret, query, variables);
      expect(errors).toBeUndefined();
      expect(data.answer.userErrors[0].code).toBe(code);
      expect(await everything()).toEqual(before);
    }
    expect(Object.keys(before).length).toBeGreaterThan(30);
    // What is compared does see a change.
    const { data } = await portal.ask(
      Ada.key.secret,
      (await amend({ ...content, tlp: "CLEAR" })).query,
      (await amend({ ...content, tlp: "CLEAR" })).variables,
    );
    expect(data.answer.userErrors).toEqual([]);
    expect(await everything()).not.toEqual(before);
  });
});

describe("the record of access", () => {
  it.each([
    ["answered", "ANSWERED", "query Mine { seizureReports { totalCount } }"],
    ["refused for a missing permission", "REFUSED", "query Logs { accessRecords { totalCount } }"],
    ["refused by the schema", "REFUSED", "{ nothingOfTheKind }"],
    ["refused as unreadable", "REFUSED", "{ viewer {"],
    [
      "answered with user errors",
      "ANSWERED",
      'mutation { noticeAcknowledge(input: { id: "Tm90aWNlOjAwMDAwMDAwLTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMA==" }) { userErrors { code } } }',
    ],
  ])("has an operation that was %s", async (_, outcome, query) => {
    const count = async () => (await administrator.query("select 1 from access_record")).rowCount as number;
    const before = await count();
    await portal.ask(scene.people.Nora.key.secret, query);
    expect(await count()).toBe(before + 1);
    expect(await latestRecord()).toMatchObject({ outcome, member_id: scene.people.Nora.id, via: "API_KEY" });
  });

  it("has an operation that failed on our side, and nothing of what it wrote", async () => {
    await administrator.query("revoke insert on route_leg from portolan_app");
    try {
      const before = await everything();
      const { errors } = await portal.ask(
        scene.people.Nora.key.secret,
        steps.edit("").query.replace("Edit(", "Draft(").replace("EditInput", "Input"),
        { input: content },
      );
      expect(errors?.[0]?.extensions?.code).toBe("INTERNAL_SERVER_ERROR");
      expect(JSON.stringify(errors)).not.toMatch(/permission|route_leg|42501/);
      expect(await latestRecord()).toMatchObject({ outcome: "FAILED", member_id: scene.people.Nora.id });
      expect(await everything()).toEqual(before);
    } finally {
      await administrator.query("grant insert on route_leg to portolan_app");
    }
  });

  it("names what was consulted, and the originator learns the agency, the record and the time", async () => {
    const { Cyd, Ned } = scene.people;
    await portal.askInSession(Cyd.session.secret, "query Open($id: ID!) { node(id: $id) { ... on SeizureReport { reference } } }", {
      id: reportId("toCustoms"),
    });
    expect(await latestRecord()).toMatchObject({ operation: "Open", via: "SESSION", consulted: [`SEIZURE_REPORT:${scene.reports.toCustoms.id}`] });
    const { data } = await portal.ask(
      Ned.key.secret,
      "{ consultations(first: 1) { edges { node { agency { code } seizureReport { reference } } } } }",
    );
    expect(data.consultations.edges[0].node).toEqual({ agency: { code: "XC-CUSTOMS" }, seizureReport: { reference: "TOCUSTOMS" } });
  });

  it("tells the originator in brief what the list tells at length, and nobody else", async () => {
    const { Ned, Cyd, Bea } = scene.people;
    const open = (name: "toCustoms" | "named") =>
      portal.ask(Cyd.key.secret, "query Open($id: ID!) { node(id: $id) { ... on SeizureReport { reference } } }", { id: reportId(name) });
    for (const name of ["toCustoms", "named", "toCustoms"] as const) await open(name);
    const inBrief = async ({ key }: { key: { secret: string } }) => {
      const fields = "consultedAt agency { code } recordKind seizureReport { id } alert { id } pattern { id } watchlistEntry { id }";
      const { data } = await portal.ask(
        key.secret,
        `{ consultations(first: 100) { edges { node { ${fields} } } } consultationBriefs(days: 90, first: 50) { count latest { ${fields} } } }`,
      );
      const byRecord = new Map<string, { count: number; latest: object }>();
      for (const { node } of data.consultations.edges) {
        const { consultedAt: _when, ...what } = node;
        const known = byRecord.get(JSON.stringify(what));
        byRecord.set(JSON.stringify(what), { count: (known?.count ?? 0) + 1, latest: known?.latest ?? node });
      }
      expect(data.consultationBriefs).toEqual([...byRecord.values()]);
      return [...byRecord.values()].length;
    };
    expect(await inBrief(Ned)).toBeGreaterThanOrEqual(1);
    for (const other of [Cyd, Bea]) await inBrief(other);
  });

  it("is whole after all of this", async () => {
    expect((await administrator.query("select * from portolan.verify_access_records()")).rows).toEqual([]);
  });
});
