// Webhooks from their proposal to the receiver: signed, retried, kept from private addresses, and logged.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type pg from "pg";
import { content, globalId } from "../policies/steps.ts";
import { TestPortal } from "../running/portal.ts";
import { type Enrolled, Registry } from "../running/registry.ts";
import { Hooking } from "./hooking.ts";
import { allowedHost, Receiver, verified } from "./receiver.ts";

const receiver = new Receiver();
const unreachable = new Receiver();
let portal: TestPortal;
let administrator: pg.Client;
let hooking: Hooking;
let [olga, otto, adam, bea, bud] = [] as unknown as [Enrolled, Enrolled, Enrolled, Enrolled, Enrolled];
beforeAll(async () => {
  await Promise.all([receiver.open(), unreachable.open("127.0.0.1")]);
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0", PORTOLAN_WEBHOOK_NETWORKS: `${allowedHost}/32` });
  administrator = await portal.administrator();
  hooking = new Hooking(portal, administrator);
  const registry = new Registry(administrator);
  await registry.agency("XA-CUSTOMS", { receivesPersonalData: true });
  await registry.agency("XB-POST", { receivesPersonalData: true });
  olga = await registry.member("Olga", "XA-CUSTOMS", ["SUPERVISOR"]);
  otto = await registry.member("Otto", "XA-CUSTOMS", ["OFFICER"]);
  adam = await registry.member("Adam", "XA-CUSTOMS", ["ADMINISTRATOR"]);
  bea = await registry.member("Bea", "XB-POST", ["OFFICER"]);
  bud = await registry.member("Bud", "XB-POST", ["ADMINISTRATOR"]);
});
afterAll(async () => {
  await administrator?.end();
  await portal?.stop();
  await Promise.all([receiver.close(), unreachable.close()]);
});

async function draft(report: object = {}): Promise<string> {
  const { data } = await portal.ask(
    otto.key.secret,
    "mutation ($input: SeizureReportInput!) { done: seizureReportDraft(input: $input) { seizureReport { id } userErrors { code field } } }",
    { input: { ...content, narrative: "secret words", ...report } },
  );
  return data.done.seizureReport.id;
}

async function released(report: object, recipients: object[] = [{ agency: globalId("Agency", bea.agencyId) }]): Promise<string> {
  const id = await draft(report);
  const preview = await portal.ask(
    olga.key.secret,
    "query ($id: ID!, $recipients: [RecipientInput!]!) { done: seizureReportReleasePreview(id: $id, recipients: $recipients) { digest } }",
    { id, recipients },
  );
  const input = { id, recipients, digest: preview.data.done.digest };
  const { data } = await portal.ask(
    olga.key.secret,
    "mutation ($input: SeizureReportReleaseInput!) { done: seizureReportRelease(input: $input) { userErrors { code } } }",
    { input },
  );
  expect(data.done.userErrors).toEqual([]);
  return id;
}

