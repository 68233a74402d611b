// What one caller may ask of /graphql, over HTTP as a caller would.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { TestPortal } from "../running/portal.ts";
import { Registry } from "../running/registry.ts";
import { asked } from "./list-arguments.ts";

let portal: TestPortal;
let key: string;
beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_RATE: "300" });
  key = portal.people().find(({ name }) => name.startsWith("Marlon"))?.key ?? "";
});
afterAll(() => portal?.stop());

const post = (body: string, headers: Record<string, string> = { authorization: `Bearer ${key}` }) =>
  fetch(`${portal.url}/graphql`, { method: "POST", headers: { "content-type": "application/json", ...headers }, body });
const codeOf = async (query: string) =>
  ((await (await post(JSON.stringify({ query }))).json()) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;

describe("/graphql", () => {
  it("answers nothing to the unsigned, not even the shape of its schema", async () => {
    const [introspection, misspelt] = await Promise.all(
      ["{ __schema { types { name } } }", "{ viewr { name } }"].map((query) => post(JSON.stringify({ query }), {})),
    );
    expect([introspection?.status, misspelt?.status]).toEqual([401, 401]);
    expect(await introspection?.json()).toEqual(await misspelt?.json());
  });

  it("shows its schema to the signed in", async () => {
    expect(await codeOf("{ __schema { queryType { name } } }")).toBeUndefined();
  });

  it("refuses what is nested too deeply", async () => {
    expect(await codeOf("{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }")).toBe(
      "GRAPHQL_VALIDATION_FAILED",
    );
  });

  it("refuses what costs too much", async () => {
    const lists = Array.from(
      { length: 12 },
      (_, place) =>
        `p${place}: seizureReports(first: 100) { edges { node { goods { description } legs { country } versions { note } releases { recipients { name } } notices { reference } } } }`,
    );
    expect(await codeOf(`{ ${lists.join(" ")} }`)).toBe("GRAPHQL_VALIDATION_FAILED");
    for (const there of [
      ["linkedReports", "linkedPatterns", "linkedReports"],
      ["linkedAlerts", "reports", "alerts"],
      ["linkedReports", "sameEvent", "patternFits { pattern"],
    ]) {
      const leading = there.join(" { ");
      const query = `{ patterns(first: 1) { edges { node { ${leading} { id ${"}".repeat(leading.split("{").length)} } } } }`;
      expect((await portal.ask(key, query)).errors?.[0]?.message).toMatch(/complex/i);
    }
  });

  it("refuses many aliases", async () => {
    expect(await codeOf(`{ ${Array.from({ length: 40 }, (_, place) => `a${place}: viewer { name }`).join(" ")} }`)).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  it("refuses very many tokens", async () => {
    expect(await codeOf(`{ viewer { ${"name ".repeat(5_000)} } }`)).toBe("GRAPHQL_PARSE_FAILED");
  });

  it("refuses two mutations in one operation", async () => {
    expect(
      await codeOf(
        'mutation { a: noticeAcknowledge(input: {id: "x"}) { userErrors { code } } b: noticeAcknowledge(input: {id: "x"}) { userErrors { code } } }',
      ),
    ).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  it("refuses a page of more than 100", async () => {
    expect(await codeOf("{ seizureReports(first: 101) { totalCount } }")).toBe("BAD_USER_INPUT");
  });

  it("refuses a body of more than a million bytes, and of more than 50,000 for a stream that would keep it", async () => {
    const stream = { authorization: `Bearer ${key}`, accept: "text/event-stream" };
    expect((await post(JSON.stringify({ query: "{ viewer { name } }", variables: { x: "x".repeat(60_000) } }), stream)).status).toBe(413);
    expect((await post(JSON.stringify({ query: "{ viewer { name } }", variables: { x: "x".repeat(1_100_000) } }))).status).toBe(413);
  });

  it("tells malformed requests apart from faults of ours, without internals", async () => {
    for (const body of [
      "{",
      "[]",
      "null",
      '"x"',
      '{"query": 5}',
      '{"query": "{ viewer"}',
      '{"query": "{ node(id: 7) { id } }"}',
      '{"query": "{ node(id: \\"\\u0000\\") { id } }"}',
      '{"query": "query($t: String) { seizureReports(search: $t) { totalCount } }", "variables": {"t": "\\ud800"}}',
    ]) {
      const text = await (await post(body)).text();
      expect(text).not.toMatch(/INTERNAL|node_modules|prisma|postgres|at \w+ \(/i);
    }
  });

  it("takes any text for an id, a search, a cursor or a reference without a fault of ours", async () => {
    const names = ["SeizureReport", "Agency", "AccessRecord", "Consultation", "Nothing", "Viewer"];
    const forged = fc
      .tuple(fc.constantFrom(...names), fc.oneof(fc.string(), fc.uuid(), fc.integer().map(String)))
      .map(([name, id]) => Buffer.from(`${name}:${id}`).toString("base64"));
    const query = `query ($id: ID!, $text: String!) { node(id: $id) { id } seizureReport(reference: $text) { id } seizureReports(search: $text, first: 1) { totalCount } }`;
    await fc.assert(
      fc.asyncProperty(fc.oneof(forged, fc.string()), fc.string({ unit: "binary", maxLength: 300 }), async (id, text) => {
        const answer = (await (await post(JSON.stringify({ query, variables: { id, text } }))).json()) as {
          errors?: { extensions: { code: string } }[];
        };
        for (const { extensions } of answer.errors ?? []) expect(["BAD_USER_INPUT", "FORBIDDEN", "BAD_REQUEST"]).toContain(extensions.code);
      }),
      { numRuns: 60 },
    );
    expect(await codeOf('{ seizureReports(after: "bm9uc2Vuc2U") { totalCount } }')).toBe("BAD_USER_INPUT");
  });

  it("takes no cursor, moment or text for a fault of ours that no database takes", async () => {
    const cursor = (text: string) => Buffer.from(text).toString("base64url");
    const id = "00000000-0000-0000-0000-000000000000";
    for (const query of [
      `{ alerts(after: "${cursor(`${"9".repeat(140_000)}|${id}`)}") { totalCount } }`,
      ...["9999-99-99 99:99:99+99", "0000-01-01 00:00:00+00", "9".repeat(17)].map(
        (place) => `{ patternNews(after: "${cursor(`${place}|${id}|${id}`)}") { totalCount } }`,
      ),
      '{ seizureReports(filter: { occurredFrom: "0000-01-01" }) { totalCount } }',
      ...["0000-01-01T00:00:00Z", "9999-12-31T23:59:59-10:00"].map(
        (moment) =>
          `mutation { alertExtend(input: { id: "${Buffer.from(`Alert:${id}`).toString("base64")}", validUntil: "${moment}" }) { userErrors { code } } }`,
      ),
    ])
      expect([await codeOf(query), query.slice(0, 60)]).toEqual([
        expect.stringMatching(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/),
        query.slice(0, 60),
      ]);
    const { endCursor } = (await portal.ask(key, "{ changes(first: 1) { endCursor } }")).data.changes;
    const basis = Buffer.from(endCursor, "base64url").toString().split(".").at(-1);
    const get = async (accept: string, asked: Record<string, string>) => {
      const headers = { accept, authorization: `Bearer ${key}`, "apollo-require-preflight": "1" };
      return (await fetch(`${portal.url}/graphql?${new URLSearchParams(asked)}`, { headers })).text();
    };
    const stream = { query: "subscription ($after: String) { changes(after: $after) { cursor } }" };
    const furthest = cursor(`${2n ** 63n - 1n}.1.1.${basis}`);
    expect(await get("text/event-stream", { ...stream, variables: JSON.stringify({ after: furthest }) })).toContain("BAD_USER_INPUT");
    const words = { query: "query ($words: String) { patterns(search: $words) { totalCount } }", variables: '{"words":"\\u0000"}' };
    for (const accept of ["application/json", "text/event-stream"]) expect(await get(accept, words)).toContain("BAD_REQUEST");
  });

  it("answers no list with a fault of ours, whatever text stands at whichever place", async () => {
    const registry = new Registry(await portal.administrator());
    await registry.agency("XL-CUSTOMS");
    const roles = ["ANALYST", "OFFICER", "SUPERVISOR", "AUDITOR", "ADMINISTRATOR"];
    const share = 250;
    const faults: unknown[] = [];
    const forbidden = new Set<string>();
    for (let place = 0; place < asked.length; place += share) {
      const { session } = await registry.member(`Asker ${place}`, "XL-CUSTOMS", roles);
      const waiting = asked.slice(place, place + share);
      const askInTurn = async () => {
        for (let next = waiting.pop(); next; next = waiting.pop()) {
          const { errors = [] } = await portal.askInSession(session.secret, next.query, next.variables);
          for (const { extensions } of errors) {
            if (extensions?.code === "INTERNAL_SERVER_ERROR") faults.push(next);
            if (extensions?.code === "FORBIDDEN") forbidden.add(next.query);
          }
        }
      };
      await Promise.all([askInTurn(), askInTurn(), askInTurn(), askInTurn()]);
    }
    await registry.administrator.end();
    expect(faults).toEqual([]);
    expect([...forbidden]).toEqual([]);
    expect(asked.length).toBeGreaterThan(1_000);
  }, 120_000);

  it("answers what is linked with a record in parts, each of it once", async () => {
    const { agency } = (await portal.ask(key, "{ viewer { agency { id } } }")).data.viewer;
    const administrator = await portal.administrator();
    const { rows } = await administrator.query(
      `with whole as (
         insert into pattern (agency_id, audience_id, reference, title) values ($1, portolan.home_audience($1, null), 'MANY', 'Many') returning *),
       alert as (
         insert into alert (agency_id, audience_id, reference, requested_action, severity, title, contact_name, contact_phone, valid_until)
         select agency_id, audience_id, 'MANY', 'INSPECT', 'HIGH', 'Many', 'Desk', '1', now() + interval '1 day' from whole returning id),
       reports as (
         insert into seizure_report (agency_id, audience_id, reference, occurred_on, place, transport)
         select agency_id, audience_id, 'MANY-' || n, '2026-03-05', 'Quay', 'MAIL' from whole, generate_series(1, 60) n returning *),
       links as (insert into portolan.alert_report (alert_id, report_id, is_source) select alert.id, reports.id, false from alert, reports),
       others as (insert into portolan.pattern_link (pattern_id, record_kind, record_id) select whole.id, 'SEIZURE_REPORT', reports.id from whole, reports)
       select whole.id as pattern, alert.id as alert from whole, alert`,
      [Buffer.from(agency.id, "base64").toString().split(":")[1]],
    );
    await administrator.end();
    const [pattern, alert] = [`Pattern:${rows[0].pattern}`, `Alert:${rows[0].alert}`].map((one) => Buffer.from(one).toString("base64"));
    for (const [id, type, list] of [
      [pattern, "Pattern", "linkedReports"],
      [alert, "Alert", "reports"],
    ]) {
      const asking = (part: string) => `{ node(id: "${id}") { ... on ${type} { found: ${list}${part} { id } } } }`;
      const part = async (args: string) => (await portal.ask(key, asking(args))).data.node.found.map((one: { id: string }) => one.id);
      const first = await part("");
      const all = [...first, ...(await part(`(after: "${first.at(-1)}", first: 100)`))];
      expect([first.length, all.length, new Set(all).size]).toEqual([50, 60, 60]);
      for (const args of ["(first: 101)", '(after: "nonsense")', '(after: "QWdlbmN5OjE=")'])
        expect(await codeOf(asking(args))).toBe("BAD_USER_INPUT");
    }
  });

  it("bounds how much one key asks in a minute, and tells when to come back", async () => {
    const answers = await Promise.all(Array.from({ length: 320 }, () => post('{"query": "{ viewer { name } }"}')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("takes a session's cookie from our own pages only", async () => {
    const cookie = `next-auth.session-token=${await portal.cookieOf("ps_whatever")}`;
    const statusFrom = async (headers: Record<string, string>) => (await post('{"query": "{ viewer { name } }"}', { cookie, ...headers })).status;
    expect(await statusFrom({ origin: "https://elsewhere.example" })).toBe(403);
    expect(await statusFrom({ "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await statusFrom({})).toBe(403);
    // From our own page it comes as far as the session, which there is none of.
    expect(await statusFrom({ origin: portal.url })).toBe(401);
  });

  it("bounds guessing of keys from one address, without locking out who works there", async () => {
    const ask = (secret: string) => post('{"query": "{ viewer { name } }"}', { authorization: `Bearer ${secret}` });
    const used = portal.people()[1]?.key ?? "";
    expect((await ask(used)).status).toBe(200);
    expect((await ask("pk_first")).status).toBe(401);
    await Promise.all(Array.from({ length: 120 }, (_, place) => ask(`pk_guess-${place}`)));
    expect((await ask("pk_one-more")).status).toBe(429);
    expect((await ask(portal.people()[0]?.key ?? "")).status).toBe(429);
    expect((await ask(used)).status).toBe(200);
  });
});
