// Copies that are kept by the stream: whatever happens, and however often connections are cut and taken up at another
// process, they come to hold exactly what their owners may see.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type pg from "pg";
import { TestPortal } from "../running/portal.ts";
import { type Enrolled, Registry } from "../running/registry.ts";
import { enrol } from "./cast.ts";
import { type Act, History, histories, releasesToAll } from "./history.ts";
import { LivePartner } from "./live-partner.ts";
import { sorted } from "./partner.ts";
import { Subscriber } from "./subscriber.ts";

let portals: [TestPortal, TestPortal];
let administrator: pg.Client;
let registry: Registry;
let history: History;
let partners: LivePartner[];
const headersOf = new Map<LivePartner, Record<string, string>>();

const person = (name: string) => registry.people.get(name) as Enrolled;

beforeAll(async () => {
  const first = await TestPortal.start({ PORTOLAN_DEMO: "0" });
  portals = [first, await TestPortal.start({ PORTOLAN_DEMO: "0", PORTOLAN_JOBS: "0", DATABASE_URL: first.databaseUrl })];
  administrator = await first.administrator();
  registry = new Registry(administrator);
  await enrol(registry);
  history = new History(first, registry, administrator, () => first.administrator());
  const byKey = ["North", "Rover", "Changing", "SupervisorA", "AnalystB", "SupervisorC"].map((name) => {
    const partner = new LivePartner(name, (query, variables) => first.ask(person(name).key.secret, query, variables));
    headersOf.set(partner, { authorization: `Bearer ${person(name).key.secret}` });
    return partner;
  });
  const { secret } = person("SupervisorB").session;
  const inSession = new LivePartner("SupervisorB in a session", (query, variables) => first.askInSession(secret, query, variables));
  headersOf.set(inSession, { cookie: `next-auth.session-token=${await first.cookieOf(secret)}`, "sec-fetch-site": "same-origin" });
  partners = [...byKey, inSession];
});
afterAll(async () => {
  for (const partner of partners ?? []) partner.cut();
  await history?.settle();
  await administrator?.end();
  for (const portal of portals ?? []) await portal.stop();
});

const connect = (partner: LivePartner, where: number) =>
  partner.connect((portals[where % 2] as TestPortal).url, headersOf.get(partner) as Record<string, string>);

/** Cuts a connection that there is, or takes it up again. */
async function interrupt({ who, what }: Act): Promise<void> {
  const partner = partners[who % partners.length] as LivePartner;
  if (partner.isConnected && what % 3) partner.cut();
  else await connect(partner, what);
}

/** What its owner may see does not change any more: the copy comes to hold it. */
async function isCopied(partner: LivePartner): Promise<void> {
  const sight = sorted(await partner.sight());
  await partner.untilItIs(() => JSON.stringify(sorted(partner.copy)) === JSON.stringify(sight)).catch(() => undefined);
  expect([partner.name, partner.faults, sorted(partner.copy)]).toEqual([partner.name, [], sight]);
}

describe("copies that are kept by the stream", () => {
  it("hold exactly what their owners may see, told of nothing twice, over cuts and at two processes", async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (acts) => {
        for (const partner of partners) await connect(partner, partners.indexOf(partner));
        for (const act of acts) {
          if (act.kind === "follow") await interrupt(act);
          else await history.carryOut(act);
        }
        await history.settle();
        for (const partner of partners) {
          if (!partner.isConnected) await connect(partner, acts.length);
          partner.take();
          // Of other rights it is told when something concerns it, or within a minute: or at once, when it connects.
          if (["Rover", "Changing"].includes(partner.name)) {
            partner.cut();
            await partner.untilItIs(() => !partner.isConnected);
            await connect(partner, 0);
          }
          while (!partner.isConnected) await connect(partner, 0);
          await isCopied(partner);
        }
      }),
      { numRuns: 5, endOnFailure: true, examples: [[releasesToAll]] },
    );
    expect(partners.every(({ events }) => events > 0)).toBe(true);
    expect(partners.some(({ beginningsByStream }) => beginningsByStream > 0)).toBe(true);
  });
});

it("what newly fits a pattern is told whole and once, also when more does at the same time than an event holds", async () => {
  const query = "subscription { changes { newFits { pattern { title } seizureReport { id } } } }";
  const subscriber = new Subscriber(portals[1].url, { authorization: `Bearer ${person("SupervisorA").key.secret}` }, query);
  await subscriber.open();
  await administrator.query(`
    with whole as (
      insert into pattern (agency_id, audience_id, reference, title)
      select a.id, portolan.home_audience(a.id, null), 'MANY', 'Fits many' from agency a where a.code = 'XA-CUSTOMS' returning id, agency_id, audience_id)
    insert into pattern_indicator (pattern_id, agency_id, audience_id, position, kind, value)
    select whole.*, place, kind, value from whole, (values (0, 'MAIL_CLASS', 'INSURED_LETTER'), (1, 'CONCEALMENT', 'IMPREGNATED')) one (place, kind, value)`);
  await administrator.query(`
    insert into seizure_report (agency_id, audience_id, reference, occurred_on, place, transport, mail_class, concealment)
    select p.agency_id, p.audience_id, 'MANY-' || n, '2026-03-05', 'Quay', 'MAIL', 'INSURED_LETTER', 'IMPREGNATED'
    from pattern p, generate_series(1, 230) n where p.reference = 'MANY'`);
  const fits = () => subscriber.events.flatMap(({ data }) => data.data.changes.newFits);
  await subscriber.until(() => fits().length >= 230, "it is told of all");
  subscriber.cut();
  expect(fits().every(({ pattern }) => pattern.title === "Fits many")).toBe(true);
  expect([fits().length, new Set(fits().map(({ seizureReport }) => seizureReport.id)).size]).toEqual([230, 230]);
}, 120_000);
