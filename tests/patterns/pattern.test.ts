// A pattern from its draft to its recall, over HTTP, and what other agencies get to know of it.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type pg from "pg";
import { TestPortal } from "../running/portal.ts";
import { Registry } from "../running/registry.ts";
import { settled } from "../running/settled.ts";

let portal: TestPortal;
let administrator: pg.Client;
let registry: Registry;
beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0" });
  administrator = await portal.administrator();
  registry = new Registry(administrator);
  await registry.agency("XA-CUSTOMS", { units: ["North"] });
  await registry.agency("XB-POST");
  for (const [name, place, ...roles] of [
    ["Nora", "XA-CUSTOMS/North", "OFFICER"],
    ["Ada", "XA-CUSTOMS", "SUPERVISOR"],
    ["Bea", "XB-POST", "OFFICER"],
  ] as const)
    await registry.member(name, place, roles);
});
afterAll(async () => {
  await administrator?.end();
  await portal?.stop();
});

const keyOf = (name: string) => registry.people.get(name)?.key.secret as string;
const errors = "userErrors { code field message }";

async function ask(who: string, query: string, variables: object) {
  const { data, errors: failed } = await portal.ask(keyOf(who), query, variables);
  if (!data) throw new Error(JSON.stringify(failed));
  return data;
}
const act = async (who: string, name: string, type: string, input: object) =>
  (
    await ask(
      who,
      `mutation ($input: ${type}!) { done: ${name}(input: $input) { pattern { id reference revision version status title } ${errors} } }`,
      { input },
    )
  ).done;
const codes = (payload: { userErrors: { code: string; field: string[] }[] }) =>
  payload.userErrors.map(({ code, field }) => `${code} ${field.join(".")}`);

const content = (more: object = {}) => ({
  title: "Slides in toys",
  modusOperandi: "Pistol slides between toy cars",
  commodityGroups: ["SECURITY"],
  concealments: ["TOY_OR_GIFT"],
  legs: [
    { role: "ORIGIN", country: "NL" },
    { role: "DESTINATION", country: "TT" },
  ],
  indicators: [
    { kind: "ORIGIN", value: "NL" },
    { kind: "HS_PREFIX", value: "93" },
    { kind: "WEIGHT", low: "0.5", high: "5" },
  ],
  ...more,
});
const report = (more: object = {}) => ({
  occurredOn: "2026-03-05",
  place: "Quay",
  transport: "MAIL",
  goods: [{ description: "Slides", quantity: "900", unit: "GRM", hsCode: "930520" }],
  legs: [{ role: "ORIGIN", country: "NL" }],
  ...more,
});

async function drafted(who: string, more: object = {}): Promise<{ id: string; revision: number; reference: string }> {
  const payload = await act(who, "patternDraft", "PatternDraftInput", { pattern: content(more) });
  expect(codes(payload)).toEqual([]);
  return payload.pattern;
}
async function filed(who: string, more: object = {}): Promise<string> {
  const { done } = await ask(
    who,
    `mutation ($input: SeizureReportInput!) { done: seizureReportDraft(input: $input) { seizureReport { id } ${errors} } }`,
    {
      input: report(more),
    },
  );
  return done.seizureReport.id;
}
async function released(id: string): Promise<void> {
  const recipients = [{ agency: Buffer.from(`Agency:${registry.agencies.get("XB-POST")}`).toString("base64") }];
  const { preview } = await ask(
    "Ada",
    "query ($id: ID!, $to: [RecipientInput!]!) { preview: patternReleasePreview(id: $id, recipients: $to) { digest agencyCount memberCount } }",
    {
      id,
      to: recipients,
    },
  );
  expect([preview.agencyCount, preview.memberCount]).toEqual([1, 1]);
  expect(codes(await act("Ada", "patternRelease", "PatternReleaseInput", { id, recipients, digest: preview.digest }))).toEqual([]);
}
/** Until everything that was written has been judged. */
async function judged(): Promise<void> {
  for (let left = 1; left; await new Promise((done) => setTimeout(done, 50)))
    left = (await administrator.query("select count(*)::integer as n from portolan.pattern_due")).rows[0].n;
}
const found = async (who: string, id: string) => (await ask(who, "query ($id: ID!) { node(id: $id) { id } }", { id })).node !== null;
const listed = async (who: string, args: string) =>
  (await ask(who, `{ patterns(${args}) { totalCount edges { node { title } } } }`, {})).patterns.edges.map(
    ({ node }: { node: { title: string } }) => node.title,
  );

