// A seizure report as readers see it. What it may hold is explained in lib/seizures/report-input.ts.
import { decodeItemId } from "../lib/postal/item-id.ts";
import { builder } from "./builder.ts";
import * as enums from "./enums.ts";

export const SeizureReportType = builder.prismaNode("SeizureReport", {
  id: { field: "id" },
  description: "A seizure: what was found, where, on which route, how concealed and how detected. Visible to the audience that its originator chose.",
  authScopes: { permission: "seizure-report:read" },
  fields: (t) => ({
    reference: t.exposeString("reference", { description: "Given by Portolan; the same for every reader." }),
    ownReference: t.exposeString("ownReference", { nullable: true, description: "The agency's own number for the case." }),
    status: t.expose("status", { type: enums.ReportStatus, description: "State of the report. Others see RELEASED only." }),
    version: t.exposeInt("version", { description: "Counts up from 1 with each amendment." }),
    revision: t.exposeInt("revision", { description: "Counts every save. An edit names the revision that it started from." }),
    agency: t.relation("agency", { description: "The originator: the report belongs to it." }),
    author: t.relation("author", { nullable: true, description: "Who filed it; visible within the originating agency." }),
    tlp: t.expose("tlp", { type: enums.Tlp, description: "How far it may be shared." }),
    handling: t.expose("handling", { type: enums.Handling, description: "Europol handling code." }),
    handlingNote: t.exposeString("handlingNote", { nullable: true, description: "Other restrictions, in words." }),
    occurredOn: t.expose("occurredOn", { type: "Date", description: "Day of the seizure." }),
    place: t.exposeString("place", { description: "Place of the seizure." }),
    placeKind: t.expose("placeKind", { type: enums.PlaceKind, nullable: true, description: "Kind of place." }),
    placeCode: t.expose("placeCode", { type: "UnLocode", nullable: true, description: "UN/LOCODE of the place." }),
    direction: t.expose("direction", { type: enums.Direction, nullable: true, description: "Import, export or transit." }),
    offence: t.exposeString("offence", { nullable: true, description: "Offence in the originator's law." }),
    transport: t.expose("transport", { type: enums.Transport, description: "How the goods travelled." }),
    mailClass: t.expose("mailClass", { type: enums.MailClass, nullable: true, description: "Class of the item in the mail." }),
    itemId: t.expose("itemId", { type: "PostalItemId", nullable: true, description: "Identifier of the postal item (UPU S10)." }),
    itemIdIsValid: t.boolean({
      nullable: true,
      description:
        "Whether shape and check digit of the item identifier are right and its service is not reserved. A wrong one may be a forged label.",
      select: { itemId: true },
      resolve: ({ itemId }) => {
        if (!itemId) return null;
        const decoded = decodeItemId(itemId);
        return decoded.ok && !decoded.isReserved;
      },
    }),
    receptacleId: t.exposeString("receptacleId", { nullable: true, description: "Identifier of the receptacle (UPU S9)." }),
    waybill: t.exposeString("waybill", { nullable: true, description: "Air waybill, bill of lading or consignment note." }),
    postageAccount: t.exposeString("postageAccount", { nullable: true, description: "Account that the postage was paid from." }),
    platform: t.exposeString("platform", { nullable: true, description: "Market place or shop." }),
    concealment: t.expose("concealment", { type: enums.Concealment, nullable: true, description: "How the goods were hidden." }),
    detection: t.expose("detection", { type: enums.Detection, nullable: true, description: "What led to the find." }),
    detectionReference: t.exposeString("detectionReference", { nullable: true, description: "Which alert, hit or pattern triggered it." }),
    laboratory: t.expose("laboratory", { type: enums.Laboratory, nullable: true, description: "State of the laboratory's answer." }),
    disposition: t.expose("disposition", { type: enums.Disposition, nullable: true, description: "What became of the goods." }),
    narrative: t.exposeString("narrative", { nullable: true, description: "What happened, in words." }),
    reviewOn: t.field({
      type: "Date",
      nullable: true,
      description: "By when to review what names people. Visible to the originator: it would tell others that somebody is named.",
      select: { reviewOn: true, agencyId: true },
      resolve: ({ reviewOn, agencyId }, _args, { operation }) => (agencyId === operation.viewer.agencyId ? reviewOn : null),
    }),
    releasedAt: t.expose("releasedAt", { type: "DateTime", nullable: true, description: "Last release." }),
    recalledAt: t.expose("recalledAt", { type: "DateTime", nullable: true, description: "Recall; visible to the originator." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was filed." }),
    updatedAt: t.expose("updatedAt", { type: "DateTime", description: "Last change of any kind." }),
    goods: t.relation("goods", { description: "Lines of goods, as found and as declared.", query: { orderBy: { position: "asc" } } }),
    legs: t.relation("legs", { description: "The route, in order.", query: { orderBy: { position: "asc" } } }),
    parties: t.relation("parties", {
      description: "People and companies named. They have an audience of their own: you may see the report and not these.",
      query: { orderBy: { position: "asc" } },
    }),
    versions: t.relation("versions", {
      description: "What it said at each release and amendment, latest first.",
      query: { orderBy: { version: "desc" } },
    }),
  }),
});
