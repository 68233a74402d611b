// Filing again: own references, keys of the caller's own, updates in place, and many at once, over HTTP.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type pg from "pg";
import { TestPortal } from "../running/portal.ts";
import { Registry } from "../running/registry.ts";

let portal: TestPortal;
let administrator: pg.Client;
let registry: Registry;
beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0" });
  administrator = await portal.administrator();
  registry = new Registry(administrator);
  await registry.agency("XA-CUSTOMS", { units: ["North", "South"] });
  await registry.agency("XB-POST");
  for (const [name, place, ...roles] of [
    ["Nora", "XA-CUSTOMS/North", "OFFICER"],
    ["Ned", "XA-CUSTOMS/North", "OFFICER"],
    ["Sol", "XA-CUSTOMS/South", "OFFICER"],
    ["Ada", "XA-CUSTOMS/South", "SUPERVISOR"],
    ["Bea", "XB-POST", "OFFICER"],
  ] as const)
    await registry.member(name, place, roles);
});
afterAll(async () => {
  await administrator?.end();
  await portal?.stop();
});

const content = (more: object = {}) => ({
  occurredOn: "2026-03-05",
  place: "Quay",
  transport: "MAIL",
  goods: [{ description: "Slides", quantity: "1", unit: "KGM" }],
  legs: [{ role: "ORIGIN", country: "NL" }],
  ...more,
});
const keyOf = (name: string) => registry.people.get(name)?.key.secret as string;
const errors = "userErrors { code field message }";

async function draft(who: string, input: object) {
  const { data, errors: failed } = await portal.ask(
    keyOf(who),
    `mutation ($input: SeizureReportInput!) { seizureReportDraft(input: $input) { seizureReport { id reference revision place parties { name } } ${errors} } }`,
    { input: content(input) },
  );
  if (!data) throw new Error(JSON.stringify(failed));
  return data.seizureReportDraft;
}
async function draftMany(who: string, input: object) {
  const { data, errors: failed } = await portal.ask(
    keyOf(who),
    `mutation ($input: SeizureReportDraftManyInput!) { seizureReportDraftMany(input: $input) {
      results { outcome seizureReport { id ownReference revision goods { description } } ${errors} } ${errors} } }`,
    { input },
  );
  if (!data) throw new Error(JSON.stringify(failed));
  return data.seizureReportDraftMany;
}
const count = async (ownReference: string): Promise<number> =>
  (await administrator.query("select count(*)::integer as n from seizure_report where own_reference = $1", [ownReference])).rows[0].n;
const codes = (payload: { userErrors: { code: string; field: string[] }[] }) =>
  payload.userErrors.map(({ code, field }) => `${code} ${field.join(".")}`);

