// An alert as readers see it. What it may hold is explained in lib/alerts/alert-input.ts.
import { builder } from "./builder.ts";
import * as enums from "./enums.ts";

/** Out, and neither cancelled nor expired. */
const isCurrent = ({ status, cancelledAt, validUntil }: { status: string; cancelledAt: Date | null; validUntil: Date }) =>
  status === "RELEASED" && !cancelledAt && validUntil > new Date();

export const AlertType = builder.prismaNode("Alert", {
  id: { field: "id" },
  description:
    "A warning of something on its way: what to do, whom to call, and what to look for. Visible to the audience that its originator chose.",
  authScopes: { permission: "alert:read" },
  fields: (t) => ({
    reference: t.exposeString("reference", { description: "Given by Portolan; the same for every reader." }),
    ownReference: t.exposeString("ownReference", { nullable: true, description: "The agency's own number for it." }),
    status: t.expose("status", { type: enums.ReportStatus, description: "State of the alert. Others see RELEASED only." }),
    isCurrent: t.boolean({
      description: "Whether it holds: it is out, and neither cancelled nor expired.",
      select: { status: true, cancelledAt: true, validUntil: true },
      resolve: isCurrent,
    }),
    version: t.exposeInt("version", { description: "Counts up from 1 with each update, extension and cancellation." }),
    revision: t.exposeInt("revision", { description: "Counts every save. An edit names the revision that it started from." }),
    agency: t.relation("agency", { description: "The originator: the alert belongs to it." }),
    author: t.relation("author", { nullable: true, description: "Who wrote it; visible within the originating agency." }),
    tlp: t.expose("tlp", { type: enums.Tlp, description: "How far it may be shared." }),
    handling: t.expose("handling", { type: enums.Handling, description: "Europol handling code." }),
    handlingNote: t.exposeString("handlingNote", { nullable: true, description: "Other restrictions, in words." }),
    requestedAction: t.expose("requestedAction", { type: enums.RequestedAction, description: "What those addressed for action are asked to do." }),
    severity: t.expose("severity", { type: enums.AlertSeverity, description: "How grave it is, and how soon it is to be acknowledged." }),
    title: t.exposeString("title", { description: "Its headline." }),
    narrative: t.exposeString("narrative", { nullable: true, description: "More, in words. Everyone who sees the alert sees them." }),
    commodityGroup: t.expose("commodityGroup", { type: enums.CommodityGroup, nullable: true, description: "What goods are expected." }),
    concealment: t.expose("concealment", { type: enums.Concealment, nullable: true, description: "How they are likely hidden." }),
    contactName: t.exposeString("contactName", { description: "Whom to call first: a person or desk." }),
    contactPhone: t.exposeString("contactPhone", { description: "Telephone of the contact." }),
    expectedAt: t.expose("expectedAt", { type: "DateTime", nullable: true, description: "When it is expected to arrive." }),
    validUntil: t.expose("validUntil", { type: "DateTime", description: "From then on it is expired." }),
    cancelledAt: t.expose("cancelledAt", { type: "DateTime", nullable: true, description: "When its originator said that it is over." }),
    cancelReason: t.exposeString("cancelReason", { nullable: true, description: "Why it is over." }),
    releasedAt: t.expose("releasedAt", { type: "DateTime", nullable: true, description: "When it was posted." }),
    recalledAt: t.expose("recalledAt", { type: "DateTime", nullable: true, description: "Recall; visible to the originator." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was written." }),
    updatedAt: t.expose("updatedAt", { type: "DateTime", description: "Last change of any kind." }),
    lines: t.relation("lines", { description: "What to look for.", query: { orderBy: { position: "asc" } } }),
    parties: t.relation("parties", {
      description: "Senders and addressees to look for. They have an audience of their own: you may see the alert and not these.",
      query: { orderBy: { position: "asc" } },
    }),
    versions: t.relation("versions", { description: "What it said each time, latest first.", query: { orderBy: { version: "desc" } } }),
    viewerCanChange: t.boolean({
      description: "Whether you may extend or cancel it now.",
      select: { agencyId: true, status: true, cancelledAt: true },
      resolve: ({ agencyId, status, cancelledAt }, _args, { operation }) =>
        agencyId === operation.viewer.agencyId && operation.permissions.has("alert:post") && status === "RELEASED" && !cancelledAt,
    }),
  }),
});
