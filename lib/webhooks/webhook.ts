// Webhooks as people set them up; each step is judged by a database function.
import { randomUUID } from "node:crypto";
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import { encryptFor } from "../access/encryption.ts";
import type { Operation } from "../access/operation.ts";
import { type ChangedKind, changedKinds } from "../changes/list-changes.ts";
import { isUuid } from "../is-uuid.ts";
import { type Fault, UserError } from "../user-error.ts";
import { newWebhookSecret } from "./sign-message.ts";

export const webhookStatuses = ["PROPOSED", "ACTIVE", "PAUSED", "FAILING", "ENDED"] as const;
export type WebhookStatus = (typeof webhookStatuses)[number];

export type NewWebhook = { url: string; description: string; kinds: readonly ChangedKind[] };

/** What a call would not take, or keep to itself: other protocols, passwords, fragments. */
function isCallableUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hash } = new URL(text);
  return ["https:", "http:"].includes(protocol) && !username && !password && !hash;
}

function faultsOf({ url, description, kinds }: NewWebhook): Fault[] {
  const faults: Fault[] = [];
  if (url.length > 500) faults.push({ code: "TOO_LONG", field: ["url"], values: { max: 500 } });
  else if (!isCallableUrl(url)) faults.push({ code: "URL_INVALID", field: ["url"] });
  if (!description.trim()) faults.push({ code: "REQUIRED", field: ["description"] });
  if (description.length > 200) faults.push({ code: "TOO_LONG", field: ["description"], values: { max: 200 } });
  if (!kinds.length) faults.push({ code: "REQUIRED", field: ["kinds"] });
  return faults;
}

/** Proposes a webhook; what its messages are signed with is answered this once. */
export async function createWebhook(operation: Operation, webhook: NewWebhook): Promise<{ id: string; secret: string }> {
  const faults = faultsOf(webhook);
  if (faults.length) throw new UserError(...faults);
  const kinds = changedKinds.filter((kind) => webhook.kinds.includes(kind));
  const [secretId, secret] = [randomUUID(), newWebhookSecret()];
  const [row] = await operation.rows<{ id: string }>(
    sql`select portolan.create_webhook(${new URL(webhook.url).href}, ${webhook.description.trim()}, ${kinds}::text[], ${secretId}::uuid, ${encryptFor(secretId, secret)}) as id`,
  );
  return { id: (row as { id: string }).id, secret };
}

/** A new secret beside the old one, which goes on signing for a day. */
export async function rotateWebhookSecret(operation: Operation, id: string): Promise<{ id: string; secret: string }> {
  const [secretId, secret] = [randomUUID(), newWebhookSecret()];
  await operation.rows(sql`select portolan.rotate_webhook_secret(${id}::uuid, ${secretId}::uuid, ${encryptFor(secretId, secret)})`);
  return { id, secret };
}

export async function confirmWebhook(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.confirm_webhook(${id}::uuid)`);
}

export async function pauseWebhook(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.pause_webhook(${id}::uuid)`);
}

export async function resumeWebhook(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.resume_webhook(${id}::uuid)`);
}

export async function endWebhook(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.end_webhook(${id}::uuid)`);
}

export async function testWebhook(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.test_webhook(${id}::uuid)`);
}

/** Sends a message again, with its id; answers its webhook. */
export async function redeliverMessage(operation: Operation, messageId: string): Promise<string> {
  if (!isUuid(messageId)) throw new UserError({ code: "NOT_FOUND", field: ["messageId"] });
  const [row] = await operation.rows<{ id: string }>(sql`select portolan.redeliver_webhook_message(${messageId}::uuid) as id`);
  return (row as { id: string }).id;
}

export async function countWaiting(operation: Operation, id: string): Promise<number> {
  const [row] = await operation.rows<{ count: number }>(sql`select portolan.count_webhook_messages(${id}::uuid) as count`);
  return row?.count ?? 0;
}
