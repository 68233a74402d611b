// The life of a report over HTTP: filing, two editors, amending, and lists that agree with themselves.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type pg from "pg";
import { alert, Poster } from "../alerts/poster.ts";
import { type Answer, TestPortal } from "../running/portal.ts";
import { faultsOfEdits } from "./left-out.ts";

let portal: TestPortal;
let administrator: pg.Client;
let keyOf: (name: string) => string;
beforeAll(async () => {
  portal = await TestPortal.start();
  administrator = await portal.administrator();
  const people = portal.people();
  keyOf = (name) => people.find((one) => one.name.startsWith(name))?.key ?? "";
});
afterAll(async () => {
  await administrator?.end();
  await portal?.stop();
});

const report = {
  occurredOn: "2026-03-05",
  place: "Airport mail centre",
  transport: "MAIL",
  tlp: "AMBER",
  itemId: "rr 473 124 829 gb",
  goods: [
    { description: "Pistol slides", quantity: "3.5", unit: "KGM", hsCode: "930510" },
    { aspect: "DECLARED", description: "Bicycle parts" },
  ],
  reviewOn: "2027-03-05",
  legs: [
    { role: "ORIGIN", country: "US" },
    { role: "TRANSIT", country: "PA" },
    { role: "DESTINATION", country: "AW" },
  ],
  parties: [{ role: "SENDER", name: "Invented Trading" }],
};
const fields = `seizureReport { id reference revision version status itemId itemIdIsValid goods { description quantity } legs { country } parties { name }
  versions { version isCorrection note content } } userErrors { code field message }`;
