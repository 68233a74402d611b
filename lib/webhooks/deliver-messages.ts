// Calls a webhook with what waits for it, one message after another. Each is built when it is sent, with what its owner
// may see then, and is taken out of the queue only by what the endpoint answered: it may be sent twice, with the same
// id, and is never lost.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import { decryptOf } from "../access/encryption.ts";
import { NotSignedIn } from "../access/operation.ts";
import type { ChangedKind } from "../changes/list-changes.ts";
import { pools } from "../database/pools.ts";
import { type Job, openForStarter } from "../jobs/job.ts";
import { log } from "../running/log.ts";
import { type Called, callEndpoint } from "./call-endpoint.ts";
import { contract } from "./contract.ts";
import { signedHeaders } from "./sign-message.ts";
import { globalIdOf, toldRecordQuery } from "./told-record.ts";

type Message = { id: string; attempt: number; isTest: boolean; createdAt: Date; url: string; secrets: { id: string; encrypted: string }[] };
type Leaving = {
  kind: ChangedKind;
  recordId: string;
  changedAt: Date;
  isGone: boolean;
  mayLeave: boolean;
  tlp: string | null;
  handling: string | null;
};

/** Then others have their turn. */
const longestTurn = 10_000;

/** Of `record`, as the owner reads it now. What it was judged by must not have changed since. */
function judgedSame(record: unknown, { tlp, handling }: Leaving): boolean {
  const read = record as { tlp?: string; handling?: string; watchlist?: { tlp: string } } | null;
  return read !== null && (read.watchlist?.tlp ?? read.tlp ?? null) === tlp && (read.handling ?? null) === handling;
}

/** What is sent of a change, as JSON; null when it tells the owner nothing. */
async function bodyOf({ id }: Message, job: Job): Promise<string | null> {
  const operation = await openForStarter(job);
  let leaving: Leaving | undefined;
  let record: unknown = null;
  try {
    // Such as until a second factor is set up: then nothing is seen, and yet nothing has gone.
    if (!operation.permissions.has("webhook:read")) throw new Error("the owner may not read at present");
    [leaving] = await operation.rows<Leaving>(sql`
      select kind, record_id as "recordId", changed_at as "changedAt", is_gone as "isGone", may_leave as "mayLeave", tlp, handling
      from portolan.leaving_change(${id}::uuid)`);
    if (!leaving?.mayLeave)
      await operation.close({ name: "WebhookMessage", asked: leaving ? { kind: leaving.kind, id: leaving.recordId } : null }, "ANSWERED");
  } catch (error) {
    await operation.close({ name: "WebhookMessage", asked: null }, "FAILED").catch(() => undefined);
    throw error;
  }
  if (!leaving) return null;
  const { kind, recordId, changedAt, isGone, mayLeave } = leaving;
  if (mayLeave) {
    const { data, errors } = await contract()(operation, toldRecordQuery(kind), { id: globalIdOf(kind, recordId) });
    record = data?.record;
    if (errors || !judgedSame(record, leaving)) throw new Error("the record could not be read as it was judged");
  }
  const data = { kind, recordId: globalIdOf(kind, recordId), isGone, changedAt, record };
  return JSON.stringify({ type: isGone ? "record.gone" : "record.changed", timestamp: changedAt, data });
}

const testBody = ({ createdAt }: Message) => JSON.stringify({ type: "webhook.test", timestamp: createdAt, data: {} });

async function takeMessage(webhook: string): Promise<Message | undefined> {
  const { rows } = await pools().system.query<Message>(
    `select id, attempt, is_test as "isTest", created_at as "createdAt", url, secrets from portolan.take_webhook_message($1)`,
    [webhook],
  );
  return rows[0];
}

const settle = (id: string, { statusCode, fault, durationMs }: Called) =>
  pools().system.query("select portolan.settle_webhook_message($1, $2, $3, $4)", [id, statusCode, fault, durationMs]);

async function deliver(message: Message, job: Job): Promise<void> {
  let body: string | null;
  try {
    body = message.isTest ? testBody(message) : await bodyOf(message, job);
  } catch (error) {
    if (error instanceof NotSignedIn) throw error;
    const { name, code } = error as { name?: string; code?: string };
    log().warn({ message: message.id, name, code }, "message of a webhook not built");
    return void (await settle(message.id, { statusCode: null, fault: "NOT_BUILT", durationMs: 0 }));
  }
  if (body === null) return void (await pools().system.query("select portolan.drop_webhook_message($1)", [message.id]));
  const secrets = message.secrets.map(({ id, encrypted }) => decryptOf(id, Buffer.from(encrypted, "base64")));
  await settle(message.id, await callEndpoint(message.url, signedHeaders(message.id, body, secrets), body));
}

export async function callWebhookJob({ webhook }: { webhook: string }, job: Job): Promise<void> {
  const until = performance.now() + longestTurn;
  try {
    while (performance.now() < until && !job.signal.aborted) {
      const message = await takeMessage(webhook);
      if (!message) break;
      await deliver(message, job);
    }
  } catch (error) {
    // Its owner left or lost a role, which ends it.
    if (!(error instanceof NotSignedIn)) throw error;
  }
  await pools().system.query("select portolan.schedule_webhook($1)", [webhook]);
}

export async function callWebhooksJob(): Promise<void> {
  await pools().system.query("select portolan.begin_webhook_round()");
}