describe("an own reference", () => {
  it("names one report of a unit; another unit and another agency neither meet nor learn of it", async () => {
    const filed = await draft("Nora", { ownReference: "DA-1" });
    expect(codes(filed)).toEqual([]);
    expect(codes(await draft("Ned", { ownReference: " DA-1 " }))).toEqual(["OWN_REFERENCE_TAKEN ownReference"]);
    expect(codes(await draft("Sol", { ownReference: "DA-1" }))).toEqual([]);
    expect(codes(await draft("Bea", { ownReference: "DA-1" }))).toEqual([]);
    expect(await count("DA-1")).toBe(3);
  });

  it("is not taken by an edit either, and is free again after a withdrawal", async () => {
    const [one, two] = [await draft("Nora", { ownReference: "DA-2" }), await draft("Nora", { ownReference: "DA-3" })];
    const edit = await portal.ask(
      keyOf("Nora"),
      `mutation ($input: SeizureReportEditInput!) { seizureReportEdit(input: $input) { seizureReport { id } ${errors} } }`,
      { input: { id: two.seizureReport.id, revision: 1, report: content({ ownReference: "DA-2" }) } },
    );
    expect(codes(edit.data.seizureReportEdit)).toEqual(["OWN_REFERENCE_TAKEN ownReference"]);
    await portal.ask(keyOf("Nora"), "mutation ($id: ID!) { seizureReportWithdraw(input: { id: $id }) { userErrors { code } } }", {
      id: one.seizureReport.id,
    });
    expect(codes(await draft("Ned", { ownReference: "DA-2" }))).toEqual([]);
  });

  it("finds the draft to update, with a new revision; never one of another unit", async () => {
    const filed = await draft("Nora", { ownReference: "UP-1", parties: [{ role: "SENDER", name: "Blue Heron" }] });
    const updated = await draft("Ned", { ownReference: "UP-1", ifExists: "UPDATE", place: "Pier" });
    expect(updated.seizureReport).toEqual({ ...filed.seizureReport, revision: 2, place: "Pier" });
    const other = await draft("Sol", { ownReference: "UP-1", ifExists: "UPDATE" });
    expect(other.seizureReport.id).not.toBe(filed.seizureReport.id);
  });

  it("of a released report is not updated in place", async () => {
    const { seizureReport } = await draft("Sol", { ownReference: "REL-1" });
    const to = { id: seizureReport.id, recipients: [{ agency: Buffer.from(`Agency:${registry.agencies.get("XB-POST")}`).toString("base64") }] };
    const preview = await portal.ask(
      keyOf("Ada"),
      "query ($id: ID!, $recipients: [RecipientInput!]!) { seizureReportReleasePreview(id: $id, recipients: $recipients) { digest } }",
      to,
    );
    const released = await portal.ask(
      keyOf("Ada"),
      "mutation ($input: SeizureReportReleaseInput!) { seizureReportRelease(input: $input) { userErrors { code } } }",
      { input: { ...to, digest: preview.data.seizureReportReleasePreview.digest } },
    );
    expect(released.data.seizureReportRelease.userErrors).toEqual([]);
    expect(codes(await draft("Sol", { ownReference: "REL-1", ifExists: "UPDATE" }))).toEqual(["NOT_EDITABLE ownReference"]);
  });

  it("sent by many at once is filed once and updated by the others", async () => {
    const all = await Promise.all(
      ["Nora", "Ned", "Nora", "Ned"].map((who, place) => draft(who, { ownReference: "RACE", ifExists: "UPDATE", place: `Quay ${place}` })),
    );
    const ids = new Set(all.flatMap(({ seizureReport }) => seizureReport?.id ?? []));
    expect(ids.size).toBe(1);
    expect(await count("RACE")).toBe(1);
    for (const one of all) expect(["", "STALE_REVISION revision"]).toContain(codes(one).join());
  });
});

describe("an idempotency key", () => {
  it("answers the same without a second write, however many arrive at once, in any order and mixture", async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ key: fc.nat(2), text: fc.nat(1), who: fc.nat(1) }), { minLength: 2, maxLength: 8 }), async (sent) => {
        run += 1;
        const answers = await Promise.all(
          sent.map(async ({ key, text, who }) => {
            const payload = await draft(["Nora", "Ned"][who] as string, { idempotencyKey: `p${run}-${key}`, place: `run ${run} text ${text}` });
            return { slot: `${who} ${key}`, text, id: payload.seizureReport?.id ?? null, codes: codes(payload) };
          }),
        );
        const slots = new Set(answers.map(({ slot }) => slot));
        for (const name of slots) {
          const group = answers.filter(({ slot }) => slot === name);
          const won = group.find(({ id }) => id);
          // Whoever comes first with a key settles what it is for.
          for (const { id, text, codes: told } of group) {
            if (text === won?.text) expect([id, told]).toEqual([won.id, []]);
            else expect([id, told]).toEqual([null, ["IDEMPOTENCY_KEY_REUSED idempotencyKey"]]);
          }
        }
        const { rows } = await administrator.query("select count(*)::integer as n from seizure_report where place like $1", [`run ${run} text %`]);
        expect(rows[0].n).toBe(slots.size);
      }),
      { numRuns: 12 },
    );
  });

  it("is forgotten by what failed, so that the corrected input goes through", async () => {
    expect(codes(await draft("Nora", { idempotencyKey: "again", place: "" }))).toEqual(["REQUIRED place"]);
    expect(codes(await draft("Nora", { idempotencyKey: "again" }))).toEqual([]);
    expect(codes(await draft("Nora", { idempotencyKey: "" }))).toEqual(["REQUIRED idempotencyKey"]);
    expect(codes(await draft("Nora", { idempotencyKey: "k".repeat(201) }))).toEqual(["TOO_LONG idempotencyKey"]);
  });

  it("is kept for a day and more, and cleared away in the end", async () => {
    const { seizureReport } = await draft("Nora", { idempotencyKey: "old" });
    const age = (hours: number) =>
      administrator.query("update portolan.idempotency_key set claimed_at = now() - make_interval(hours => $1) where key = 'old'", [hours]);
    await age(47);
    expect((await draft("Nora", { idempotencyKey: "old" })).seizureReport.id).toBe(seizureReport.id);
    await age(49);
    await draft("Nora", { idempotencyKey: "new" });
    const { rows } = await administrator.query("select key from portolan.idempotency_key where key in ('old', 'new')");
    expect(rows).toEqual([{ key: "new" }]);
  });

  it("does not open what another key of its owner may not do", async () => {
    const Nora = registry.people.get("Nora");
    await draft("Nora", { idempotencyKey: "mine" });
    if (!Nora) throw new Error("no Nora");
    const { secret } = await registry.key(Nora, { isReadOnly: true });
    const { errors: refused } = await portal.ask(
      secret,
      `mutation ($input: SeizureReportInput!) { seizureReportDraft(input: $input) { seizureReport { id } } }`,
      { input: content({ idempotencyKey: "mine" }) },
    );
    expect(refused?.[0]?.extensions?.code).toBe("FORBIDDEN");
  });
});

