// A smuggling pattern as readers see it. What it may hold is explained in lib/patterns/pattern-input.ts.
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
    viewerCanLink: t.boolean({
      description: "Whether you may link records to it now.",
      select: { agencyId: true, status: true },
      resolve: ({ agencyId, status }, _args, { operation }) =>
        agencyId === operation.viewer.agencyId && operation.permissions.has("pattern:draft") && status !== "WITHDRAWN",
    }),
  }),
});