describe("a webhook", () => {
  it("is called once an administrator confirmed it, signed so that the public library verifies it, with both secrets during a rotation", async () => {
    const { webhook, secret } = await hooking.act(bea, "Create", { url: receiver.at("/signed"), description: "Cases", kinds: ["NOTICE"] });
    expect(webhook.status).toBe("PROPOSED");
    expect((await hooking.act(bea, "Test", { id: webhook.id })).userErrors).toMatchObject([{ code: "WEBHOOK_NOT_SO" }]);
    expect((await hooking.act(bud, "Confirm", { id: webhook.id })).webhook.status).toBe("ACTIVE");
    await hooking.act(bea, "Test", { id: webhook.id });
    const first = await receiver.next("/signed");
    expect(verified(secret, first)).toMatchObject({ type: "webhook.test" });
    expect(() => verified(secret, { ...first, text: first.text.replace("test", "tast") })).toThrow();
    const renewed = await hooking.act(bea, "RotateSecret", { id: webhook.id });
    await hooking.act(bud, "Test", { id: webhook.id });
    const second = await receiver.next("/signed", 1);
    for (const one of [secret, renewed.secret]) expect(verified(one, second)).toMatchObject({ type: "webhook.test" });
    await administrator.query("update portolan.webhook_secret set expires_at = now() where expires_at is not null");
    await hooking.act(bea, "Test", { id: webhook.id });
    const third = await receiver.next("/signed", 2);
    expect(() => verified(secret, third)).toThrow();
    expect(verified(renewed.secret, third)).toBeTruthy();
    const stored = await administrator.query("select encode(encrypted, 'escape') as text from portolan.webhook_secret");
    expect(JSON.stringify(stored.rows)).not.toContain(secret.slice(6, 20));
    await hooking.act(bea, "End", { id: webhook.id });
  });

  it("carries what may leave, of the rest the id alone, and nothing of what is RED", async () => {
    const { id: hook } = await hooking.confirmed(bea, bud, receiver.at("/leaving"));
    const toBea = [{ memberEmail: bea.email }];
    const open = await released({ tlp: "GREEN" });
    const strict = await released({ tlp: "AMBER_STRICT" });
    const held = await released({ tlp: "GREEN", handling: "H2" });
    const red = await released({ tlp: "RED" }, toBea);
    const named = await released({ tlp: "GREEN" }, toBea);
    await hooking.settled();
    const told = new Map(receiver.to("/leaving").map(({ body: { data } }) => [data.recordId, data]));
    expect(told.get(open)).toMatchObject({ kind: "SEIZURE_REPORT", isGone: false, record: { id: open, tlp: "GREEN", narrative: "secret words" } });
    for (const id of [strict, held]) expect(told.get(id)).toMatchObject({ isGone: false, record: null });
    // What was released to a person is not for her machine.
    for (const id of [red, named]) expect(told.has(id)).toBe(false);
    const { data } = await portal.ask(
      olga.key.secret,
      "mutation ($id: ID!) { seizureReportRecall(input: { id: $id, reason: OTHER, instruction: DESTROY }) { userErrors { code } } }",
      { id: open },
    );
    expect(data.seizureReportRecall.userErrors).toEqual([]);
    await hooking.settled();
    const later = receiver
      .to("/leaving")
      .slice(3)
      .map(({ body }) => body);
    expect(later.find(({ data: { recordId } }) => recordId === open)).toMatchObject({ type: "record.gone", data: { isGone: true, record: null } });
    expect(later.find(({ data: { kind } }) => kind === "NOTICE")?.data.record).toMatchObject({ reason: "OTHER", instruction: "DESTROY" });
    const consulted = await administrator.query("select from consultation where consulter_id = $1 and record_id = $2", [
      bea.agencyId,
      Buffer.from(open, "base64").toString().split(":")[1],
    ]);
    expect(consulted.rowCount).toBe(1);
    await hooking.act(bea, "End", { id: hook });
  });

  it("is told of nothing once its owner lost a role", async () => {
    const { id } = await hooking.confirmed(bea, bud, receiver.at("/demoted"));
    await administrator.query("update member set roles = '{ANALYST}' where id = $1", [bea.id]);
    await released({ tlp: "GREEN" });
    await hooking.settled();
    expect(receiver.to("/demoted")).toEqual([]);
    const { rows } = await administrator.query("update member set roles = '{OFFICER}' where id = $1 returning id", [bea.id]);
    expect(rows.length).toBe(1);
    const { data } = await portal.askInSession(bud.session.secret, "query ($id: ID!) { node(id: $id) { ... on Webhook { status } } }", { id });
    expect(data.node.status).toBe("ENDED");
  });
});

