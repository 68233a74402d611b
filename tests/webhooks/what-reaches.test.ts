// What reaches a webhook's machine is what its owner may see and what may leave, whatever happened meanwhile.
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import fc from "fast-check";
import type pg from "pg";
import { enrol } from "../changes/cast.ts";
import { type Act, History, histories, releases, strictRelease } from "../changes/history.ts";
import { TestPortal } from "../running/portal.ts";
import { type Enrolled, Registry } from "../running/registry.ts";
import { Hooking } from "./hooking.ts";
import { allowedHost, Receiver } from "./receiver.ts";

const receiver = new Receiver();
let portal: TestPortal;
let administrator: pg.Client;
let registry: Registry;
let hooking: Hooking;
let history: History;
const person = (name: string) => registry.people.get(name) as Enrolled;

beforeAll(async () => {
  await receiver.open();
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0", PORTOLAN_WEBHOOK_NETWORKS: `${allowedHost}/32` });
  administrator = await portal.administrator();
  registry = new Registry(administrator);
  hooking = new Hooking(portal, administrator);
  await enrol(registry);
  for (const agency of ["XA-CUSTOMS", "XB-CUSTOMS", "XC-POST"]) await registry.member(`Admin${agency[1]}`, agency, ["ADMINISTRATOR"]);
});
afterAll(async () => {
  await history?.settle();
  await administrator?.end();
  await portal?.stop();
  await receiver.close();
});

/** What the receiver's copy holds of reports: their narrative, or that it had to ask. */
function copyOf(path: string): Map<string, string> {
  const copy = new Map<string, string>();
  for (const { body } of receiver.to(path)) {
    const { kind, recordId, isGone, record } = body.data;
    if (kind !== "SEIZURE_REPORT") continue;
    if (record) expect(record.tlp).not.toBe("RED");
    if (isGone) copy.delete(recordId);
    else copy.set(recordId, record ? String(record.narrative) : "to be asked for");
  }
  return copy;
}

/** The same by the table of docs/access-model.md, of what the owner's key reads: RED is nothing to a webhook. */
async function expectedOf(owner: Enrolled): Promise<Map<string, string>> {
  const expected = new Map<string, string>();
  for (let after: string | null = null, more = true; more; ) {
    const { data } = await portal.ask(
      owner.key.secret,
      "query ($after: String) { page: seizureReports(first: 100, after: $after) { edges { node { id tlp narrative } } pageInfo { hasNextPage endCursor } } }",
      { after },
    );
    for (const { node } of data.page.edges)
      if (node.tlp !== "RED") expected.set(node.id, ["AMBER", "GREEN", "CLEAR"].includes(node.tlp) ? node.narrative : "to be asked for");
    [after, more] = [data.page.pageInfo.endCursor, data.page.pageInfo.hasNextPage];
  }
  return expected;
}

const owners = { "/north": ["North", "AdminA"], "/a": ["SupervisorA", "AdminA"], "/b": ["SupervisorB", "AdminB"], "/c": ["SupervisorC", "AdminC"] };

it("holds exactly what the owner may see and may leave, through any history", async () => {
  for (const [path, [owner = "", by = ""]] of Object.entries(owners)) await hooking.confirmed(person(owner), person(by), receiver.at(path));
  history = new History(portal, registry, administrator, () => portal.administrator());
  await fc.assert(
    fc.asyncProperty(histories, async (acts: Act[]) => {
      for (const act of acts) if (act.kind !== "follow") await history.carryOut(act);
      await history.settle();
      await hooking.settled();
      for (const [path, [owner = ""]] of Object.entries(owners)) {
        const [copy, expected] = [copyOf(path), await expectedOf(person(owner))];
        expect([path, [...copy].sort()]).toEqual([path, [...expected].sort()]);
      }
    }),
    // Every run goes on from the one before; a history made shorter would not be the same one.
    { numRuns: 3, endOnFailure: true, examples: [[[...releases, ...strictRelease]]] },
  );
  expect(receiver.to("/b").length).toBeGreaterThan(5);
  expect([...copyOf("/a").values()]).toContain("to be asked for");
});