describe("a pattern", () => {
  it("is refused with every fault at its field", async () => {
    const payload = await act("Nora", "patternDraft", "PatternDraftInput", {
      pattern: content({
        title: " ",
        observedFrom: "2026-05-01",
        observedUntil: "2026-04-01",
        indicators: [
          { kind: "ORIGIN", value: "Nederland" },
          { kind: "WEIGHT" },
          { kind: "WORDS", value: "", low: "1" },
          { kind: "VALUE", value: "USD", low: "5", high: "1" },
        ],
      }),
    });
    expect(codes(payload)).toEqual([
      "REQUIRED title",
      "INVALID observedUntil",
      "INVALID indicators.0.value",
      "REQUIRED indicators.1.low",
      "REQUIRED indicators.2.value",
      "INVALID indicators.2.low",
      "INVALID indicators.3.high",
    ]);
  });

  it("is edited from the revision that was read, and sent again with its key is filed once", async () => {
    const { id, revision } = await drafted("Nora");
    expect(codes(await act("Nora", "patternEdit", "PatternEditInput", { id, revision, pattern: content({ title: "Parts in toys" }) }))).toEqual([]);
    expect(codes(await act("Nora", "patternEdit", "PatternEditInput", { id, revision, pattern: content() }))).toEqual(["STALE_REVISION revision"]);
    const once = { pattern: content({ title: "Once" }), idempotencyKey: "k1" };
    const [first, second] = [
      await act("Nora", "patternDraft", "PatternDraftInput", once),
      await act("Nora", "patternDraft", "PatternDraftInput", once),
    ];
    expect(second.pattern.id).toBe(first.pattern.id);
  });

  it("goes to its recipients on release, stays amended with a version, and leaves a notice on recall", async () => {
    const { id, reference } = await drafted("Nora", { title: "Shared one" });
    expect([await found("Bea", id), await found("Ada", id)]).toEqual([false, true]);
    await released(id);
    expect(await found("Bea", id)).toBe(true);
    const { pattern } = await ask(
      "Bea",
      "query ($r: String!) { pattern(reference: $r) { title revision author { name } releases { version } indicators { kind value } viewerCanAmend } }",
      {
        r: reference,
      },
    );
    expect([pattern.author, pattern.releases, pattern.viewerCanAmend, pattern.indicators.length]).toEqual([null, [], false, 3]);
    const amended = await act("Ada", "patternAmend", "PatternAmendInput", {
      id,
      revision: pattern.revision,
      pattern: content({ title: "Shared two" }),
      note: "More is known",
    });
    expect([codes(amended), amended.pattern.version]).toEqual([[], 2]);
    const { node } = await ask("Bea", "query ($id: ID!) { node(id: $id) { ... on Pattern { title versions { version note } } } }", { id });
    expect(node).toEqual({
      title: "Shared two",
      versions: [
        { version: 2, note: "More is known" },
        { version: 1, note: null },
      ],
    });
    expect(codes(await act("Ada", "patternRecall", "PatternRecallInput", { id, reason: "INACCURATE", instruction: "DESTROY" }))).toEqual([]);
    expect(await found("Bea", id)).toBe(false);
    const { notices } = await ask("Bea", "{ notices(received: true) { edges { node { reference recordKind } } } }", {});
    expect(notices.edges.map(({ node }: { node: object }) => node)).toContainEqual({ reference, recordKind: "PATTERN" });
    expect(codes(await act("Nora", "patternWithdraw", "PatternWithdrawInput", { id }))).toEqual(["FORBIDDEN "]);
    expect(codes(await act("Ada", "patternWithdraw", "PatternWithdrawInput", { id }))).toEqual([]);
  });

  it("is found by words and filters among what the viewer sees, and is in the copy of who sees it", async () => {
    const { id } = await drafted("Nora", {
      title: "Zirconia in books",
      concealments: ["BOOK_OR_DOCUMENT"],
      legs: [{ role: "ORIGIN", country: "TH" }],
      indicators: [{ kind: "MAIL_CLASS", value: "REGISTERED_LETTER" }],
    });
    expect(await listed("Nora", 'search: "zirconia"')).toEqual(["Zirconia in books"]);
    expect(await listed("Nora", 'filter: { concealment: [BOOK_OR_DOCUMENT], origin: ["TH"], own: true }')).toEqual(["Zirconia in books"]);
    expect(await listed("Nora", "filter: { mailClass: [REGISTERED_LETTER, TRACKED_LETTER] }")).toEqual(["Zirconia in books"]);
    expect(await listed("Nora", 'search: "zirconia", filter: { mailClass: [EMS] }')).toEqual([]);
    expect(await listed("Nora", "filter: { concealment: [IMPREGNATED] }, orderBy: { by: TITLE }")).toEqual([]);
    expect(await listed("Bea", 'search: "zirconia"')).toEqual([]);
    await released(id);
    expect(await listed("Bea", 'search: "zirconia", filter: { own: false }')).toEqual(["Zirconia in books"]);
    await settled(administrator);
    const { changes } = await ask("Bea", "{ changes(kinds: [PATTERN]) { changes { recordId isGone pattern { title } } } }", {});
    const told = changes.changes.find(({ recordId }: { recordId: string }) => recordId === id);
    expect(told).toMatchObject({ isGone: false, pattern: { title: "Zirconia in books" } });
  });
});

