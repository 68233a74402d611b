// Attacks by callers of the API: with credentials that do not work, roles that do not suffice, and ids of others.

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type pg from "pg";
import { type Answer, TestPortal } from "../running/portal.ts";
import { Registry } from "../running/registry.ts";
import { type Scene, setScene } from "./attacks/scene.ts";
import { type Asked, content, globalId, steps } from "./steps.ts";

let portal: TestPortal;
let administrator: pg.Client;
let scene: Scene;
beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0" });
  administrator = await portal.administrator();
  scene = await setScene(administrator, () => portal.role("portolan_app"));
});
afterAll(async () => {
  await administrator?.end();
  await portal?.stop();
});

const ask = (key: string, { query, variables }: Asked): Promise<Answer> => portal.ask(key, query, variables);
const codes = ({ data, errors }: Answer): string[] => [
  ...(errors ?? []).map((error) => String(error.extensions?.code)),
  ...(data?.answer?.userErrors ?? []).map(({ code }: { code: string }) => code),
];
const reportId = (name: keyof Scene["reports"]) => globalId("SeizureReport", scene.reports[name].id);
const whoAmI = "{ viewer { name } }";
const end = (mutation: "sessionEnd" | "apiKeyRevoke", id: string): Asked => ({
  query: `mutation ($id: ID!) { answer: ${mutation}(input: { id: $id }) { userErrors { code message field } } }`,
  variables: { id: globalId(mutation === "sessionEnd" ? "Session" : "ApiKey", id) },
});

