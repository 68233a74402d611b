// The life of an alert over HTTP: posting, acknowledging, answering, and its ends.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type pg from "pg";
import { Mailbox } from "../mail/mailbox.ts";
import { TestPortal } from "../running/portal.ts";
import { jobsDone, settled } from "../running/settled.ts";
import { alert, Poster } from "./poster.ts";

const mailbox = new Mailbox();
let portal: TestPortal;
let administrator: pg.Client;
let poster: Poster;
beforeAll(async () => {
  portal = await TestPortal.start(await mailbox.open());
  administrator = await portal.administrator();
  const people = portal.people();
  poster = new Poster(portal, (name) => people.find((one) => one.name.startsWith(name))?.key ?? "");
  await poster.learnAgencies("Ruth");
});
afterAll(async () => {
  await administrator?.end();
  await portal?.stop();
  await mailbox.close();
});

const toTrinidad = () => ({ forAction: [poster.agency("TT-CUSTOMS")], forInformation: [poster.agency("JM-CUSTOMS")] });
const posted = async (more: object = {}) => (await poster.post("Ruth", toTrinidad(), more)).alert;
const hour = 60 * 60 * 1000;
const later = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

describe("an alert", () => {
  it("goes out in one step, with what is not said filled in from agency and clock", async () => {
    const preview = await poster.preview("Ruth", toTrinidad());
    expect(preview).toMatchObject({ agencies: [{ parties: false }, { parties: false }], viewerCanRelease: true, userErrors: [] });
    const { alert: found, userErrors } = await poster.post("Ruth", toTrinidad());
    expect(userErrors).toEqual([]);
    expect(found).toMatchObject({
      status: "RELEASED",
      isCurrent: true,
      version: 1,
      lines: [
        { kind: "ITEM_ID", value: "RR473124829TT" },
        { kind: "ORIGIN", value: "US" },
      ],
      parties: [{ name: "Blue Heron Cicle Part" }],
      addressees: [
        { agency: { code: "TT-CUSTOMS" }, purpose: "ACTION", acknowledgedAt: null, isOverdue: false },
        { agency: { code: "JM-CUSTOMS" }, purpose: "INFORMATION", dueAt: null },
      ],
    });
    expect(found.contactName).toMatch(/Aruba/);
    expect(found.contactPhone).toMatch(/^\+/);
    expect(Date.parse(found.validUntil) - Date.now()).toBeGreaterThan(71 * hour);
    expect(Date.parse(found.addressees[0].dueAt) - Date.now()).toBeLessThan(hour / 2 + 1000);
  });

  it("is seen by those it is for, without each other and without whom it names; by nobody else", async () => {
    const { id } = await posted();
    expect(await poster.see("Keisha", id)).toMatchObject({
      parties: [],
      addressees: [{ agency: { code: "TT-CUSTOMS" }, openedAt: null }],
      ownPart: { purpose: "ACTION" },
      viewerCanAnswer: true,
      viewerCanChange: false,
    });
    expect((await poster.see("Marlon", id)).addressees).toMatchObject([{ agency: { code: "JM-CUSTOMS" } }]);
    expect([await poster.see("Luis", id), await poster.see("Inés", id)]).toEqual([null, null]);
    const opened = (await poster.see("Ruth", id)).addressees.map(({ openedAt }: { openedAt: string }) => openedAt !== null);
    expect(opened).toEqual([true, true]);
  });

  it("shows senders to those who are to see them", async () => {
    const to = { ...toTrinidad(), partyRecipients: [poster.agency("TT-CUSTOMS")] };
    const { alert: draft } = await poster.post("Ruth", to);
    // Personal data takes a supervisor: the officer's alert waits, for whom it was meant.
    expect(draft).toMatchObject({ status: "DRAFT", addressees: [], releaseRequest: { recipients: [{ isForAction: true }, { isForAction: false }] } });
    const query = `query ($id: ID!, $to: AlertAddressingInput!) { alertReleasePreview(id: $id, to: $to) { digest viewerCanRelease } }`;
    const { alertReleasePreview: preview } = (await poster.ask("Desmond", query, { id: draft.id, to })).data;
    expect(preview.viewerCanRelease).toBe(true);
    expect((await poster.act("Ruth", "alertRelease", { id: draft.id, to, digest: preview.digest })).userErrors).toMatchObject([
      { code: "SUPERVISOR_NEEDED" },
    ]);
    const { alert: out } = await poster.act("Desmond", "alertRelease", { id: draft.id, to, digest: preview.digest });
    expect(out).toMatchObject({ status: "RELEASED", releaseRequest: null, addressees: [{ purpose: "ACTION" }, { purpose: "INFORMATION" }] });
    expect((await poster.see("Keisha", draft.id)).parties).toEqual([{ role: "SENDER", name: "Blue Heron Cicle Part" }]);
    expect((await poster.see("Marlon", draft.id)).parties).toEqual([]);
  });

  it("is refused with every fault at its field, and when whom it reaches is not what was previewed", async () => {
    const faulty = {
      title: " ",
      validUntil: later(91 * 24),
      lines: [...["12", "ß473124829GB", "rr473124829gb\u200b"].map((value) => ({ kind: "ITEM_ID", value })), { kind: "HS_CODE", value: "930" }],
      parties: [{ role: "SENDER", name: "Somebody", country: "Aruba" }],
    };
    expect((await poster.post("Ruth", toTrinidad(), faulty)).userErrors).toEqual([
      { code: "REQUIRED", field: ["title"] },
      { code: "VALIDITY_TOO_LONG", field: ["validUntil"] },
      { code: "ITEM_ID_SHAPE", field: ["lines", "0", "value"] },
      { code: "ITEM_ID_SHAPE", field: ["lines", "1", "value"] },
      { code: "INVALID", field: ["lines", "3", "value"] },
      { code: "INVALID", field: ["parties", "0", "country"] },
    ]);
    expect((await poster.post("Ruth", toTrinidad(), { lines: [], parties: [] })).userErrors).toEqual([
      { code: "NOTHING_TO_LOOK_FOR", field: ["lines"] },
    ]);
    expect((await poster.post("Ruth", {})).userErrors).toEqual([{ code: "NO_RECIPIENTS", field: ["recipients"] }]);
    const { digest } = await poster.preview("Ruth", toTrinidad());
    const elsewhere = { forAction: [poster.agency("PA-CUSTOMS")] };
    expect((await poster.act("Ruth", "alertPost", { alert, to: elsewhere, digest })).userErrors).toEqual([
      { code: "PREVIEW_CHANGED", field: ["digest"] },
    ]);
  });

  it("that is sent again with the same key is there once", async () => {
    const [one, two] = [await poster.post("Ruth", toTrinidad(), {}, "night-1"), await poster.post("Ruth", toTrinidad(), {}, "night-1")];
    expect(two.alert.id).toBe(one.alert.id);
  });
});

