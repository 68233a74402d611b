// The server is killed in the middle of alerts that are posted, streamed and called out: of what it had said to be
// done nothing is lost, nothing is there twice, and nobody is told what is not theirs.
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type pg from "pg";
import { streamPlaceOf } from "../../lib/changes/place-in-stream.ts";
import { Subscriber } from "../changes/subscriber.ts";
import { globalId } from "../policies/steps.ts";
import { TestPortal } from "../running/portal.ts";
import { type Enrolled, Registry } from "../running/registry.ts";
import { Hooking } from "../webhooks/hooking.ts";
import { allowedHost, Receiver } from "../webhooks/receiver.ts";
import { alert, Poster } from "./poster.ts";

const count = 200;
const content = { ...alert, parties: [], contactName: "Desk", contactPhone: "+297 555 0100" };
const receiver = new Receiver();
const stopping = new AbortController();
let portal: TestPortal;
let administrator: pg.Client;
let registry: Registry;

const person = (name: string) => registry.people.get(name) as Enrolled;

beforeAll(async () => {
  await receiver.open();
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0", PORTOLAN_WEBHOOK_NETWORKS: `${allowedHost}/32` });
  administrator = await portal.administrator();
  registry = new Registry(administrator);
  for (const code of ["XA-POST", "XB-CUSTOMS", "XC-CUSTOMS"]) await registry.agency(code);
  await registry.member("Author", "XA-POST", ["OFFICER"]);
  for (const agency of ["XB-CUSTOMS", "XC-CUSTOMS"]) {
    await registry.member(`Officer ${agency}`, agency, ["OFFICER"]);
    await registry.member(`Clerk ${agency}`, agency, ["ADMINISTRATOR"]);
    const hooking = new Hooking(portal, administrator);
    await hooking.confirmed(person(`Officer ${agency}`), person(`Clerk ${agency}`), receiver.at(`/${agency}`), ["ALERT"]);
  }
});
afterAll(async () => {
  stopping.abort();
  await administrator?.end();
  await portal?.stop();
  await receiver.close();
});

/** Follows the stream, after the last event whenever it is cut, until told to stop. */
async function following(agency: string): Promise<Subscriber> {
  const query = "subscription { changes { cursor changes { recordId isGone cursor } } }";
  const subscriber = await new Subscriber(portal.url, { authorization: `Bearer ${person(`Officer ${agency}`).key.secret}` }, query).open();
  void (async () => {
    for (; !stopping.signal.aborted; await wait(50)) if (subscriber.isEnded) await Object.assign(subscriber, { url: portal.url }).open();
    subscriber.cut();
  })();
  return subscriber;
}

type Told = { recordId: string; cursor: string };
const toldOf = ({ events }: Subscriber): Told[] => events.flatMap(({ data }) => data.data.changes.changes);
/** What identifies a change: its record's transaction and place in it. */
const changeOf = ({ recordId, cursor }: Told) =>
  `${recordId} ${streamPlaceOf(cursor)?.within?.transaction} ${streamPlaceOf(cursor)?.within?.position}`;
const once = (list: string[]) => expect(list.length).toBe(new Set(list).size);

it("of alerts none is lost or there twice, streams tell of each change once, webhooks of each alert with one id, and others of none", async () => {
  const poster = () => new Poster(portal, (name) => person(name).key.secret);
  const to = (agency: string) => ({ forAction: [{ agency: globalId("Agency", registry.agencies.get(agency) as number) }] });
  const { digest } = await poster().preview("Author", to("XB-CUSTOMS"));
  const [entitled, other] = [await following("XB-CUSTOMS"), await following("XC-CUSTOMS")];
  // The agency's system hangs from its tenth message on, until the server is gone: then more than that are waiting.
  receiver.answer("/XB-CUSTOMS", (response) => void (receiver.messages.length < 10 && response.writeHead(204).end()));

  /** Sent again with the same key until it is acknowledged, as a careful client does. */
  async function post(place: number): Promise<string> {
    const input = { alert: { ...content, title: `Alert ${place}` }, to: to("XB-CUSTOMS"), digest, idempotencyKey: String(place) };
    for (; ; await wait(100)) {
      const done = await poster()
        .act("Author", "alertPost", input)
        .catch(() => null);
      if (done) {
        expect(done).toMatchObject({ alert: { status: "RELEASED" }, userErrors: [] });
        return done.alert.id;
      }
    }
  }
  const ids: string[] = [];
  let next = 0;
  let isKilled = false;
  const lane = async () => {
    while (next < count) {
      // Some are left for after it, however fast this machine is.
      if (next > count / 2 && !isKilled) await wait(20);
      else ids.push(await post(next++));
    }
  };
  const posting = Promise.all([lane(), lane(), lane(), lane()]);
  await Promise.race([posting, receiver.next("/XB-CUSTOMS", 9)]);
  await entitled.until((events) => events.length > 0 && ids.length > count / 4, "alerts are posted and told");
  await portal.kill();
  isKilled = true;
  receiver.answer("/XB-CUSTOMS", (response) => void response.writeHead(204).end());
  portal = await portal.startAgain();
  await posting;

  // Each is there once, whoever answered for it.
  once(ids);
  const { rows } = await administrator.query("select id from alert");
  expect(rows.map(({ id }) => globalId("Alert", id)).sort()).toEqual([...ids].sort());

  // Streams: everything, each change once. The other agency is told of what comes after all of this, and of nothing else.
  const { alert: last } = await poster().post("Author", to("XC-CUSTOMS"), content);
  await other.until(() => toldOf(other).length > 0, "the other is told of its own");
  await entitled.until(() => new Set(toldOf(entitled).map(({ recordId }) => recordId)).size === count, "all are told");
  expect(new Set(toldOf(other).map(({ recordId }) => recordId))).toEqual(new Set([last.id]));
  expect(
    toldOf(entitled)
      .map(({ recordId }) => recordId)
      .sort(),
  ).toEqual([...ids].sort());
  once(toldOf(entitled).map(changeOf));
  once(entitled.events.map(({ id }) => id as string));

  // Webhooks: each alert, perhaps more than once and then with the same id.
  await new Hooking(portal, administrator).settled();
  const messages = receiver.to("/XB-CUSTOMS").map(({ id, body }) => `${body.data.recordId} ${id}`);
  expect([...new Set(messages)].map((one) => one.split(" ")[0]).sort()).toEqual([...ids].sort());
  expect(new Set(receiver.to("/XC-CUSTOMS").map(({ body }) => body.data.recordId))).toEqual(new Set([last.id]));
});
