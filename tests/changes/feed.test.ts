// The feed of changes: a copy that follows it holds exactly what its owner may see, whatever happened meanwhile.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type pg from "pg";
import { globalId } from "../policies/steps.ts";
import { TestPortal } from "../running/portal.ts";
import { Registry } from "../running/registry.ts";
import { enrol } from "./cast.ts";
import { History, histories, recalledAndLeft, releases } from "./history.ts";
import { Partner, sorted } from "./partner.ts";

let portal: TestPortal;
let administrator: pg.Client;
let registry: Registry;
let history: History;
let partners: Partner[];

const byKey = (name: string) => new Partner(name, (query, variables) => portal.ask(registry.people.get(name)?.key.secret ?? "", query, variables));
const inSession = (name: string) =>
  new Partner(`${name} in a session`, (query, variables) => portal.askInSession(registry.people.get(name)?.session.secret ?? "", query, variables));

beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0" });
  administrator = await portal.administrator();
  registry = new Registry(administrator);
  await enrol(registry);
  history = new History(portal, registry, administrator, () => portal.administrator());
  partners = [...["North", "Rover", "Changing", "SupervisorA", "AnalystB", "SupervisorC"].map(byKey), inSession("SupervisorB")];
});
afterAll(async () => {
  await administrator?.end();
  await portal?.stop();
});

const compare = async (partner: Partner) => expect([partner.name, sorted(partner.copy)]).toEqual([partner.name, sorted(await partner.sight())]);

describe("the feed of changes", () => {
  it("makes a copy of exactly what its owner may see, through any history and however long it was away", async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (acts) => {
        for (const act of acts) {
          if (act.kind === "follow") await partners[act.who % partners.length]?.follow(1 + (act.what % 7));
          else await history.carryOut(act);
        }
        await history.end();
        for (const partner of partners) {
          await partner.catchUp(1 + ((acts[0]?.what ?? 0) % 100));
          await compare(partner);
        }
      }),
      // Every run goes on from the one before; a history made shorter would not be the same one.
      { numRuns: 8, endOnFailure: true, examples: [[releases], [recalledAndLeft]] },
    );
    expect(partners.every(({ beginnings }) => beginnings > 0)).toBe(true);
    expect((await administrator.query("select from seizure_report where status <> 'DRAFT'")).rowCount).toBeGreaterThan(10);
  });

  it("begins anew in the same place, telling of nothing that was gone before", async () => {
    for (const partner of partners) {
      const newcomer = new Partner(partner.name, partner.ask);
      let told = 0;
      const counting = new Partner(partner.name, async (query, variables) => {
        const answer = await partner.ask(query, variables);
        told += answer.data.changes.changes.length;
        return answer;
      });
      await newcomer.catchUp();
      await counting.catchUp();
      await compare(newcomer);
      expect(told).toBe(newcomer.copy.size);
    }
  });

  it("does not pass a writer that has not committed", async () => {
    const partner = partners.find(({ name }) => name === "SupervisorA") as Partner;
    await history.carryOut({ kind: "draft", who: 0, what: 0, whom: 0 });
    await partner.catchUp();
    await history.carryOut({ kind: "linger", who: 0, what: 0, whom: 0 });
    await history.carryOut({ kind: "draft", who: 1, what: 0, whom: 0 });
    await partner.catchUp();
    await history.end();
    await partner.catchUp();
    await compare(partner);
  });

  it("counts each report of a copy as consulted", async () => {
    await history.carryOut({ kind: "draft", who: 0, what: 0, whom: 0 });
    await history.carryOut({ kind: "release", who: 0, what: 5, whom: 0 });
    await history.end();
    await administrator.query("update consultation set consulted_at = consulted_at - interval '1 hour'");
    const before = Number((await administrator.query("select count(*) from consultation")).rows[0].count);
    const newcomer = new Partner("AnalystB", (partners.find(({ name }) => name === "AnalystB") as Partner).ask);
    await newcomer.catchUp();
    const foreign = [...newcomer.copy.values()].filter(
      (text) => (JSON.parse(text).reference as string).startsWith("XA") && text.includes("narrative"),
    );
    const after = Number((await administrator.query("select count(*) from consultation")).rows[0].count);
    expect(foreign.length).toBeGreaterThan(0);
    expect(after - before).toBe(foreign.length);
  });

  it("says what is wrong with a cursor, and how many may be asked for", async () => {
    const ask = (text: string) => portal.ask(registry.people.get("North")?.key.secret ?? "", `{ changes(${text}) { endCursor } }`);
    for (const text of ['after: "nonsense"', `after: "${globalId("Change", 1)}"`, "first: 0", "first: 101"]) {
      expect((await ask(text)).errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
    }
  });
});
