// A smuggling pattern as readers see it. What it may hold is explained in lib/patterns/pattern-input.ts.
import { canRelease } from "../lib/access/release-policy.ts";
import { builder } from "./builder.ts";
import * as enums from "./enums.ts";

export const PatternType = builder.prismaNode("Pattern", {
  id: { field: "id" },
  description: "What many seizures have in common, and by what more of them are recognised. Visible to the audience that its originator chose.",
  authScopes: { permission: "pattern:read" },
  fields: (t) => ({
    reference: t.exposeString("reference", { description: "Given by Portolan; the same for every reader." }),
    status: t.expose("status", { type: enums.ReportStatus, description: "State of the pattern. Others see RELEASED only." }),
    version: t.exposeInt("version", { description: "Counts up from 1 with each amendment." }),
    revision: t.exposeInt("revision", { description: "Counts every save. An edit names the revision that it started from." }),
    agency: t.relation("agency", { description: "The originator: the pattern belongs to it." }),
    author: t.relation("author", { nullable: true, description: "Who filed it; visible within the originating agency." }),
    tlp: t.expose("tlp", { type: enums.Tlp, description: "How far it may be shared." }),
    handling: t.expose("handling", { type: enums.Handling, description: "Europol handling code." }),
    handlingNote: t.exposeString("handlingNote", { nullable: true, description: "Other restrictions, in words." }),
    title: t.exposeString("title", { description: "What people call it." }),
    modusOperandi: t.exposeString("modusOperandi", { nullable: true, description: "How it is done, in words." }),
    commodityGroups: t.expose("commodityGroups", { type: [enums.CommodityGroup], description: "Kinds of goods." }),
    concealments: t.expose("concealments", { type: [enums.Concealment], description: "How the goods are hidden." }),
    senderTraits: t.exposeString("senderTraits", { nullable: true, description: "What senders have in common, in words; names nobody." }),
    addresseeTraits: t.exposeString("addresseeTraits", { nullable: true, description: "What addressees have in common, in words; names nobody." }),
    counterMeasures: t.exposeString("counterMeasures", { nullable: true, description: "What helps against it." }),
    observedFrom: t.expose("observedFrom", { type: "Date", nullable: true, description: "Observed from this day." }),
    observedUntil: t.expose("observedUntil", { type: "Date", nullable: true, description: "Observed until this day; null while it goes on." }),
    confidence: t.expose("confidence", { type: enums.Confidence, description: "How sure the originator is." }),
    source: t.expose("source", { type: enums.Source, description: "4x4: how reliable the source is." }),
    information: t.expose("information", {
      type: enums.Information,
      description: "4x4: how far the information is known to be right. Kept apart from the source, never averaged.",
    }),
    releasedAt: t.expose("releasedAt", { type: "DateTime", nullable: true, description: "Last release." }),
    recalledAt: t.expose("recalledAt", { type: "DateTime", nullable: true, description: "Recall; visible to the originator." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was filed." }),
    updatedAt: t.expose("updatedAt", { type: "DateTime", description: "Last change of any kind." }),
    legs: t.relation("legs", { description: "The routes that the goods take.", query: { orderBy: { position: "asc" } } }),
    indicators: t.relation("indicators", {
      description: "By what a seizure is recognised. Of several of one kind any fits; it takes at least two kinds.",
      query: { orderBy: { position: "asc" } },
    }),
    versions: t.relation("versions", {
      description: "What it said at each release and amendment, latest first.",
      query: { orderBy: { version: "desc" } },
    }),
    releases: t.prismaField({
      type: ["Release"],
      description: "Who could see it, from when to when; visible to the originator.",
      select: { id: true },
      resolve: (query, { id }, _args, { operation }) =>
        operation.db.release.findMany({ ...query, where: { recordKind: "PATTERN", recordId: id }, orderBy: { releasedAt: "desc" } }),
    }),
    notices: t.prismaField({
      type: ["Notice"],
      description: "Notices of its recall that you may see: all of them as originator, your agency's as recipient.",
      select: { id: true },
      resolve: (query, { id }, _args, { operation }) =>
        operation.db.notice.findMany({ ...query, where: { recordKind: "PATTERN", recordId: id }, orderBy: { createdAt: "desc" } }),
    }),
    viewerCanRelease: t.boolean({
      description: "Whether you may release it now, at least to somebody. The preview tells it for chosen recipients.",
      select: { agencyId: true, status: true, tlp: true, authorId: true },
      resolve: (pattern, _args, { operation }) => canRelease(operation, "PATTERN", pattern),
    }),
    ...Object.fromEntries(
      (
        [
          ["viewerCanEdit", "pattern:draft", ["DRAFT", "RECALLED"], "edit it"],
          ["viewerCanAmend", "pattern:amend", ["RELEASED"], "amend it"],
          ["viewerCanRecall", "pattern:recall", ["RELEASED"], "recall it"],
          ["viewerCanLink", "pattern:draft", ["DRAFT", "RELEASED", "RECALLED"], "link records to it"],
        ] as const
      ).map(([name, permission, statuses, what]) => [
        name,
        t.boolean({
          description: `Whether you may ${what} now.`,
          select: { agencyId: true, status: true },
          resolve: ({ agencyId, status }, _args, { operation }) =>
            agencyId === operation.viewer.agencyId && operation.permissions.has(permission) && (statuses as readonly string[]).includes(status),
        }),
      ]),
    ),
  }),
});
