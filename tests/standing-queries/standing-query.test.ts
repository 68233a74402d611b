// Standing queries as an agency's program keeps them, while lists change beneath them.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type pg from "pg";
import { TestPortal } from "../running/portal.ts";
import { Registry } from "../running/registry.ts";
import { Lists, lastDay, type Told, Watcher } from "./watcher.ts";

let portal: TestPortal;
let administrator: pg.Client;
let registry: Registry;
let lists: Lists;
beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0" });
  administrator = await portal.administrator();
  registry = new Registry(administrator);
  await registry.agency("XA-CUSTOMS", { units: ["North", "South"] });
  await registry.agency("XB-POST");
  lists = new Lists(portal, administrator, "XB-POST");
});
afterAll(async () => {
  await administrator?.end();
  await portal?.stop();
});

const officer = async (name: string, place = "XA-CUSTOMS/North", role = "OFFICER") =>
  new Watcher(portal, (await registry.member(name, place, [role])).key.secret);
const news = (told: Told[]) => told.map(({ name, wasKnown }) => [name, wasKnown]);

describe("a standing query", () => {
  it("raises a notification for an entry that comes to match, once for each version of the entry", async () => {
    const nora = await officer("Nora");
    await lists.publish("Public list", [{ id: 1, name: "QUILLOA MERTENS, Tobin" }]);
    expect(await nora.expect("Tobin Quilloa Mertens")).toMatchObject({ matchesNow: 1, entries: 2, changesPerDay: 0, alertsPerDay: 0 });
    await nora.save("Tobin Quilloa Mertens");
    await nora.save("Wilhelmina Amberson");
    await lists.settled();
    // What matched already is known, and no news.
    expect(news(await nora.told())).toEqual([["Tobin Quilloa Mertens", true]]);
    expect(await nora.openCount()).toBe(0);

    await lists.publish("Public list", [
      { id: 1, name: "QUILLOA MERTENS, Tobin" },
      { id: 2, name: "AMBERSON, Wilhelmina" },
    ]);
    await lists.settled();
    expect(news(await nora.told(true))).toEqual([["Wilhelmina Amberson", false]]);
    expect(await nora.openCount()).toBe(1);
    expect((await nora.expect("Wilhelmina Amberson")).alertsPerDay).toBeGreaterThan(0);

    await lists.publish("Public list", [
      { id: 1, name: "QUILLOA MERTENS, Tobin", born: "1961" },
      { id: 2, name: "AMBERSON, Wilhelmina" },
    ]);
    await lists.settled();
    expect(news(await nora.told(true))).toEqual([
      ["Tobin Quilloa Mertens", false],
      ["Wilhelmina Amberson", false],
    ]);

    const [first] = await nora.told(true);
    const see =
      "mutation See($id: ID!) { standingQueryNotificationSee(input: { id: $id }) { notification { seenBy { name } } userErrors { code } } }";
    const { standingQueryNotificationSee } = await nora.ask(see, { id: first?.id });
    expect(standingQueryNotificationSee).toEqual({ notification: { seenBy: { name: "Nora" } }, userErrors: [] });
    expect(await nora.openCount()).toBe(1);
    const { rows } = await administrator.query(
      "select purpose, case_reference, consulted from access_record where operation = 'standingQueryNotify'",
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ purpose: "INVESTIGATION", case_reference: "XA-2026-7", consulted: [expect.stringMatching(/^WATCHLIST_ENTRY:/)] });
  });

  it("finds what is shared anew, and tells nothing of it any more when it is no longer shared", async () => {
    const nell = await officer("Nell");
    await lists.publish("Shared list", [{ id: 7, name: "HERONSGATE, Ulrika" }]);
    await lists.share("Shared list", false);
    await nell.save("Ulrika Heronsgate");
    await lists.settled();
    expect(await nell.told()).not.toContainEqual(expect.objectContaining({ name: "Ulrika Heronsgate" }));
    await lists.share("Shared list", true);
    await lists.settled();
    expect(await nell.told(true)).toContainEqual(expect.objectContaining({ name: "Ulrika Heronsgate", wasKnown: false }));
    expect(await nell.openCount()).toBe(1);
    await lists.share("Shared list", false);
    await lists.settled();
    expect(await nell.told()).not.toContainEqual(expect.objectContaining({ name: "Ulrika Heronsgate" }));
    expect(await nell.openCount()).toBe(0);
  });

  it("names what is wrong with it, and is renewed by its member and deleted by a supervisor, too", async () => {
    const [nick, sue, sol] = [await officer("Nick"), await officer("Sue", "XA-CUSTOMS", "SUPERVISOR"), await officer("Sol", "XA-CUSTOMS/South")];
    const faulty = await nick.mutate("Save", { subject: { names: [""] }, lastDay: lastDay(400), purpose: "INVESTIGATION", caseReference: "" });
    expect(faulty.userErrors).toEqual([
      { code: "REQUIRED", field: ["subject", "names"] },
      { code: "REQUIRED", field: ["caseReference"] },
    ]);
    const tooFar = { subject: { names: ["A Name"] }, lastDay: lastDay(400), purpose: "INVESTIGATION", caseReference: "X" };
    expect((await nick.mutate("Save", tooFar)).userErrors).toEqual([{ code: "TOO_FAR_AHEAD", field: ["lastDay"] }]);
    const id = await nick.save("Somebody Else");
    expect((await nick.mutate("Renew", { id, lastDay: lastDay(60) })).standingQuery).toMatchObject({ lastDay: lastDay(60), isActive: true });
    expect((await sue.mutate("Renew", { id, lastDay: lastDay(60) })).userErrors).toEqual([{ code: "NOT_FOUND", field: ["id"] }]);
    expect((await sol.mutate("Delete", { id })).userErrors).toEqual([{ code: "NOT_FOUND", field: ["id"] }]);
    expect(await sue.mutate("Delete", { id })).toEqual({ standingQuery: null, userErrors: [] });
  });

  it("ends when its member leaves or the key that saved it ends, and is deleted 30 days later", async () => {
    const [lea, kim] = [await officer("Lea"), await officer("Kim")];
    const sue = new Watcher(portal, (await registry.key(registry.people.get("Sue") as never)).secret);
    const ids = [await lea.save("First Person"), await kim.save("Second Person")];
    await lists.settled();
    await registry.memberLeaves("Lea");
    await administrator.query("update api_key set revoked_at = now() where member_id = $1", [registry.people.get("Kim")?.id]);
    await lists.publish("Public list", [{ id: 1, name: "CHANGED, Something" }]);
    await lists.settled();
    for (const id of ids) {
      const { node } = await sue.ask("query Q($id: ID!) { node(id: $id) { ... on StandingQuery { isActive endedAt viewerCanDelete } } }", { id });
      expect(node).toMatchObject({ isActive: false, endedAt: expect.any(String), viewerCanDelete: true });
    }
    await administrator.query("update standing_query set ended_at = now() - interval '30 days' where ended_at is not null");
    await administrator.query("select portolan.delete_old_standing_queries()");
    for (const id of ids) expect((await sue.ask("query Q($id: ID!) { node(id: $id) { id } }", { id })).node).toBeNull();
  });
});
