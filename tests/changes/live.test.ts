// The stream of changes as its clients meet it: the public client of the protocol, and one that only knows HTTP.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createClient } from "graphql-sse";
import type pg from "pg";
import { content, globalId } from "../policies/steps.ts";
import { TestPortal } from "../running/portal.ts";
import { type Enrolled, Registry } from "../running/registry.ts";
import { enrol } from "./cast.ts";
import { History, latest } from "./history.ts";
import { Subscriber } from "./subscriber.ts";

const document = "subscription Copy { changes { cursor changes { recordId kind isGone seizureReport { reference narrative } } } }";

let portal: TestPortal;
let administrator: pg.Client;
let registry: Registry;
let history: History;
const subscribers: Subscriber[] = [];

beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0" });
  administrator = await portal.administrator();
  registry = new Registry(administrator);
  await enrol(registry);
  await registry.member("Clerk", "XB-CUSTOMS", ["ADMINISTRATOR"]);
  for (const name of ["Leaver", "Demoted", "Signed out", "Greedy"]) await registry.member(name, "XB-CUSTOMS", ["ANALYST"]);
  history = new History(portal, registry, administrator, () => portal.administrator());
});
afterAll(async () => {
  for (const subscriber of subscribers) subscriber.cut();
  await history?.settle();
  await administrator?.end();
  await portal?.stop();
});

const person = (name: string) => registry.people.get(name) as Enrolled;
const byKey = (secret: string, query = document, variables: object = {}) => {
  const subscriber = new Subscriber(portal.url, { authorization: `Bearer ${secret}` }, query, variables);
  subscribers.push(subscriber);
  return subscriber.open();
};
/** A new report of XA-CUSTOMS, shared with one agency: 0 is XB-CUSTOMS, 1 XC-POST. */
let drafts = 0;
async function share(whom: number): Promise<void> {
  await history.carryOut({ kind: "draft", who: 0, what: 0, whom: 0 });
  drafts += 1;
  await history.carryOut({ kind: "release", who: 0, what: Math.min(drafts, latest) - 1, whom });
}

/** As many new reports with much to say. */
async function fileMany(most: number): Promise<string[]> {
  const { data } = await portal.ask(
    person("North").key.secret,
    "mutation ($input: SeizureReportDraftManyInput!) { done: seizureReportDraftMany(input: $input) { results { seizureReport { id } } } }",
    { input: { reports: Array.from({ length: most }, () => ({ ...content, narrative: "much ".repeat(2_000) })), idempotencyKey: randomUUID() } },
  );
  return data.done.results.map(({ seizureReport }: { seizureReport: { id: string } }) => seizureReport.id);
}

const told = ({ events }: Subscriber): string[] =>
  events.flatMap(({ data }) => data?.data?.changes.changes.map(({ recordId }: { recordId: string }) => recordId) ?? []);
const refusal = ({ events }: Subscriber) => events.find(({ data }) => data?.errors)?.data.errors[0].extensions.code;
const count = async (query: string) => Number((await administrator.query(query)).rows[0].count);