describe("credentials", () => {
  it("that do not work get one answer, whatever is wrong with them", async () => {
    const wrong = [
      scene.keys.expired,
      scene.keys.revoked,
      scene.keys.foreign,
      scene.sessions.ended,
      scene.sessions.expired,
      scene.people.Lee.key,
      { secret: "pk_unknown" },
    ];
    const answers = await Promise.all(wrong.map(({ secret }) => portal.send({ authorization: `Bearer ${secret}` }, whoAmI)));
    expect(answers.map(({ status }) => status)).toEqual(wrong.map(() => 401));
    expect((await portal.send({ cookie: "next-auth.session-token=%" }, whoAmI)).status).toBe(401);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect((await portal.ask(scene.people.Ada.key.secret, whoAmI)).data.viewer.name).toBe("Ada");
  });

  it("in a cookie count from our own pages only, and not after the session was ended", async () => {
    const cookie = `next-auth.session-token=${await portal.cookieOf(scene.people.Ada.session.secret)}`;
    const foreign: Record<string, string>[] = [
      {},
      { origin: "https://elsewhere.example" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ];
    for (const headers of foreign) {
      expect((await portal.send({ cookie, ...headers }, whoAmI)).status).toBe(403);
    }
    expect((await portal.askInSession(scene.people.Ada.session.secret, whoAmI)).data.viewer.name).toBe("Ada");
    expect((await portal.askInSession(scene.sessions.ended.secret, whoAmI)).errors?.[0]?.extensions?.code).toBe("UNAUTHENTICATED");
  });
});

describe("roles and scopes", () => {
  it("of an officer do not amend or recall, of an analyst do not release, and of a key that only reads or lacks the scope do nothing", async () => {
    const narrow = await new Registry(administrator).key(scene.people.Ada, { scopes: ["seizure-report:read", "notice:read"] });
    for (const step of ["release", "amend", "recall"] as const) {
      const { Ned, Nora } = scene.people;
      for (const { secret } of [step === "release" ? Ned.key : Nora.key, scene.keys.readOnly, narrow])
        expect(codes(await ask(secret, steps[step](reportId("toCustoms"))))).toEqual(["FORBIDDEN"]);
    }
    for (const step of ["edit", "withdraw"] as const) {
      for (const { secret } of [scene.keys.readOnly, narrow, scene.people.Ned.key])
        expect(codes(await ask(secret, steps[step](reportId("northDraft"))))).toEqual(["FORBIDDEN"]);
    }
    expect(codes(await ask(scene.people.Ada.key.secret, steps.amend(reportId("toCustoms"))))).toEqual(["STALE_REVISION"]);
  });

  it("decide by whose record says so who links an alert with a report", async () => {
    const { Ada } = scene.people;
    const link = (isSource: boolean): Asked => ({
      query: "mutation ($input: AlertLinkReportInput!) { answer: alertLinkReport(input: $input) { userErrors { code } } }",
      variables: { input: { id: globalId("Alert", scene.alerts.toTwo.id), reportId: reportId("northDraft"), isSource } },
    });
    const linked = async (permission: string) => {
      const { secret } = await new Registry(administrator).key(Ada, { scopes: ["alert:read", "seizure-report:read", permission] });
      return [codes(await ask(secret, link(true))), codes(await ask(secret, link(false)))];
    };
    expect(await linked("alert:post")).toEqual([[], ["FORBIDDEN"]]);
    expect(await linked("seizure-report:draft")).toEqual([["FORBIDDEN"], []]);
  });

  it("of an administrator gain no intelligence by any operation", async () => {
    const { Ana } = scene.people;
    const made = await portal.askInSession(
      Ana.session.secret,
      'mutation { apiKeyCreate(input: { name: "mine", scopes: [SEIZURE_REPORT_READ, SEIZURE_REPORT_RELEASE, MEMBER_READ] }) { secret userErrors { code } } }',
    );
    const own = made.data.apiKeyCreate.secret as string;
    for (const secret of [own, Ana.key.secret]) {
      for (const step of Object.values(steps)) expect(codes(await ask(secret, step(reportId("northDraft"))))).toEqual(["FORBIDDEN"]);
      for (const query of [
        "{ answer: seizureReports { totalCount } }",
        '{ answer: seizureReport(reference: "NORTHDRAFT") { id } }',
        "{ answer: notices { totalCount } }",
        "{ answer: consultations { totalCount } }",
        "{ answer: accessRecords { totalCount } }",
      ]) {
        expect(codes(await ask(secret, { query, variables: {} }))).toEqual(["FORBIDDEN"]);
      }
      for (const id of [reportId("northDraft"), reportId("toEveryone")])
        expect((await ask(secret, { query: "query ($id: ID!) { node(id: $id) { id } }", variables: { id } })).data.node).toBeNull();
    }
    expect((await portal.ask(own, "{ viewer { permissions } }")).data.viewer.permissions).toEqual(["MEMBER_READ"]);
  });

  it("of a key that lack a kind of record open none of it, and do not tell that there is one or count as consulting it", async () => {
    const { secret } = await new Registry(administrator).key(scene.people.Cal, { scopes: ["notice:read"] });
    const open = (key: string, id: string) => portal.ask(key, "query ($id: ID!) { node(id: $id) { id } }", { id });
    const consulted = async () =>
      (await administrator.query("select 1 from consultation where record_id = $1", [scene.reports.toCustoms.id])).rowCount ?? 0;
    await administrator.query("update consultation set consulted_at = consulted_at - interval '1 hour'");
    const before = await consulted();
    expect(await open(secret, reportId("toCustoms"))).toEqual(await open(secret, globalId("SeizureReport", randomUUID())));
    expect(await consulted()).toBe(before);
    expect((await open(scene.people.Cal.key.secret, reportId("toCustoms"))).data.node.id).toBe(reportId("toCustoms"));
    expect(await consulted()).toBe(before + 1);
  });

  it("let nobody make a key for another or learn a key that is there", async () => {
    const { Ana, Nora } = scene.people;
    expect(
      codes(await portal.ask(Nora.key.secret, 'mutation { answer: apiKeyCreate(input: { name: "x", scopes: [] }) { userErrors { code } } }')),
    ).toEqual(["FORBIDDEN"]);
    const fields = 'query { __type(name: "ApiKey") { fields { name } } create: __type(name: "ApiKeyCreateInput") { inputFields { name } } }';
    const { data } = await portal.ask(Ana.key.secret, fields);
    expect(
      [...data.__type.fields, ...data.create.inputFields]
        .map(({ name }: { name: string }) => name)
        .filter((name) => /secret|hash|member|owner/i.test(name)),
    ).toEqual(["owner"]);
    expect(JSON.stringify(await portal.ask(Ana.key.secret, "{ apiKeys { name prefix owner { name } } }"))).not.toContain(
      Nora.key.secret.slice(0, 12),
    );
  });
});

describe("ids of others", () => {
  it("end no session or key of another agency, by the very answer for one that does not exist", async () => {
    const { Ana, Bea, Bud } = scene.people;
    for (const [mutation, id] of [
      ["sessionEnd", Bea.session.id],
      ["apiKeyRevoke", Bea.key.id],
    ] as const) {
      expect(await ask(Ana.key.secret, end(mutation, id))).toEqual(await ask(Ana.key.secret, end(mutation, randomUUID())));
      expect((await portal.ask(Bea.key.secret, whoAmI)).data.viewer.name).toBe("Bea");
      expect(codes(await ask(Bud.key.secret, end(mutation, id)))).toEqual([]);
    }
    expect((await portal.ask(Bea.key.secret, whoAmI)).errors?.[0]?.extensions?.code).toBe("UNAUTHENTICATED");
    expect((await portal.askInSession(Bea.session.secret, whoAmI)).errors?.[0]?.extensions?.code).toBe("UNAUTHENTICATED");
  });

  it("in the place of one's own change nothing: an id stands for one record of one kind", async () => {
    const hidden = scene.reports.ofC.id;
    const asOtherKind = await ask(scene.people.Ada.key.secret, steps.recall(globalId("Notice", hidden)));
    const ofNothing = await ask(scene.people.Ada.key.secret, steps.recall(globalId("Notice", randomUUID())));
    expect(codes(asOtherKind)).toEqual(codes(ofNothing));
    for (const kind of ["Notice", "Consultation", "Community", "Member", "ApiKey", "Session", "SeizureReport", "Watchlist", "WatchlistEntry"]) {
      const { data, errors } = await ask(scene.people.Ada.key.secret, {
        query: "query ($id: ID!) { node(id: $id) { id } }",
        variables: { id: globalId(kind, hidden) },
      });
      expect([data, errors]).toEqual([{ node: null }, undefined]);
    }
  });

  it("in a cursor open no page of others' reports", async () => {
    const { rows } = await administrator.query("select id from seizure_report where id = $1", [scene.reports.ofC.id]);
    const after = Buffer.from(`2026-03-05|${rows[0].id}`).toString("base64url");
    const list =
      "query ($after: String, $own: Boolean) { seizureReports(first: 100, after: $after, filter: { own: $own }) { edges { node { reference } } pageInfo { hasNextPage } } }";
    const pages = await Promise.all(
      [after, null].map(async (place) => (await portal.ask(scene.people.Don.key.secret, list, { after: place, own: false })).data.seizureReports),
    );
    expect(pages[0].edges.length).toBeLessThanOrEqual(pages[1].edges.length);
    expect(pages[1].edges.map(({ node }: { node: { reference: string } }) => node.reference)).toEqual(["TOEVERYONE"]);
    expect(pages[0].pageInfo.hasNextPage).toBe(false);
  });
});

describe("an authorised step", () => {
  it("reaches the report that it names and no other", async () => {
    const { Ada } = scene.people;
    const states = async () =>
      (
        await administrator.query("select reference, revision, version, status, audience_id, place from seizure_report where id <> $1 order by 1", [
          scene.reports.southDraft.id,
        ])
      ).rows;
    const before = await states();
    const { query } = steps.edit("");
    const edited = await portal.ask(Ada.key.secret, query, {
      input: { id: reportId("southDraft"), revision: 1, report: { ...content, parties: [{ role: "SENDER", name: "Another" }] } },
    });
    expect(codes(edited)).toEqual([]);
    expect(await states()).toEqual(before);
    const parties = await administrator.query(
      "select r.reference, p.name from seizure_party p join seizure_report r on r.id = p.report_id where p.name = 'Another'",
    );
    expect(parties.rows).toEqual([{ reference: "SOUTHDRAFT", name: "Another" }]);
  });
});
