import { acknowledgeNotice } from "../lib/access/release.ts";
import { builder, maximumPage } from "./builder.ts";
import { closedList, NoticeInstruction, RecallReason } from "./enums.ts";
import { payload } from "./payload.ts";
import { attempt } from "./user-error.ts";

const NoticeRecordKind = closedList("NoticeRecordKind", "What a notice is about.", {
  SEIZURE_REPORT: "A seizure report.",
  ALERT: "An alert.",
  PATTERN: "A smuggling pattern.",
  WATCHLIST: "An agency's watchlist, which is no longer shared with the recipient.",
  WATCHLIST_ENTRY: "An entry of an agency's watchlist.",
  AGENCY:
    "No record: an agency that you have shared personal data with, and that may no longer receive any. Its releases stand until you recall or correct.",
});

const NoticeType = builder.prismaNode("Notice", {
  id: { field: "id" },
  description: "Tells an agency that a record it could see was recalled, or that an agency may no longer receive personal data. Carries no content.",
  authScopes: { permission: "notice:read" },
  fields: (t) => ({
    reference: t.exposeString("reference", { description: "Reference of the recalled record; of an agency, its code." }),
    recordKind: t.expose("recordKind", { type: NoticeRecordKind, description: "What it is about." }),
    originator: t.relation("originator", { description: "Who recalled it; of an agency, that agency." }),
    recipient: t.relation("recipient", { description: "The agency that is told." }),
    reason: t.expose("reason", { type: RecallReason, description: "Why." }),
    instruction: t.expose("instruction", { type: NoticeInstruction, description: "What to do." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When that happened." }),
    acknowledgedAt: t.expose("acknowledgedAt", { type: "DateTime", nullable: true, description: "When the agency confirmed." }),
    acknowledgedBy: t.relation("acknowledgedBy", { nullable: true, description: "Who confirmed; visible within that agency." }),
    viewerCanAcknowledge: t.boolean({
      description: "Whether you may confirm it for your agency now.",
      select: { recipientId: true, acknowledgedAt: true },
      resolve: ({ recipientId, acknowledgedAt }, _args, { operation }) =>
        recipientId === operation.viewer.agencyId && !acknowledgedAt && operation.permissions.has("notice:acknowledge"),
    }),
  }),
});

builder.queryField("notices", (t) =>
  t.prismaConnection(
    {
      type: "Notice",
      cursor: "id",
      maxSize: maximumPage,
      description: "Notices of recall: to your agency, and of your own agency's records.",
      authScopes: { permission: "notice:read" },
      args: {
        received: t.arg.boolean({ description: "true: to your agency; false: of your agency's own records." }),
        open: t.arg.boolean({ description: "true: not acknowledged yet." }),
        about: t.arg({ type: [NoticeRecordKind], description: "Only of these kinds." }),
      },
      totalCount: (_parent, args, { operation }) => operation.db.notice.count({ where: noticesOf(args, operation.viewer.agencyId) }),
      resolve: (query, _root, args, { operation }) =>
        operation.db.notice.findMany({
          ...query,
          where: noticesOf(args, operation.viewer.agencyId),
          orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        }),
    },
    { description: "A page of notices." },
    { description: "A notice and its place in the list." },
  ),
);

type Asked = { received?: boolean | null; open?: boolean | null; about?: readonly string[] | null };

function noticesOf({ received, open, about }: Asked, agencyId: number) {
  return {
    ...(received != null && (received ? { recipientId: agencyId } : { agencyId })),
    ...(about?.length && { recordKind: { in: [...about] } }),
    ...(open != null && { acknowledgedAt: open ? null : { not: null } }),
  };
}

const Payload = payload<string>("NoticePayload", "The notice after the action, or what was wrong with the input.", (t) => ({
  notice: t.prismaField({
    type: "Notice",
    nullable: true,
    description: "The notice as it is now; null if there are user errors.",
    resolve: (query, { done }, _args, { operation }) => (done ? operation.db.notice.findUnique({ ...query, where: { id: done } }) : null),
  }),
}));

const AcknowledgeInput = builder.inputType("NoticeAcknowledgeInput", {
  fields: (t) => ({ id: t.globalID({ for: NoticeType, required: true, description: "The notice." }) }),
});

builder.mutationField("noticeAcknowledge", (t) =>
  t.field({
    type: Payload,
    description: "Confirms for your agency that the instruction is carried out. Once for each agency; again changes nothing.",
    authScopes: { permission: "notice:acknowledge" },
    args: { input: t.arg({ type: AcknowledgeInput, required: true, description: "The notice." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await acknowledgeNotice(context.operation, input.id.id);
        return input.id.id;
      }),
  }),
);
