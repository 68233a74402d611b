// What is done with webhooks.
import type { Operation } from "../lib/access/operation.ts";
import {
  confirmWebhook,
  createWebhook,
  endWebhook,
  pauseWebhook,
  redeliverMessage,
  resumeWebhook,
  rotateWebhookSecret,
  testWebhook,
} from "../lib/webhooks/webhook.ts";
import { builder, type Context } from "./builder.ts";
import { ChangedKindType } from "./change.ts";
import { payload } from "./payload.ts";
import { attempt } from "./user-error.ts";
import { WebhookType } from "./webhook.ts";

type Done = { id: string; secret: string | null };
const Payload = payload<Done>("WebhookPayload", "The webhook after the action, or what was wrong with the input.", (t) => ({
  webhook: t.prismaField({
    type: WebhookType,
    nullable: true,
    description: "As it is now; null if there are user errors.",
    resolve: (query, { done }, _args, { operation }) => (done ? operation.db.webhook.findUnique({ ...query, where: { id: done.id } }) : null),
  }),
  secret: t.string({
    nullable: true,
    description: "What its messages are signed with, this once, after it was made or replaced: `whsec_…`.",
    resolve: ({ done }) => done?.secret ?? null,
  }),
}));

const CreateInput = builder.inputType("WebhookCreateInput", {
  description: "What is to be called, and for what.",
  fields: (t) => ({
    url: t.string({ required: true, description: "An address of your agency's: https, or http in networks that the operator allowed." }),
    description: t.string({ required: true, description: "Which system it is, for your administrators." }),
    kinds: t.field({ type: [ChangedKindType], required: true, description: "The kinds of records whose changes it is told of." }),
  }),
});
const ActInput = builder.inputType("WebhookActInput", {
  description: "Which webhook.",
  fields: (t) => ({ id: t.globalID({ for: WebhookType, required: true, description: "The webhook." }) }),
});
const RedeliverInput = builder.inputType("WebhookRedeliverInput", {
  description: "Which message.",
  fields: (t) => ({ messageId: t.string({ required: true, description: "The `webhook-id` of the message, as in the log." }) }),
});

/** Whose webhook it is, the database asks. A key that is to read of webhooks steers none. */
const maySteer = (_root: unknown, _args: unknown, { operation: { permissions } }: Context) =>
  permissions.has("webhook:manage") || permissions.has("webhook:administer");

builder.mutationFields((t) => {
  const steer = (description: string, action: (operation: Operation, id: string) => Promise<void>) =>
    t.field({
      type: Payload,
      description,
      authScopes: maySteer,
      args: { input: t.arg({ type: ActInput, required: true, description: "The webhook." }) },
      resolve: (_root, { input: { id } }, context) =>
        attempt(context, async () => {
          await action(context.operation, id.id);
          return { id: id.id, secret: null };
        }),
    });
  return {
    webhookCreate: t.field({
      type: Payload,
      description: "Proposes a webhook with your rights; only in a session. It is called once an administrator of your agency has confirmed it.",
      authScopes: { $all: { inSession: true, permission: "webhook:manage" } },
      args: { input: t.arg({ type: CreateInput, required: true, description: "The webhook." }) },
      resolve: (_root, { input }, context) => attempt(context, () => createWebhook(context.operation, input)),
    }),
    webhookConfirm: steer("Confirms that a proposed webhook leads to a system of your agency; another person than its owner.", confirmWebhook),
    webhookPause: steer("Calls it no more until it is resumed; what changes meanwhile waits.", pauseWebhook),
    webhookResume: steer("Calls it again, and first with what waits.", resumeWebhook),
    webhookEnd: steer("Ends it for good; what waits for it is forgotten.", endWebhook),
    webhookRotateSecret: t.field({
      type: Payload,
      description: "Gives it a new secret; for 24 hours, messages carry a signature of the old one too. Only its owner.",
      authScopes: { permission: "webhook:manage" },
      args: { input: t.arg({ type: ActInput, required: true, description: "The webhook." }) },
      resolve: (_root, { input }, context) => attempt(context, () => rotateWebhookSecret(context.operation, input.id.id)),
    }),
    webhookTest: steer("Sends it a message that tells of no record, once.", testWebhook),
    webhookRedeliver: t.field({
      type: Payload,
      description: "Sends a message of the last 30 days again, with the same `webhook-id` and what its owner may see now.",
      authScopes: maySteer,
      args: { input: t.arg({ type: RedeliverInput, required: true, description: "The message." }) },
      resolve: (_root, { input }, context) =>
        attempt(context, async () => ({ id: await redeliverMessage(context.operation, input.messageId), secret: null })),
    }),
  };
});