describe("the stream of changes", () => {
  // First, while nobody else is subscribed.
  it("has a record of access for each event, a consultation for each report in it, and none for silence", async () => {
    const counts = async () => [
      await count("select count(*) from access_record where operation in ('Copy', 'Notes')"),
      await count("select count(*) from consultation"),
    ];
    const notes = "subscription Notes { changes { changes { recordId kind isGone agency { name } } } }";
    const [copying, noting] = [await byKey(person("AnalystB").key.secret), await byKey(person("SupervisorC").key.secret, notes)];
    const [opened] = await counts();
    expect(opened).toBe(2);
    await share(1);
    await noting.until((events) => events.length > 0, "it is told");
    expect(await counts()).toEqual([2 + noting.events.length, 0]);
    await share(0);
    await copying.until((events) => events.length > 0, "it is told");
    expect(await counts()).toEqual([2 + noting.events.length + copying.events.length, new Set(told(copying)).size]);
    for (const one of [copying, noting]) one.cut();
  });

  it("comes to the public client of the protocol", async () => {
    const client = createClient({
      url: `${portal.url}/graphql`,
      headers: { authorization: `Bearer ${person("SupervisorB").key.secret}` },
      retryAttempts: 0,
    });
    const results = client.iterate({ query: document });
    // biome-ignore lint/suspicious/noExplicitAny: what comes back is what the test asserts on.
    let result: any = null;
    void results.next().then((one) => {
      result = one;
    });
    while (!result) await share(0);
    expect(result.value.errors).toBeUndefined();
    expect(result.value.data.changes.changes[0]).toMatchObject({
      kind: "SEIZURE_REPORT",
      isGone: false,
      seizureReport: { reference: expect.stringMatching(/^XA/) },
    });
    await results.return?.();
    client.dispose();
  });

  it("comes to a browser's own reader, in a session and from our own pages", async () => {
    const cookie = `next-auth.session-token=${await portal.cookieOf(person("SupervisorB").session.secret)}`;
    const open = (site: string) =>
      fetch(`${portal.url}/graphql?query=${encodeURIComponent(document)}`, {
        headers: { accept: "text/event-stream", cookie, "sec-fetch-site": site },
      });
    expect((await open("cross-site")).status).toBe(403);
    const response = await open("same-origin");
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/event-stream; charset=utf-8"]);
    const reader = response.body?.getReader() as ReadableStreamDefaultReader<Uint8Array>;
    let text = "";
    while (!text.includes("event: next")) {
      await share(0);
      text += new TextDecoder().decode((await reader.read()).value);
    }
    await reader.cancel();
  });

  it("comes to whom it was shared with, and to nobody else", async () => {
    const [entitled, other] = [await byKey(person("SupervisorB").key.secret), await byKey(person("SupervisorC").key.secret)];
    await share(0);
    await share(1);
    await entitled.until((events) => events.length > 0, "the recipient is told");
    await other.until((events) => events.length > 0, "the other is told of its own");
    expect(told(entitled).filter((id) => told(other).includes(id))).toEqual([]);
  });

  it("tells only of what was asked for", async () => {
    const agency = globalId("Agency", registry.agencies.get("XA-CUSTOMS") as number);
    const asking = (terms: string) => byKey(person("SupervisorB").key.secret, `subscription { changes(${terms}) { changes { recordId kind } } }`);
    const all = await asking("kinds: [SEIZURE_REPORT]");
    const none = [await asking("kinds: [NOTICE]"), await asking(`agencies: ["${globalId("Agency", registry.agencies.get("XC-POST") as number)}"]`)];
    const [ofThem, notOwn] = [await asking(`agencies: ["${agency}"]`), await asking("withOwn: false")];
    await history.carryOut({ kind: "draft", who: 3, what: 0, whom: 0 });
    drafts += 1;
    await share(0);
    for (const one of [ofThem, notOwn]) await one.until(() => told(one).length > 0, "it is told");
    await all.until(() => new Set(told(all)).size > 1, "it is told of its own too");
    expect(new Set(told(ofThem))).toEqual(new Set(told(notOwn)));
    expect(new Set(told(all)).size).toBe(new Set(told(notOwn)).size + 1);
    expect(none.flatMap(told)).toEqual([]);
  });

  it("does not wait for a writer that has not committed, and tells of it when it has", async () => {
    const subscriber = await byKey(person("SupervisorA").key.secret);
    await share(0);
    await subscriber.until(() => told(subscriber).length > 0, "it is told of the first");
    await history.carryOut({ kind: "draft", who: 0, what: 0, whom: 0 });
    drafts += 1;
    await history.carryOut({ kind: "linger", who: 0, what: Math.min(drafts, latest) - 1, whom: 0 });
    const before = new Set(told(subscriber)).size;
    await share(0);
    await subscriber.until(() => new Set(told(subscriber)).size > before, "it is told of the next");
    const events = subscriber.events.length;
    await history.settle();
    await subscriber.until(() => subscriber.events.length > events, "it is told of what lingered");
  });

  it("ends for who left, whose key was revoked and whose session ended, before anything more is told", async () => {
    const [leaver, revoked] = [await byKey(person("Leaver").key.secret), await byKey(person("Demoted").key.secret)];
    const signedOut = new Subscriber(
      portal.url,
      { cookie: `next-auth.session-token=${await portal.cookieOf(person("Signed out").session.secret)}`, "sec-fetch-site": "same-origin" },
      document,
    );
    subscribers.push(await signedOut.open());
    await registry.memberLeaves("Leaver");
    await administrator.query("update api_key set revoked_at = now() where id = $1", [person("Demoted").key.id]);
    await administrator.query("update session set ended_at = now() where id = $1", [person("Signed out").session.id]);
    await share(0);
    for (const one of [leaver, revoked, signedOut]) {
      await one.untilEnded();
      expect([told(one), refusal(one), one.events.at(-1)?.event]).toEqual([[], "UNAUTHENTICATED", "complete"]);
    }
  });

  it("tells an agency that left a community what is gone, and nothing that comes after", async () => {
    await registry.join("Round", "XC-POST");
    const subscriber = await byKey(person("SupervisorC").key.secret);
    await share(2);
    await subscriber.until(() => told(subscriber).length > 0, "it is told through the community");
    const [shared] = told(subscriber).slice(-1);
    await registry.leave("Round", "XC-POST");
    const isGone = () =>
      subscriber.events.some(({ data }) =>
        data.data.changes.changes.some((one: { recordId: string; isGone: boolean }) => one.isGone && one.recordId === shared),
      );
    await subscriber.until(isGone, "it is told that it is gone");
    await share(2);
    await share(1);
    await subscriber.until(
      (events) => events.at(-1)?.data.data.changes.changes.some((one: { isGone: boolean }) => !one.isGone),
      "it is told of its own",
    );
    expect(new Set(told(subscriber)).size).toBe(2);
  });

  it("says to read anew when rights have changed, and refuses what is not a place", async () => {
    const subscriber = await byKey(person("Changing").key.secret);
    await administrator.query("update member set roles = '{ANALYST}' where id = $1", [person("Changing").id]);
    await share(0);
    await subscriber.untilEnded();
    expect([told(subscriber), refusal(subscriber)]).toEqual([[], "READ_ANEW"]);
    for (const after of ["nonsense", globalId("Change", 1), Buffer.from("0123456789abcdef|5:3:").toString("base64url")]) {
      const refused = await byKey(person("SupervisorB").key.secret, `subscription { changes(after: "${after}") { cursor } }`);
      await refused.untilEnded();
      expect(refusal(refused)).toBe("BAD_USER_INPUT");
    }
  });

  it("is for who may read something, is no way for mutations, and is a stream only", async () => {
    const [clerk, writer] = [
      await byKey(person("Clerk").key.secret),
      await byKey(person("SupervisorB").key.secret, 'mutation { seizureReportWithdraw(input: { id: "x" }) { userErrors { code } } }'),
    ];
    await clerk.untilEnded();
    await writer.untilEnded();
    expect([refusal(clerk), refusal(writer)]).toEqual(["FORBIDDEN", "BAD_REQUEST"]);
    expect((await portal.ask(person("SupervisorB").key.secret, document)).errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
    const asked = await byKey(person("SupervisorB").key.secret, "{ viewer { name } }");
    await asked.untilEnded();
    expect(asked.events).toEqual([
      { id: null, event: "next", data: { data: { viewer: { name: "SupervisorB" } } } },
      { id: null, event: "complete", data: null },
    ]);
    const unknown = await new Subscriber(portal.url, { authorization: "Bearer pk_nobody" }, document).open();
    expect(unknown.status).toBe(401);
  });

  it("is open so many times for one member, with whichever keys and however many are asked for at once", async () => {
    const { key } = person("Greedy");
    const another = await registry.key(person("Greedy"));
    const asked = Array.from({ length: 60 }, (_, place) =>
      byKey(place % 2 ? key.secret : another.secret, `subscription N${place} { changes { cursor } }`),
    );
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect([200, 429].map((status) => statuses.filter((one) => one === status).length)).toEqual([50, 10]);
    for (const one of await Promise.all(asked)) one.cut();
    // Room again, as soon as the server knows that they are closed.
    while ((await byKey(key.secret)).status !== 200);
    expect((await byKey(person("AnalystB").key.secret)).status).toBe(200);
  });

  it("waits while the connection that listens is cut, and then tells everything once", async () => {
    const subscriber = await byKey(person("SupervisorB").key.secret, "subscription { changes { changes { recordId isGone } } }");
    const cut = () =>
      administrator.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'live' and datname = current_database()");
    for (let round = 0; round < 3; round++) {
      const before = told(subscriber).length;
      expect((await cut()).rowCount).toBeGreaterThanOrEqual(0);
      await share(0);
      await subscriber.until(() => told(subscriber).length > before, "it is told after the cut");
    }
    expect(subscriber.isEnded).toBe(false);
  });

  it("holds one event for who takes nothing and keeps nobody waiting, and tells everything once when it is taken again", async () => {
    // Said so often that a connection soon is full.
    const loud = Array.from({ length: 24 }, (_, place) => `n${place}: narrative`).join(" ");
    const listening = (name: string) => `subscription ${name} { changes { changes { recordId cursor seizureReport { ${loud} } } } }`;
    const secret = person("SupervisorA").key.secret;
    const [slow, prompt] = [await byKey(secret, listening("Slow")), await byKey(secret, listening("Prompt"))];
    slow.pause();
    const readings = (name: string) => count(`select count(*) from access_record where operation = '${name}'`);
    const written = new Set<string>();
    let behind = 0;
    for (let round = 0; behind < 2 && round < 20; round++, behind = (await readings("Prompt")) - (await readings("Slow"))) {
      for (const id of await fileMany(12)) written.add(id);
      await prompt.until(() => new Set(told(prompt)).size === written.size, "who reads is told meanwhile");
    }
    expect(behind).toBe(2);
    slow.resume();
    // Who took nothing for a minute was cut off, and goes on after the last event that came whole.
    while (new Set(told(slow)).size < written.size) {
      if (slow.isEnded) await slow.open();
      await slow.until(() => slow.isEnded || new Set(told(slow)).size === written.size, "it is told everything");
    }
    for (const one of [slow, prompt]) {
      const changes = one.events.flatMap(({ data }) => data.data.changes.changes.map(({ cursor }: { cursor: string }) => cursor));
      expect(new Set(changes).size).toBe(changes.length);
      expect(told(one).length).toBe(written.size);
    }
  });
});