describe("who is addressed", () => {
  it("is proposed from the countries on the route and of the item", async () => {
    const query = `query ($lines: [AlertLineInput!]!) { alertProposedAddressees(lines: $lines) { code } }`;
    const lines = [
      { kind: "ITEM_ID", value: "RR473124829GB" },
      { kind: "TRANSIT", value: "PAPTY" },
      { kind: "DESTINATION", value: "TT" },
      { kind: "ORIGIN", value: "AW" },
    ];
    const codes = (await poster.ask("Ruth", query, { lines })).data.alertProposedAddressees.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(["PA-CUSTOMS", "TT-CUSTOMS", "AW-CUSTOMS"]);
  });

  it("acknowledges once for the agency, and says what came of it as often as it changes", async () => {
    const { id } = await posted();
    const first = await poster.act("Keisha", "alertAcknowledge", { id });
    const again = await poster.act("Anand", "alertAcknowledge", { id });
    expect(again.alert.ownPart.acknowledgedAt).toBe(first.alert.ownPart.acknowledgedAt);
    await poster.act("Keisha", "alertAnswer", { id, outcome: "NOT_ARRIVED" });
    await poster.act("Keisha", "alertAnswer", { id, outcome: "FOUND", comment: "In receptacle 12" });
    const [trinidad, jamaica] = (await poster.see("Ruth", id)).addressees;
    expect(trinidad).toMatchObject({ outcome: "FOUND", responses: [{ outcome: "FOUND", comment: "In receptacle 12" }, { outcome: "NOT_ARRIVED" }] });
    expect(jamaica).toMatchObject({ outcome: null, acknowledgedAt: null, responses: [] });
    expect((await poster.act("Luis", "alertAnswer", { id, outcome: "FOUND" })).userErrors).toEqual([{ code: "NOT_FOUND", field: ["id"] }]);
  });

  it("and does not acknowledge in time is told at its duty desk, without what the alert says or on one line of it", async () => {
    const overdue = async (more: object) => {
      const { id } = await posted(more);
      const part = "(select id from alert_addressee where alert_id = $1 and purpose = 'ACTION')";
      const alertId = Buffer.from(id, "base64").toString().split(":")[1];
      await administrator.query(`update alert_addressee set due_at = now() - interval '1 minute' where id = ${part}`, [alertId]);
      await administrator.query(`update graphile_worker._private_jobs set run_at = now() where key = 'escalate-alert-' || ${part}`, [alertId]);
      const { text } = await mailbox.next("duty@tt-customs.example");
      await jobsDone(administrator);
      return { text, id };
    };
    const amber = await overdue({});
    expect(amber.text).toContain(`${portal.url}/alerts?`);
    expect(amber.text).not.toContain("Pistol");
    expect((await poster.see("Ruth", amber.id)).addressees[0]).toMatchObject({ isOverdue: true, escalatedAt: expect.any(String) });
    // Nobody's headline passes for a paragraph of ours.
    const green = await overdue({ tlp: "GREEN", title: "Two parcels\n\nSign in again: http://elsewhere.example" });
    expect(green.text).toMatch(/^Two parcels Sign in again: http:\/\/elsewhere.example$/m);
  });
});

