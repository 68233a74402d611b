// The stream of changes as its clients meet it: the public client of the protocol, and one that only knows HTTP.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createClient } from "graphql-sse";
import type pg from "pg";
import { TestPortal } from "../running/portal.ts";
import { type Enrolled, Registry } from "../running/registry.ts";
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
  await registry.agency("XA-CUSTOMS", { receivesPersonalData: true, units: ["North", "South"] });
  await registry.agency("XB-CUSTOMS", { receivesPersonalData: true });
  await registry.agency("XC-POST");
  for (const [name, place, role] of [
    ["North", "XA-CUSTOMS/North", "OFFICER"],
    ["SupervisorA", "XA-CUSTOMS", "SUPERVISOR"],
    ["SupervisorB", "XB-CUSTOMS", "SUPERVISOR"],
    ["SupervisorC", "XC-POST", "SUPERVISOR"],
    ["Clerk", "XB-CUSTOMS", "ADMINISTRATOR"],
  ] as const)
    await registry.member(name, place, [role]);
  history = new History(portal, registry, administrator, () => portal.administrator());
});
afterAll(async () => {
  for (const subscriber of subscribers) subscriber.cut();
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

describe("the stream of changes", () => {
  it("comes to the public client of the protocol", async () => {
    const client = createClient({
      url: `${portal.url}/graphql`,
      headers: { authorization: `Bearer ${person("SupervisorB").key.secret}` },
      retryAttempts: 0,
    });
    const results = client.iterate({ query: document });
    const first = results.next();
    // biome-ignore lint/suspicious/noExplicitAny: what comes back is what the test asserts on.
    let result: any = null;
    void first.then((one) => {
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

  it("comes to whom it was shared with, and to nobody else", async () => {
    const [entitled, other] = [await byKey(person("SupervisorB").key.secret), await byKey(person("SupervisorC").key.secret)];
    await share(0);
    await share(1);
    await entitled.until((events) => events.length > 0, "the recipient is told");
    await other.until((events) => events.length > 0, "the other is told of its own");
    const told = (of: Subscriber) => of.events.flatMap(({ data }) => data.data.changes.changes.map(({ recordId }: { recordId: string }) => recordId));
    expect(told(entitled).filter((id) => told(other).includes(id))).toEqual([]);
  });
});
