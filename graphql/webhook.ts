// Endpoints of an agency's own systems that are called when records change, and the log of their calls.
import type { ChangedKind } from "../lib/changes/list-changes.ts";
import english from "../lib/languages/en/webhooks.json" with { type: "json" };
import type { CallFault } from "../lib/webhooks/call-endpoint.ts";
import { countWaiting } from "../lib/webhooks/webhook.ts";
import { builder, maximumPage } from "./builder.ts";
import { ChangedKindType } from "./change.ts";
import { closedList } from "./enums.ts";

const Status = closedList("WebhookStatus", "How a webhook is.", english.statusesExplained);
const Fault = closedList("WebhookFault", "Why a call does not count as delivered.", english.faults);

export const WebhookAttemptType = builder.prismaNode("WebhookAttempt", {
  id: { field: "id" },
  description: "A call of a webhook. What was sent is not kept; this line is, for 30 days.",
  authScopes: { permission: "webhook:read" },
  fields: (t) => ({
    messageId: t.exposeString("messageId", { description: "Sent as `webhook-id`: the same for each attempt to deliver one message." }),
    number: t.exposeInt("number", { description: "Which attempt it was, from 1." }),
    attemptedAt: t.expose("attemptedAt", { type: "DateTime", description: "When it ended." }),
    durationMs: t.exposeInt("durationMs", { description: "How long it took, in milliseconds." }),
    statusCode: t.exposeInt("statusCode", { nullable: true, description: "Of the HTTP answer; null without one." }),
    fault: t.field({
      type: Fault,
      nullable: true,
      description: "Why it does not count as delivered; null: it was.",
      select: { fault: true },
      resolve: ({ fault }) => fault as CallFault | null,
    }),
  }),
});

export const WebhookType = builder.prismaNode("Webhook", {
  id: { field: "id" },
  description:
    "An endpoint of your agency's systems that is called when records change, with what its owner may see at that moment and what may leave. Visible to its owner in a session, and to the agency's administrators, who learn no content by it.",
  authScopes: { permission: "webhook:read" },
  fields: (t) => ({
    url: t.exposeString("url", { description: "What is called." }),
    description: t.exposeString("description", { description: "Which system it is." }),
    kinds: t.field({
      type: [ChangedKindType],
      description: "The kinds of records whose changes it is told of.",
      select: { kinds: true },
      resolve: ({ kinds }) => kinds as ChangedKind[],
    }),
    owner: t.prismaField({
      type: "Member",
      nullable: true,
      description: "With whose rights it is called; null until you may see your agency's members.",
      select: { memberId: true },
      resolve: (query, { memberId }, _args, { operation }) => operation.db.member.findUnique({ ...query, where: { id: memberId } }),
    }),
    isOwn: t.boolean({
      description: "Whether you are its owner.",
      select: { memberId: true },
      resolve: ({ memberId }, _args, { operation }) => memberId === operation.viewer.memberId,
    }),
    status: t.expose("status", { type: Status, description: "How it is." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was proposed." }),
    confirmedAt: t.expose("confirmedAt", { type: "DateTime", nullable: true, description: "When an administrator confirmed it." }),
    failingSince: t.expose("failingSince", {
      type: "DateTime",
      nullable: true,
      description: "Since when it has accepted nothing; null while it accepts.",
    }),
    endedAt: t.expose("endedAt", { type: "DateTime", nullable: true, description: "When it was ended." }),
    waitingCount: t.int({
      description: "Messages that wait to be sent, or to be tried again.",
      select: { id: true },
      resolve: ({ id }, _args, { operation }) => countWaiting(operation, id),
    }),
    attempts: t.relatedConnection(
      "attempts",
      {
        cursor: "id",
        maxSize: maximumPage,
        description: "Its calls of the last 30 days, latest first.",
        query: { orderBy: [{ attemptedAt: "desc" }, { id: "desc" }] },
      },
      { description: "A page of calls." },
      { description: "A call and its place in the log." },
    ),
    viewerCanConfirm: t.boolean({
      description: "Whether you may confirm that it belongs to your agency: an administrator other than its owner.",
      select: { memberId: true, status: true },
      resolve: ({ memberId, status }, _args, { operation: { viewer, permissions } }) =>
        status === "PROPOSED" && memberId !== viewer.memberId && permissions.has("webhook:administer"),
    }),
  }),
});

builder.queryField("webhooks", (t) =>
  t.prismaField({
    type: [WebhookType],
    description: "Your webhooks and, if you administer your agency, its members'. Latest first.",
    authScopes: { permission: "webhook:read" },
    resolve: (query, _root, _args, { operation }) => operation.db.webhook.findMany({ ...query, orderBy: { createdAt: "desc" } }),
  }),
);
