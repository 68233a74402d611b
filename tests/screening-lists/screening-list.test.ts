// Screening lists as an agency's program does, over HTTP.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { parse } from "csv-parse/sync";
import type pg from "pg";
import { databaseUrlOf } from "../../lib/database/role.ts";
import { importList } from "../../lib/watchlists/import-list.ts";
import { TestPortal } from "../running/portal.ts";
import { secret } from "../running/postgres.ts";
import { type Enrolled, Registry } from "../running/registry.ts";
import { ofacFolder } from "../watchlists/ofac-folder.ts";
import { shareList } from "../watchlists/share-list.ts";
import { Screener } from "./screener.ts";

let portal: TestPortal;
let administrator: pg.Client;
let registry: Registry;
const screener: Record<string, Screener> = {};
beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0" });
  administrator = await portal.administrator();
  registry = new Registry(administrator);
  await registry.agency("XA-CUSTOMS", { units: ["North", "South"] });
  await registry.agency("XB-POST");
  for (const [name, place, role] of [
    ["Nora", "XA-CUSTOMS/North", "OFFICER"],
    ["Nell", "XA-CUSTOMS/North", "OFFICER"],
    ["Ned", "XA-CUSTOMS/North", "ANALYST"],
    ["Sue", "XA-CUSTOMS", "SUPERVISOR"],
    ["Sol", "XA-CUSTOMS/South", "OFFICER"],
    ["Bea", "XB-POST", "OFFICER"],
  ] as const) {
    screener[name] = new Screener(portal, (await registry.member(name, place, [role])).key.secret);
  }
  const folder = await ofacFolder(`${portal.folder}/published`, [
    { id: 1, name: "QUILLOA MERTENS, Tobin", aliases: ["VELLARDSON, Tobias"], born: "1961", address: "Pier 7" },
    { id: 2, name: "AMBERSON, Wilhelmina", born: "1970" },
  ]);
  const url = databaseUrlOf("portolan_system", portal.databaseUrl, secret);
  await importList(url, { format: "ofac", name: "Public list", keeper: "XA-CUSTOMS", path: folder });
});
afterAll(async () => {
  await administrator?.end();
  await portal?.stop();
});

const as = (name: string) => screener[name] as Screener;
const named = (...names: string[]) => names.map((name) => ({ names: [name] }));
const crowd = (count: number) => named(...Array.from({ length: count }, (_, place) => `Xylo${place} Brantwick${place}`));