const act = (who: string, mutation: string, type: string, input: object): Promise<Answer> =>
  portal.ask(keyOf(who), `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, { input });
const draft = async (who = "Inés", more: object = {}) =>
  (await act(who, "seizureReportDraft", "SeizureReportInput", { ...report, ...more })).data.seizureReportDraft.seizureReport;

describe("a seizure report", () => {
  it("keeps what was written, and the item's identifier in one form", async () => {
    expect(await draft()).toMatchObject({
      status: "DRAFT",
      revision: 1,
      itemId: "RR473124829GB",
      itemIdIsValid: true,
      parties: [{ name: "Invented Trading" }],
      goods: [
        { description: "Pistol slides", quantity: "3.5" },
        { description: "Bicycle parts", quantity: null },
      ],
      legs: [{ country: "US" }, { country: "PA" }, { country: "AW" }],
    });
  });

  it("keeps a wrong check digit as evidence and says that it is wrong", async () => {
    expect(await draft("Inés", { itemId: "RR473124820GB" })).toMatchObject({ itemId: "RR473124820GB", itemIdIsValid: false });
  });

  it("needs six things and names every fault with its field", async () => {
    const { data } = await act("Inés", "seizureReportDraft", "SeizureReportInput", {
      occurredOn: "2999-01-01",
      place: " ",
      transport: "MAIL",
      goods: [{ description: "x", hsCode: "9" }],
      legs: [{ role: "DESTINATION", country: "Aruba" }],
    });
    expect(data.seizureReportDraft.seizureReport).toBeNull();
    expect(
      data.seizureReportDraft.userErrors.map(({ code, field }: { code: string; field: string[] }) => `${field.join(".")} ${code}`).sort(),
    ).toEqual([
      "goods.0.hsCode INVALID",
      "goods.0.quantity REQUIRED",
      "goods.0.unit REQUIRED",
      "legs NO_ORIGIN",
      "legs.0.country INVALID",
      "occurredOn IN_FUTURE",
      "place REQUIRED",
    ]);
  });

  it("loses no update when two people edit at once", async () => {
    const { id, revision } = await draft();
    const edits = await Promise.all(
      ["first", "second"].map((place) => act("Inés", "seizureReportEdit", "SeizureReportEditInput", { id, revision, report: { ...report, place } })),
    );
    const answers = edits.map(({ data }) => data.seizureReportEdit);
    expect(answers.filter(({ seizureReport }) => seizureReport).length).toBe(1);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code))).toEqual(["STALE_REVISION"]);
    expect(answers.find(({ seizureReport }) => seizureReport).seizureReport.goods.length).toBe(2);
  });

  it("leaves parties as they are when an edit does not mention them", async () => {
    const { id, revision } = await draft();
    const { parties: _, ...withoutParties } = report;
    const { data } = await act("Inés", "seizureReportEdit", "SeizureReportEditInput", { id, revision, report: withoutParties });
    expect(data.seizureReportEdit.seizureReport.parties).toEqual([{ name: "Invented Trading" }]);
  });

  it("stays as it is in whatever an edit says nothing of that a new one is given unasked; as alerts and patterns do", async () => {
    const poster = new Poster(portal, keyOf);
    await poster.learnAgencies("Ruth");
    expect(await faultsOfEdits(poster)).toEqual([]);
  });

  it("is released to exactly the preview, amended with versions, and recalled with a notice that one agency acknowledges once", async () => {
    const { id } = await draft("Rayna");
    const { data: directory } = await portal.ask(keyOf("Inés"), "{ agencies { id code } }");
    const recipients = [{ agency: directory.agencies.find(({ code }: { code: string }) => code === "JM-CUSTOMS").id }];
    const preview = await portal.ask(
      keyOf("Inés"),
      `query ($id: ID!, $recipients: [RecipientInput!]!) { seizureReportReleasePreview(id: $id, recipients: $recipients, partyRecipients: $recipients) { digest agencyCount memberCount agencies { name members } } }`,
      { id, recipients },
    );
    expect(preview.data.seizureReportReleasePreview).toMatchObject({
      agencyCount: 1,
      agencies: [{ name: "Customs of Jamaica", members: 4 }],
      memberCount: 4,
    });
    const input = { id, recipients, partyRecipients: recipients, digest: preview.data.seizureReportReleasePreview.digest };
    expect(
      (await act("Inés", "seizureReportRelease", "SeizureReportReleaseInput", { ...input, digest: "0" })).data.seizureReportRelease.userErrors[0]
        .code,
    ).toBe("PREVIEW_CHANGED");
    const { seizureReport: released } = (await act("Inés", "seizureReportRelease", "SeizureReportReleaseInput", input)).data.seizureReportRelease;
    expect(released).toMatchObject({ status: "RELEASED", version: 1 });

    const amendment = { id, revision: released.revision, report: { ...report, place: "Corrected place" }, note: "Wrong place", isCorrection: true };
    expect((await act("Inés", "seizureReportAmend", "SeizureReportAmendInput", amendment)).data.seizureReportAmend.seizureReport).toMatchObject({
      version: 2,
      versions: [{ version: 2 }, { version: 1 }],
    });
    const seen = (
      await portal.ask(
        keyOf("Marlon"),
        `{ node(id: "${id}") { ... on SeizureReport { place reviewOn parties { name } versions { version note } } } }`,
      )
    ).data.node;
    // The day of review would tell a reader without the parties that somebody is named.
    expect(seen).toEqual({
      place: "Corrected place",
      reviewOn: null,
      parties: [{ name: "Invented Trading" }],
      versions: [{ version: 2, note: "Wrong place" }],
    });

    const noLonger = async () =>
      (await portal.ask(keyOf("Inés"), `{ node(id: "${id}") { ... on SeizureReport { releases { mayNoLongerReceiveParties } } } }`)).data.node
        .releases;
    const receives = (may: boolean) => administrator.query("update agency set receives_personal_data = $1 where code = 'JM-CUSTOMS'", [may]);
    expect(await noLonger()).toEqual([{ mayNoLongerReceiveParties: [] }]);
    await receives(false);
    expect(await noLonger()).toEqual([{ mayNoLongerReceiveParties: ["Customs of Jamaica"] }]);
    const { data: lawful } = await portal.ask(
      keyOf("Inés"),
      `{ about: notices(received: true, about: [AGENCY]) { totalCount edges { node { recordKind reference instruction } } }
        others: notices(received: true, about: [SEIZURE_REPORT, ALERT, PATTERN, WATCHLIST, WATCHLIST_ENTRY]) { totalCount }
        all: notices(received: true) { totalCount } }`,
    );
    expect(lawful.about.edges.map(({ node }: { node: object }) => node)).toEqual([
      { recordKind: "AGENCY", reference: "JM-CUSTOMS", instruction: "REVIEW_RELEASES" },
    ]);
    expect([lawful.about.totalCount, lawful.others.totalCount]).toEqual([1, lawful.all.totalCount - 1]);

    await act("Inés", "seizureReportRecall", "SeizureReportRecallInput", { id, reason: "INACCURATE", instruction: "DESTROY" });
    expect(await noLonger()).toEqual([{ mayNoLongerReceiveParties: [] }]);
    await receives(true);
    expect((await portal.ask(keyOf("Marlon"), `{ node(id: "${id}") { id } }`)).data.node).toBeNull();
    const { data: told } = await portal.ask(keyOf("Marlon"), "{ notices(open: true, received: true) { edges { node { id reference } } } }");
    const notice = told.notices.edges.find(({ node }: { node: { reference: string } }) => node.reference === released.reference).node;
    const acknowledge = () =>
      portal.ask(
        keyOf("Marlon"),
        "mutation ($input: NoticeAcknowledgeInput!) { noticeAcknowledge(input: $input) { notice { acknowledgedAt acknowledgedBy { name } } userErrors { code } } }",
        { input: { id: notice.id } },
      );
    const first = (await acknowledge()).data.noticeAcknowledge.notice;
    expect(first.acknowledgedBy.name).toBe("Marlon Bexmoor");
    expect((await acknowledge()).data.noticeAcknowledge.notice).toEqual(first);
    // The originator sees that the agency confirmed, not who did.
    const { data: traced } = await portal.ask(
      keyOf("Inés"),
      `{ node(id: "${id}") { ... on SeizureReport { notices { acknowledgedAt acknowledgedBy { name } recipient { code } } } } }`,
    );
    expect(traced.node.notices).toEqual([{ acknowledgedAt: first.acknowledgedAt, acknowledgedBy: null, recipient: { code: "JM-CUSTOMS" } }]);
  });
});

describe("the list of reports", () => {
  const list = async (args: string) =>
    (
      await portal.ask(
        keyOf("Luis"),
        `{ seizureReports(${args}) { totalCount edges { cursor node { reference occurredOn tlp concealment agency { code } goods { hsCode } legs { role country } } } pageInfo { hasNextPage endCursor startCursor } } }`,
      )
    ).data.seizureReports;

  it.each(["OCCURRED", "RELEASED", "UPDATED"])("turns its pages by %s without missing or repeating one, forwards and backwards", async (by) => {
    const forwards: string[] = [];
    for (let cursor: string | null = null, more = true; more; ) {
      const page: Awaited<ReturnType<typeof list>> = await list(`first: 40, orderBy: {by: ${by}}${cursor ? `, after: "${cursor}"` : ""}`);
      forwards.push(...page.edges.map(({ node }: { node: { reference: string } }) => node.reference));
      [cursor, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    const { totalCount } = await list("first: 1");
    expect([new Set(forwards).size, forwards.length]).toEqual([totalCount, totalCount]);
    const last = await list(`last: 40, orderBy: {by: ${by}}`);
    expect(last.edges.map(({ node }: { node: { reference: string } }) => node.reference)).toEqual(forwards.slice(-40));
  });

  it.each([
    [
      "origin: [US]",
      "legs",
      (value: { role: string; country: string }[]) => value.some(({ role, country }) => role === "ORIGIN" && country === "US"),
    ],
    ['hsPrefix: "24"', "goods", (value: { hsCode: string | null }[]) => value.some(({ hsCode }) => hsCode?.startsWith("24"))],
    ["tlp: [GREEN]", "tlp", (value: string) => value === "GREEN"],
    ["own: false", "agency", ({ code }: { code: string }) => code !== "PA-CUSTOMS"],
    ['occurredFrom: "2026-06-01"', "occurredOn", (value: string) => value >= "2026-06-01"],
    ["concealment: [INSIDE_PRODUCT]", "concealment", (value: string) => value === "INSIDE_PRODUCT"],
  ])("filters by %s: finds all that fit and nothing else", async (filter, field, fits) => {
    const everything = [];
    for (let cursor = "", more = true; more; ) {
      const page = await list(`first: 100${cursor && `, after: "${cursor}"`}`);
      everything.push(...page.edges.map(({ node }: { node: object }) => node));
      [cursor, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    const expected = everything.filter((node) => (fits as (value: unknown) => boolean)((node as Record<string, unknown>)[field]));
    expect(expected.length).toBeGreaterThan(0);
    expect((await list(`first: 1, filter: {${filter.replace("[US]", '["US"]')}}`)).totalCount).toBe(expected.length);
  });
});

describe("links between alerts and reports", () => {
  const ask = (who: string, query: string, variables?: object) => portal.ask(keyOf(who), query, variables);
  let poster: Poster;
  let to: { forAction: object[] };
  beforeAll(async () => {
    poster = new Poster(portal, keyOf);
    await poster.learnAgencies("Ruth");
    to = { forAction: [poster.agency("TT-CUSTOMS")] };
  });
  const linkedWith = async (who: string, id: string) =>
    (await ask(who, "query ($id: ID!) { node(id: $id) { ... on Alert { sourceReports { id } reports { id } } } }", { id })).data.node;
  const alertsOf = async (who: string, id: string) =>
    (await ask(who, "query ($id: ID!) { node(id: $id) { ... on SeizureReport { foundedAlerts { id } alerts { id } } } }", { id })).data.node;

  it("are made by the report's agency, and seen by who sees both", async () => {
    const { id } = (await poster.post("Ruth", to)).alert;
    const found = (await draft("Keisha")).id;
    expect((await poster.act("Keisha", "alertLinkReport", { id, reportId: found })).userErrors).toEqual([]);
    expect(await linkedWith("Keisha", id)).toEqual({ sourceReports: [], reports: [{ id: found }] });
    expect(await linkedWith("Ruth", id)).toEqual({ sourceReports: [], reports: [] });
    expect(await alertsOf("Keisha", found)).toEqual({ foundedAlerts: [], alerts: [{ id }] });
    expect((await poster.act("Keisha", "alertLinkReport", { id, reportId: found, isSource: true })).userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
  });

  it("to what an alert is founded on are made by its agency, also in the step that posts it, whole or not at all", async () => {
    const [source, hidden] = [(await draft("Ruth")).id, (await draft("Keisha")).id];
    const { id } = (await poster.post("Ruth", to)).alert;
    expect((await poster.act("Ruth", "alertLinkReport", { id, reportId: source, isSource: true })).userErrors).toEqual([]);
    expect(await linkedWith("Ruth", id)).toEqual({ sourceReports: [{ id: source }], reports: [] });
    expect(await linkedWith("Keisha", id)).toEqual({ sourceReports: [], reports: [] });
    expect(await alertsOf("Ruth", source)).toEqual({ foundedAlerts: [{ id }], alerts: [] });

    const { digest } = await poster.preview("Ruth", to);
    const post = (reportId: string) => poster.act("Ruth", "alertPost", { alert, to, digest, reportId });
    const count = async () => (await ask("Ruth", "{ alerts(filter: { own: true }) { totalCount } }")).data.alerts.totalCount;
    const before = await count();
    expect((await post(hidden)).userErrors).toEqual([{ code: "NOT_FOUND", field: ["reportId"] }]);
    expect(await count()).toBe(before);
    expect(await linkedWith("Ruth", (await post(source)).alert.id)).toEqual({ sourceReports: [{ id: source }], reports: [] });
  });
});