describe("calls that fail", () => {
  it("are tried again with the same id and keep nobody else waiting; redirects, private addresses and silence count as failures", async () => {
    let isBroken = true;
    receiver.answer("/broken", (response) => void response.writeHead(isBroken ? 500 : 200).end());
    receiver.answer("/redirect", (response) => void response.writeHead(302, { location: unreachable.at("/inside") }).end());
    receiver.answer("/silent", () => undefined);
    receiver.answer(
      "/upgrade",
      ({ socket }) => void socket?.write("HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: more\r\n\r\n"),
    );
    const port = new URL(unreachable.at("/")).port;
    const urls = {
      silent: receiver.at("/silent"),
      broken: receiver.at("/broken"),
      redirect: receiver.at("/redirect"),
      upgrade: receiver.at("/upgrade"),
      private: unreachable.at("/inside"),
      named: `http://localhost:${port}/inside`,
      mapped: `http://[::ffff:127.0.0.1]:${port}/inside`,
      written: `http://2130706433:${port}/inside`,
      prompt: receiver.at("/prompt"),
    };
    const hooks: Record<string, { id: string }> = {};
    for (const [name, url] of Object.entries(urls)) hooks[name] = await hooking.confirmed(olga, adam, url, ["SEIZURE_REPORT"]);
    const id = await draft();
    const idOf = (name: string) => hooks[name]?.id as string;
    const first = await receiver.next("/prompt");
    expect(first.body.data.recordId).toBe(id);
    expect(await hooking.attempts(olga, idOf("silent"))).toEqual([]);
    expect(await hooking.attemptsOnce(olga, idOf("redirect"), 1)).toMatchObject([{ statusCode: 302, fault: "STATUS" }]);
    expect(await hooking.attemptsOnce(olga, idOf("upgrade"), 1)).toMatchObject([{ statusCode: 101, fault: "STATUS" }]);
    for (const name of ["private", "named", "mapped", "written"])
      expect(await hooking.attemptsOnce(adam, idOf(name), 1)).toMatchObject([{ number: 1, statusCode: null, fault: "ADDRESS_REFUSED" }]);
    expect(unreachable.messages).toEqual([]);
    const failed = await receiver.next("/broken");
    isBroken = false;
    const again = await receiver.next("/broken", 1);
    expect(again.id).toBe(failed.id);
    const log = await hooking.attemptsOnce(olga, idOf("broken"), 2);
    expect(log).toMatchObject([
      { messageId: failed.id, number: 2, statusCode: 200, fault: null },
      { messageId: failed.id, number: 1, statusCode: 500, fault: "STATUS" },
    ]);
    // From the log, on demand: the same id, as it is now.
    await hooking.act(adam, "Redeliver", { messageId: failed.id });
    expect((await receiver.next("/broken", 2)).id).toBe(failed.id);
    expect(await hooking.attemptsOnce(olga, idOf("silent"), 1)).toMatchObject([{ statusCode: null, fault: "TIMEOUT" }]);
    for (const { id } of Object.values(hooks)) await hooking.act(olga, "End", { id });
  });

  it("for a day make a webhook failing; what changed meanwhile comes when it is resumed", async () => {
    const { id } = await hooking.confirmed(olga, adam, receiver.at("/tired"), ["SEIZURE_REPORT"]);
    receiver.answer("/tired", (response) => void response.writeHead(503).end());
    await administrator.query("update webhook set failing_since = now() - interval '25 hours' where url = $1", [receiver.at("/tired")]);
    const early = await draft();
    await hooking.attemptsOnce(olga, id, 1);
    const late = await draft();
    const { data } = await portal.askInSession(adam.session.secret, "query ($id: ID!) { node(id: $id) { ... on Webhook { status waitingCount } } }", {
      id,
    });
    expect(data.node).toEqual({ status: "FAILING", waitingCount: 2 });
    receiver.answer("/tired", (response) => void response.writeHead(200).end());
    await hooking.act(adam, "Resume", { id });
    await hooking.settled();
    const told = receiver
      .to("/tired")
      .slice(1)
      .map(({ body }) => body.data.recordId);
    expect(told.sort()).toEqual([early, late].sort());
    await hooking.act(olga, "End", { id });
  });
});

it("says what is wrong with a proposal, and takes none from a key", async () => {
  const faulty = await hooking.act(bea, "Create", { url: "https://a:b@c.example", description: " ", kinds: [] });
  expect(faulty.userErrors).toEqual([
    { code: "URL_INVALID", field: ["url"] },
    { code: "REQUIRED", field: ["description"] },
    { code: "REQUIRED", field: ["kinds"] },
  ]);
  const byKey = await portal.ask(
    bea.key.secret,
    'mutation { webhookCreate(input: { url: "https://a.example", description: "x", kinds: [NOTICE] }) { secret } }',
  );
  expect(byKey.errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
});

it("is steered by no key that only reads of it, and sends nothing again that is no message", async () => {
  const { id } = await hooking.confirmed(olga, adam, receiver.at("/steered"), ["NOTICE"]);
  const reading = await new Registry(administrator).key(adam, { scopes: ["webhook:read"] });
  const steering = await new Registry(administrator).key(adam, { scopes: ["webhook:read", "webhook:administer"] });
  const pause = (secret: string) =>
    portal.ask(secret, "mutation ($input: WebhookActInput!) { done: webhookPause(input: $input) { webhook { status } } }", { input: { id } });
  expect((await pause(reading.secret)).errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  expect((await pause(steering.secret)).data.done.webhook.status).toBe("PAUSED");
  for (const messageId of ["msg_1", id])
    expect((await hooking.act(olga, "Redeliver", { messageId })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  await hooking.act(olga, "End", { id });
});