describe("a list", () => {
  it("is sent in portions, tried by a sample, and screened; who was found is answered with the reasons", async () => {
    const subjects = [...crowd(3), ...named("Tobin Quilloa Mertens"), ...crowd(2), ...named("Wilhelmina Amberson")];
    const id = await as("Nora").sent(subjects, 3);
    // The answer to a portion was lost: it is sent again.
    const again = await as("Nora").step("Add", { id, position: 3, subjects: subjects.slice(3, 6) });
    expect(again).toMatchObject({ userErrors: [], screeningList: { state: "COLLECTING", rowCount: 7, expectedAlerts: null } });
    expect(await as("Nora").step("Start", { id })).toMatchObject({ userErrors: [{ code: "SCREENING_NOT_READY" }] });
    const { screeningList } = await as("Nora").step("Prepare", { id });
    expect(screeningList).toMatchObject({ state: "READY", sampleSize: 7, sampleAlerts: 2, expectedAlerts: 2, screenedCount: 0, alertCount: 0 });
    await as("Nora").step("Start", { id });
    expect(await as("Nora").settled(id)).toMatchObject({ state: "SCREENED", screenedCount: 7, alertCount: 2, failure: null });
    const results = await as("Nora").results(id);
    expect(results.map(({ position, subject, hits }) => [position, subject.names[0], hits.length])).toEqual(
      subjects.map(({ names: [name] }, place) => [place, name, place === 3 || place === 6 ? 1 : 0]),
    );
    expect(results[3].hits[0]).toMatchObject({ band: "STRONG", entry: { name: "QUILLOA MERTENS, Tobin" } });
    expect(results[3].hits[0].reasons.length).toBeGreaterThan(0);
    expect((await as("Nora").results(id, "first: 1, hitsOnly: true")).map(({ position }) => position)).toEqual([3]);
    expect((await as("Nora").results(id, "last: 1, hitsOnly: true")).map(({ position }) => position)).toEqual([6]);
  });

  it("leaves a record of access for each portion, with purpose, case and who was found", async () => {
    const { id } = await as("Nora").screened([...crowd(600), ...named("Wilhelmina Amberson")]);
    const { rows } = await administrator.query(
      "select purpose, case_reference, asked, consulted from access_record where operation = 'screeningListScreen' and asked ->> 'list' = $1 order by id",
      [Buffer.from(id, "base64").toString().split(":")[1]],
    );
    expect(rows.map(({ asked }) => asked.rows)).toEqual([
      [0, 499],
      [500, 600],
    ]);
    expect(rows[1]).toMatchObject({ purpose: "INVESTIGATION", case_reference: "XA-2026-7", asked: { found: [{ names: ["Wilhelmina Amberson"] }] } });
    expect(rows[1].consulted).toHaveLength(1);
    expect(JSON.stringify(rows[0])).not.toContain("Brantwick");
  });

  it("names every faulty field, and adds nothing of a faulty portion", async () => {
    const id = await as("Nora").sent([]);
    const subjects = [{ names: ["Fine"] }, { names: [" "] }, { names: ["Dated"], birthDate: "1970-13" }, { names: ["x".repeat(301)] }];
    const { userErrors } = await as("Nora").step("Add", { id, position: 0, subjects });
    expect(userErrors).toEqual([
      { code: "REQUIRED", field: ["subjects", "1", "names"] },
      { code: "INVALID", field: ["subjects", "2", "birthDate"] },
      { code: "TOO_LONG", field: ["subjects", "3", "names", "0"] },
    ]);
    expect(await as("Nora").find(id)).toMatchObject({ rowCount: 0 });
    expect(await as("Nora").step("Add", { id, position: 1, subjects: named("Gap") })).toMatchObject({
      userErrors: [{ code: "INVALID", field: ["position"] }],
    });
    expect(await as("Nora").step("Prepare", { id })).toMatchObject({ userErrors: [{ code: "REQUIRED", field: ["subjects"] }] });
    const begun = await as("Nora").step("Begin", { name: "", purpose: "INVESTIGATION", caseReference: " " });
    expect(begun.userErrors.map(({ field }: { field: string[] }) => field[0])).toEqual(["caseReference", "name"]);
  });

  it("is its unit's and the supervisors', and continued by its member alone", async () => {
    const { id } = await as("Nora").screened(named("Wilhelmina Amberson"));
    for (const name of ["Nell", "Sue"]) {
      expect(await as(name).find(id)).toMatchObject({ alertCount: 1, viewerCanContinue: false });
      expect(await as(name).results(id)).toHaveLength(1);
      expect(await as(name).step("Delete", { id })).toMatchObject({ userErrors: [{ code: "NOT_FOUND" }] });
    }
    for (const name of ["Sol", "Bea"]) {
      expect(await as(name).find(id)).toBeNull();
      expect(await as(name).step("Start", { id })).toMatchObject({ userErrors: [{ code: "NOT_FOUND" }] });
    }
    expect(await as("Ned").find(id)).toBeNull();
  });

  it("shows no hit on an entry that its reader does not see, nor counts it", async () => {
    const { id } = await as("Nora").screened(named("Tobin Quilloa Mertens", "Wilhelmina Amberson"));
    await shareList(administrator, "Public list", false);
    try {
      expect(await as("Nora").find(id)).toMatchObject({ alertCount: 0 });
      expect((await as("Nora").results(id)).map(({ hits }) => hits)).toEqual([[], []]);
      expect(await as("Nora").results(id, "first: 5, hitsOnly: true")).toEqual([]);
      expect(await as("Sue").find(id)).toMatchObject({ alertCount: 2 });
    } finally {
      await shareList(administrator, "Public list", true);
    }
  });

  it("leaves as a file for who sees it, without a formula's effect, and recorded with the entries in it", async () => {
    const { id } = await as("Nora").screened(named("=HYPERLINK(1)", "Wilhelmina Amberson"));
    const file = (name: string, hitsOnly: string) =>
      fetch(`${portal.url}/screening-lists/results.csv?${new URLSearchParams({ id, hitsOnly })}`, {
        headers: { authorization: `Bearer ${as(name).key}` },
      });
    const rowsOf = async (name: string, hitsOnly: string): Promise<Record<string, string>[]> =>
      parse(await (await file(name, hitsOnly)).text(), { bom: true, columns: true });
    expect((await rowsOf("Nora", "0")).map(({ names, watchlist }) => [names, watchlist])).toEqual([
      ["'=HYPERLINK(1)", ""],
      ["Wilhelmina Amberson", "Public list"],
    ]);
    expect(await rowsOf("Nell", "1")).toMatchObject([{ row: "2", entry_name: "AMBERSON, Wilhelmina" }]);
    for (const name of ["Sol", "Bea", "Ned"]) expect((await file(name, "1")).status).toBe(404);
    const { rows } = await administrator.query("select outcome, consulted from access_record where operation = 'exportScreeningResults' order by id");
    expect(rows.map(({ outcome, consulted }) => `${outcome} ${consulted.length}`)).toEqual([
      "ANSWERED 1",
      "ANSWERED 1",
      ...Array(3).fill("REFUSED 0"),
    ]);
  });

  it("ends when its member leaves, and goes with all that was found when it is deleted or 30 days old", async () => {
    const leaver = new Screener(portal, (await registry.member("Lea", "XA-CUSTOMS/North", ["OFFICER"])).key.secret);
    const id = await leaver.sent(named("Wilhelmina Amberson"));
    await leaver.step("Prepare", { id });
    // Between the click and the job.
    await administrator.query("update public.screening_list set state = 'SCREENING' where id = $1", [uuid(id)]);
    await registry.memberLeaves("Lea");
    await administrator.query(
      `with job as (select graphile_worker.add_job('screen-list', json_build_object('listId', $1::text)) j)
       insert into portolan.job_errand (job_id, member_id, roles, via, credential_id) select (j).id, $2, '{OFFICER}', 'SESSION', $3 from job`,
      [uuid(id), (registry.people.get("Lea") as Enrolled).id, (registry.people.get("Lea") as Enrolled).session.id],
    );
    expect(await as("Nell").settled(id)).toMatchObject({ state: "FAILED", failure: "MEMBER_GONE", screenedCount: 0 });

    const done = await as("Nora").screened(named("Wilhelmina Amberson"));
    const kept = await as("Nora").screened(named("Wilhelmina Amberson"));
    expect(await as("Nora").step("Delete", { id: done.id })).toEqual({ screeningList: null, userErrors: [] });
    await administrator.query("update screening_list set delete_at = now() where id = $1", [uuid(id)]);
    await administrator.query("select portolan.delete_old_screening_lists()");
    expect(await as("Nell").find(id)).toBeNull();
    const { rows } = await administrator.query("select distinct list_id from portolan.screening_hit where list_id = any ($1)", [
      [id, done.id, kept.id].map(uuid),
    ]);
    expect(rows).toEqual([{ list_id: uuid(kept.id) }]);
  });
});

const uuid = (id: string) => Buffer.from(id, "base64").toString().split(":")[1] as string;