describe("what fits and what belongs to a pattern", () => {
  const fits = "fits { totalCount edges { node { matched unstated isNews seizureReport { id } } } }";

  it("is recognised as it is filed, with reasons, and told to the agencies of both as far as they see both", async () => {
    const { id } = await drafted("Nora", { title: "To be recognised" });
    await judged();
    const own = await filed("Nora");
    const others = await filed("Bea", { goods: [{ description: "Slides", quantity: "2", unit: "PR" }], legs: [{ role: "ORIGIN", country: "NL" }] });
    const fitting = await filed("Bea");
    await filed("Nora", { legs: [{ role: "ORIGIN", country: "BR" }] });
    await judged();
    const ofNora = (await ask("Nora", `query ($id: ID!) { node(id: $id) { ... on Pattern { ${fits} } } }`, { id })).node.fits;
    expect(ofNora).toEqual({
      totalCount: 1,
      edges: [{ node: { matched: ["HS_PREFIX", "ORIGIN", "WEIGHT"], unstated: [], isNews: true, seizureReport: { id: own } } }],
    });
    await released(id);
    const ofBea = (await ask("Bea", `query ($id: ID!) { node(id: $id) { ... on Pattern { ${fits} } } }`, { id })).node.fits;
    expect(ofBea.edges.map(({ node }: { node: { seizureReport: { id: string } } }) => node.seizureReport.id)).toEqual([fitting]);
    const fitsOf = async (report: string) =>
      (await ask("Bea", "query ($id: ID!) { node(id: $id) { ... on SeizureReport { patternFits { pattern { id } isNews } } } }", { id: report })).node
        .patternFits;
    // What she had when it was shared with her is there, and no news; what she files from now on is.
    expect(await fitsOf(fitting)).toContainEqual({ pattern: { id }, isNews: false });
    const later = await filed("Bea");
    await judged();
    expect(await fitsOf(others)).toEqual([]);
    const news = async () => (await ask("Bea", "{ patternNews { edges { node { pattern { id } seizureReport { id } } } } }", {})).patternNews.edges;
    const told = { node: { pattern: { id }, seizureReport: { id: later } } };
    expect(await news()).toContainEqual(told);
    expect(codes(await act("Bea", "patternSeeFits", "PatternSeeFitsInput", { id, seizureReports: [later] }))).toEqual([]);
    expect(await news()).not.toContainEqual(told);
  });

  it("is read in pages both ways, each seizure once", async () => {
    const { id } = await drafted("Nora", { title: "In pages", indicators: [...content().indicators, { kind: "DESTINATION", value: "TT" }] });
    for (let filing = 0; filing < 5; filing++) await filed("Nora", { legs: content().legs });
    await judged();
    const fits = async (args: string) => {
      const page = `fits(${args}) { totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } edges { node { seizureReport { id } } } }`;
      const { edges, pageInfo } = (await ask("Nora", `query ($id: ID!) { node(id: $id) { ... on Pattern { ${page} } } }`, { id })).node.fits;
      return { ...pageInfo, ids: edges.map(({ node }: { node: { seizureReport: { id: string } } }) => node.seizureReport.id) };
    };
    const { ids: all } = await fits("first: 100");
    expect(new Set(all).size).toBeGreaterThanOrEqual(5);
    const size = 2;
    for (let place = 0, after = ""; place < all.length; place += size) {
      const page = await fits(`first: ${size}${after && `, after: "${after}"`}`);
      const [hasPreviousPage, hasNextPage] = [place > 0, place + size < all.length];
      expect(page).toMatchObject({ ids: all.slice(place, place + size), hasPreviousPage, hasNextPage });
      const before = await fits(`last: ${size}, before: "${page.startCursor}"`);
      expect(before).toMatchObject({ ids: all.slice(Math.max(place - size, 0), place), hasNextPage: true, hasPreviousPage: place > size });
      after = page.endCursor;
    }
    expect(await fits(`last: ${size}`)).toMatchObject({ ids: all.slice(-size), hasNextPage: false, hasPreviousPage: true });
    // Several patterns fit one seizure at once.
    const newsFrom = async (place: string): Promise<string[]> => {
      const page = `patternNews(first: 2${place}) { pageInfo { endCursor hasNextPage } edges { node { pattern { id } seizureReport { id } } } }`;
      const { edges, pageInfo } = (await ask("Nora", `{ ${page} }`, {})).patternNews;
      return [
        ...edges.map((edge: object) => JSON.stringify(edge)),
        ...(pageInfo.hasNextPage ? await newsFrom(`, after: "${pageInfo.endCursor}"`) : []),
      ];
    };
    const { totalCount } = (await ask("Nora", "{ patternNews { totalCount } }", {})).patternNews;
    expect(new Set(await newsFrom("")).size).toBe(totalCount);
  });

  it("is linked by its owner, and shown to who sees both", async () => {
    const [one, other, seizure] = [await drafted("Nora", { title: "One" }), await drafted("Nora", { title: "Other" }), await filed("Nora")];
    for (const recordId of [other.id, seizure])
      expect(codes(await act("Nora", "patternLink", "PatternLinkInput", { id: one.id, recordId }))).toEqual([]);
    expect(codes(await act("Nora", "patternLink", "PatternLinkInput", { id: one.id, recordId: await filed("Bea") }))).toEqual(["NOT_FOUND recordId"]);
    const links = "linkedPatterns { title } linkedReports { id } linkedEntries { id }";
    const { node } = await ask("Nora", `query ($id: ID!) { node(id: $id) { ... on Pattern { ${links} } } }`, { id: one.id });
    expect(node).toEqual({ linkedPatterns: [{ title: "Other" }], linkedReports: [{ id: seizure }], linkedEntries: [] });
    const sides = "from: linkedPatterns(linkedHere: true) { title } to: linkedPatterns(linkedHere: false) { title }";
    const sidesOf = async (id: string) => (await ask("Nora", `query ($id: ID!) { node(id: $id) { ... on Pattern { ${sides} } } }`, { id })).node;
    expect(await sidesOf(one.id)).toEqual({ from: [{ title: "Other" }], to: [] });
    expect(await sidesOf(other.id)).toEqual({ from: [], to: [{ title: "One" }] });
    await released(one.id);
    expect((await ask("Bea", `query ($id: ID!) { node(id: $id) { ... on Pattern { ${links} } } }`, { id: one.id })).node).toEqual({
      linkedPatterns: [],
      linkedReports: [],
      linkedEntries: [],
    });
    expect(codes(await act("Nora", "patternUnlink", "PatternUnlinkInput", { id: one.id, recordId: seizure }))).toEqual([]);
    expect(
      (await ask("Nora", "query ($id: ID!) { node(id: $id) { ... on SeizureReport { linkedPatterns { id } } } }", { id: seizure })).node
        .linkedPatterns,
    ).toEqual([]);
  });
});