describe("an alert that is out", () => {
  it("is extended and cancelled by its agency, with its readers' knowledge", async () => {
    const { id } = await posted();
    const until = later(80 * 24);
    expect((await poster.act("Ruth", "alertExtend", { id, validUntil: until })).alert).toMatchObject({
      version: 2,
      isCurrent: true,
      validUntil: until,
    });
    expect((await poster.act("Ruth", "alertExtend", { id, validUntil: later(91 * 24) })).userErrors).toMatchObject([{ code: "VALIDITY_TOO_LONG" }]);
    expect((await poster.act("Ruth", "alertExtend", { id, validUntil: later(-1) })).userErrors).toMatchObject([{ code: "EXPIRES_IN_PAST" }]);
    await poster.act("Ruth", "alertCancel", { id, reason: "Found in Panama" });
    expect(await poster.see("Keisha", id)).toMatchObject({
      isCurrent: false,
      cancelReason: "Found in Panama",
      versions: [{ version: 3 }, { version: 2 }, { version: 1 }],
    });
    expect((await poster.act("Ruth", "alertCancel", { id, reason: "again" })).userErrors).toEqual([{ code: "ALERT_NOT_IN_FORCE", field: ["id"] }]);
  });

  it("is to be acknowledged sooner once it is graver, and never later than was told", async () => {
    const to = { forAction: [poster.agency("TT-CUSTOMS"), poster.agency("JM-CUSTOMS")] };
    const { id } = (await poster.post("Ruth", to, { severity: "HIGH" })).alert;
    await poster.act("Keisha", "alertAcknowledge", { id });
    const told = async (code: string) => {
      const { addressees } = await poster.see("Ruth", id);
      return Date.parse(addressees.find(({ agency }: { agency: { code: string } }) => agency.code === code).dueAt);
    };
    const before = [await told("TT-CUSTOMS"), await told("JM-CUSTOMS")];
    const amend = async (severity: string) => {
      const { revision } = (await poster.ask("Desmond", "query ($id: ID!) { node(id: $id) { ... on Alert { revision } } }", { id })).data.node;
      expect((await poster.act("Desmond", "alertAmend", { id, revision, alert: { ...alert, severity } })).userErrors).toEqual([]);
      return [await told("TT-CUSTOMS"), await told("JM-CUSTOMS")];
    };
    expect(await amend("ROUTINE")).toEqual(before);
    const [acknowledged, open = 0] = await amend("CRITICAL");
    expect([acknowledged, (before[1] as number) - open > hour]).toEqual([before[0], true]);
    expect(await amend("HIGH")).toEqual([acknowledged, open]);
    const jobs = "select from graphile_worker._private_jobs j join alert_addressee d on j.key = 'escalate-alert-' || d.id and j.run_at = d.due_at";
    const { rowCount } = await administrator.query(`${jobs} where d.due_at - $1::timestamptz between '0' and '1 ms'`, [new Date(open)]);
    expect(rowCount).toBe(1);
  });

  it("is updated and recalled by a supervisor; after that nothing of it is left with others but a notice", async () => {
    const { id, revision } = await posted();
    const amended = await poster.act("Desmond", "alertAmend", { id, revision, alert: { ...alert, title: "Two parcels now" }, note: "one more" });
    expect(amended.alert).toMatchObject({ version: 2, title: "Two parcels now" });
    await poster.act("Keisha", "alertAnswer", { id, outcome: "FOUND" });
    await poster.act("Desmond", "alertRecall", { id, reason: "INACCURATE", instruction: "STOP_ACTION" });
    expect(await poster.see("Keisha", id)).toBeNull();
    const { data } = await poster.ask("Keisha", "{ notices(received: true, open: true, first: 1) { edges { node { recordKind reference } } } }");
    expect(data.notices.edges[0].node).toEqual({ recordKind: "ALERT", reference: amended.alert.reference });
    expect(await poster.see("Ruth", id)).toMatchObject({ status: "RECALLED", addressees: [{ acknowledgedAt: expect.any(String) }, {}] });

    // Released again to fewer, it is asked of these anew, and nothing is awaited of the others.
    const to = { forAction: [poster.agency("TT-CUSTOMS")] };
    const preview = "query ($id: ID!, $to: AlertAddressingInput!) { alertReleasePreview(id: $id, to: $to) { digest } }";
    const { digest } = (await poster.ask("Desmond", preview, { id, to })).data.alertReleasePreview;
    const { alert: again } = await poster.act("Desmond", "alertRelease", { id, to, digest });
    expect(again.addressees).toMatchObject([{ agency: { code: "TT-CUSTOMS" }, openedAt: null, acknowledgedAt: null, outcome: null, responses: [] }]);
    expect((await poster.see("Keisha", id)).ownPart).toMatchObject({ purpose: "ACTION", acknowledgedAt: null, outcome: null });
    expect((await poster.see("Ruth", id)).addressees).toMatchObject([{ openedAt: expect.any(String) }]);
  });

  it("is found in lists by what it asks, whom, and what it looks for; expired it is no longer current", async () => {
    const item = { lines: [{ kind: "ITEM_ID", value: "EE471108151FR" }], severity: "ROUTINE", requestedAction: "X_RAY" };
    const { id } = await posted(item);
    const prefix = await posted({ lines: [{ kind: "ITEM_PREFIX", value: "EE4711" }] });
    const list = async (who: string, filter: object, orderBy = { by: "POSTED" }) =>
      (
        await poster.ask(
          who,
          "query ($filter: AlertFilter, $orderBy: AlertOrder) { alerts(filter: $filter, orderBy: $orderBy) { totalCount edges { node { id } } } }",
          { filter, orderBy },
        )
      ).data.alerts.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(await list("Keisha", { itemId: "EE471108151FR" })).toEqual([prefix.id, id]);
    expect(await list("Keisha", { itemId: "EE471108151FR" }, { by: "SEVERITY" })).toEqual([prefix.id, id]);
    expect(await list("Luis", { itemId: "EE471108151FR" })).toEqual([]);
    expect(await list("Keisha", { requestedAction: ["X_RAY"], severity: ["ROUTINE"], isCurrent: true, isUnacknowledged: true })).toEqual([id]);
    expect(await list("Marlon", { itemId: "EE471108151FR", isForAction: true })).toEqual([]);
    expect(await list("Ruth", { itemId: "EE471108151FR", own: false })).toEqual([]);
    await administrator.query("update alert set valid_until = now() where title = $1 and requested_action = 'X_RAY'", [alert.title]);
    expect(await list("Keisha", { itemId: "EE471108151FR", isCurrent: true })).toEqual([prefix.id]);
    expect((await poster.see("Keisha", id)).isCurrent).toBe(false);
  });

  it("is paged forwards and backwards, in every order", async () => {
    for (const severity of ["HIGH", "HIGH", "CRITICAL"]) await posted({ severity });
    const query = `query ($orderBy: AlertOrder, $first: Int, $after: String, $last: Int, $before: String) {
      alerts(orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { node { id } } } }`;
    const page = async (variables: object) => (await poster.ask("Keisha", query, variables)).data.alerts;
    const idsOf = ({ edges }: { edges: { node: { id: string } }[] }) => edges.map(({ node }) => node.id);
    for (const by of ["POSTED", "EXPIRES", "SEVERITY"])
      for (const descending of [true, false]) {
        const orderBy = { by, descending };
        const all = await page({ orderBy, first: 100 });
        expect(all.edges.length).toBeGreaterThan(3);
        const forwards = [await page({ orderBy, first: 2 })];
        while (forwards.at(-1).pageInfo.hasNextPage) forwards.push(await page({ orderBy, first: 2, after: forwards.at(-1).pageInfo.endCursor }));
        expect(forwards.flatMap(idsOf)).toEqual(idsOf(all));
        const backwards = [await page({ orderBy, last: 2 })];
        while (backwards[0].pageInfo.hasPreviousPage) backwards.unshift(await page({ orderBy, last: 2, before: backwards[0].pageInfo.startCursor }));
        expect(backwards.flatMap(idsOf)).toEqual(idsOf(all));
        expect(backwards.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual(backwards.map((_, place) => place < backwards.length - 1));
      }
    expect((await poster.ask("Keisha", query, { first: 2, last: 2 })).errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
  });

  it("comes in the feed, and again when something was done about it that the reader may know", async () => {
    const changes = async (who: string, after?: string) => {
      await settled(administrator);
      return (
        await poster.ask(
          who,
          "query ($after: String) { changes(after: $after, kinds: [ALERT]) { endCursor changes { isGone alert { id addressees { outcome } } } } }",
          { after },
        )
      ).data.changes;
    };
    const [ruth, keisha, marlon, luis] = await Promise.all(["Ruth", "Keisha", "Marlon", "Luis"].map(async (who) => (await changes(who)).endCursor));
    const { id } = await posted();
    expect((await changes("Keisha", keisha)).changes).toEqual([{ isGone: false, alert: { id, addressees: [{ outcome: null }] } }]);
    expect((await changes("Luis", luis)).changes).toEqual([]);
    const seen = (await changes("Marlon", marlon)).endCursor;
    await poster.act("Keisha", "alertAnswer", { id, outcome: "FOUND" });
    expect((await changes("Ruth", ruth)).changes).toEqual([{ isGone: false, alert: { id, addressees: [{ outcome: "FOUND" }, { outcome: null }] } }]);
    expect((await changes("Marlon", seen)).changes).toEqual([]);
    await poster.act("Desmond", "alertRecall", { id, reason: "OTHER", instruction: "DESTROY" });
    expect((await changes("Marlon", seen)).changes).toEqual([{ isGone: true, alert: null }]);
  });
});