describe("many drafts at once", () => {
  it("get a result each, in order; what is wrong with one spoils no other", async () => {
    await draft("Nora", { ownReference: "M-2" });
    const answer = await draftMany("Nora", {
      reports: [
        content({ ownReference: "M-1", goods: [{ description: "first", quantity: "1", unit: "KGM" }] }),
        content({ ownReference: "M-2" }),
        content({ place: "", legs: [] }),
        content({ ownReference: "M-1" }),
        content({ goods: [{ description: "last", quantity: "1", unit: "KGM" }], parties: [{ role: "SENDER", name: "Blue Heron" }] }),
      ],
    });
    expect(codes(answer)).toEqual([]);
    expect(answer.results.map((one: { outcome: string }) => one.outcome)).toEqual(["FILED", null, null, null, "FILED"]);
    expect(answer.results.map(codes)).toEqual([
      [],
      ["OWN_REFERENCE_TAKEN ownReference"],
      ["REQUIRED place", "NO_ORIGIN legs"],
      ["OWN_REFERENCE_TAKEN ownReference"],
      [],
    ]);
    expect(answer.results[0].seizureReport.goods).toEqual([{ description: "first" }]);
    expect(answer.results[4].seizureReport.goods).toEqual([{ description: "last" }]);
  });

  it("update those that the unit has, and answer the same when sent again with their key", async () => {
    const sent = (place: string) => ({
      ifExists: "UPDATE",
      idempotencyKey: `batch ${place}`,
      reports: [content({ ownReference: "N-1", place }), content({ ownReference: "N-2", place: "" }), content({ ownReference: "N-3", place })],
    });
    const first = await draftMany("Nora", sent("Quay"));
    expect(first.results.map((one: { outcome: string }) => one.outcome)).toEqual(["FILED", null, "FILED"]);
    expect(await draftMany("Nora", sent("Quay"))).toEqual(first);
    const second = await draftMany("Ned", sent("Pier"));
    expect(second.results.map((one: { outcome: string }) => one.outcome)).toEqual(["UPDATED", null, "UPDATED"]);
    expect(second.results[0].seizureReport).toMatchObject({ id: first.results[0].seizureReport.id, revision: 2 });
    expect(await count("N-2")).toBe(0);
  });

  it("go up to 500, and one more is refused whole", async () => {
    const reports = Array.from({ length: 501 }, (_, place) => content({ ownReference: `L-${place}` }));
    const refused = await draftMany("Nora", { reports });
    expect(codes(refused)).toEqual(["TOO_MANY reports"]);
    expect(await count("L-0")).toBe(0);
    const filed = await draftMany("Nora", { reports: reports.slice(0, 500) });
    expect(filed.results.filter((one: { outcome: string }) => one.outcome === "FILED")).toHaveLength(500);
    expect(filed.results.map((one: { seizureReport: { ownReference: string } }) => one.seizureReport.ownReference)).toEqual(
      Array.from({ length: 500 }, (_, place) => `L-${place}`),
    );
  });
});
