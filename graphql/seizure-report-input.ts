// The input of a seizure report; its meaning is explained in lib/seizures/report-input.ts.
import { ifExists } from "../lib/codes/domain-codes.ts";
import { builder, type SchemaTypes } from "./builder.ts";
import * as enums from "./enums.ts";
import { listed } from "./enums.ts";

const Goods = builder.inputType("SeizureGoodsInput", {
  description: "A line of goods. As found: quantity and unit are needed.",
  fields: (t) => ({
    aspect: t.field({ type: enums.GoodsAspect, description: "FOUND unless told otherwise." }),
    commodityGroup: t.field({ type: enums.CommodityGroup, description: "Section of the Illicit Trade Report." }),
    description: t.string({ required: true, description: "Substance or description; at most 1,000 characters." }),
    hsCode: t.field({ type: "HsCode", description: "HS 2022." }),
    quantity: t.field({ type: "Decimal", description: "Quantity in `unit`; at most 4 decimals." }),
    unit: t.string({ description: "UN/ECE Recommendation 20, such as `KGM`." }),
    isEstimated: t.boolean({ description: "Estimated instead of weighed or counted." }),
    isNet: t.boolean({ description: "Net instead of gross." }),
    pieces: t.int({ description: "Number of pieces." }),
    value: t.field({ type: "Decimal", description: "Value in `currency`; at most 2 decimals." }),
    currency: t.string({ description: "ISO 4217." }),
    brand: t.string({ description: "Brand." }),
    rightHolder: t.string({ description: "Holder of the right that was infringed." }),
    purity: t.field({ type: "Decimal", description: "Per cent." }),
    serialNumber: t.string({ description: "Serial number." }),
    cites: t.string({ description: "CITES appendix or permit." }),
  }),
});

export const LegType = builder.inputType("RouteLegInput", {
  description: "A leg of the route.",
  fields: (t) => ({
    role: t.field({ type: enums.LegRole, required: true, description: "Origin, transit or destination." }),
    country: t.field({ type: "CountryCode", required: true, description: "Country." }),
    office: t.field({ type: "UnLocode", description: "UN/LOCODE or IMPC of the office." }),
  }),
});

const Party = builder.inputType("SeizurePartyInput", {
  description: "A person or company named. Stays with your agency unless a release says otherwise.",
  fields: (t) => ({
    role: t.field({ type: enums.PartyRole, required: true, description: "Part in the consignment." }),
    status: t.field({ type: enums.PartyStatus, description: "How you regard the party; UNKNOWN unless told otherwise." }),
    kind: t.field({ type: enums.PartyKind, description: "PERSON unless told otherwise." }),
    name: t.string({ required: true, description: "Name as written on the item or in documents." }),
    birthDate: t.field({ type: "Date", description: "Date of birth." }),
    address: t.string({ description: "Address." }),
    country: t.field({ type: "CountryCode", description: "Country of the address." }),
    phone: t.string({ description: "Telephone." }),
    email: t.string({ description: "E-mail." }),
    document: t.string({ description: "Passport or other document." }),
  }),
});

type InputFields = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, "InputObject">;

const contentOf = (t: InputFields) => ({
  ownReference: t.string({ description: "Your own number for the report; one report of your unit has it." }),
  tlp: t.field({ type: enums.Tlp, description: "AMBER unless told otherwise; left out of an edit, it stays." }),
  handling: t.field({ type: enums.Handling, description: "H0 unless told otherwise; left out of an edit, it stays." }),
  handlingNote: t.string({ description: "Other restrictions, in words; left out of an edit, they stay." }),
  occurredOn: t.field({ type: "Date", required: true, description: "Day of the seizure." }),
  place: t.string({ required: true, description: "Place of the seizure." }),
  placeKind: t.field({ type: enums.PlaceKind, description: "Kind of place." }),
  placeCode: t.field({ type: "UnLocode", description: "UN/LOCODE of the place." }),
  direction: t.field({ type: enums.Direction, description: "Import, export or transit." }),
  offence: t.string({ description: "Offence in your law." }),
  transport: t.field({ type: enums.Transport, required: true, description: "How the goods travelled." }),
  mailClass: t.field({ type: enums.MailClass, description: "Class of the item in the mail." }),
  itemId: t.field({ type: "PostalItemId", description: "Identifier of the postal item (UPU S10)." }),
  receptacleId: t.string({ description: "Identifier of the receptacle (UPU S9)." }),
  waybill: t.string({ description: "Air waybill, bill of lading or consignment note." }),
  postageAccount: t.string({ description: "Account that the postage was paid from." }),
  platform: t.string({ description: "Market place or shop." }),
  concealment: t.field({ type: enums.Concealment, description: "How the goods were hidden." }),
  detection: t.field({ type: enums.Detection, description: "What led to the find." }),
  detectionReference: t.string({ description: "Which alert, hit or pattern triggered it." }),
  laboratory: t.field({ type: enums.Laboratory, description: "State of the laboratory's answer." }),
  disposition: t.field({ type: enums.Disposition, description: "What became of the goods." }),
  narrative: t.string({ description: "What happened, in words; at most 20,000 characters." }),
  reviewOn: t.field({ type: "Date", description: "By when to review what names people." }),
  goods: t.field({ type: [Goods], required: true, description: "Lines of goods; at most 100." }),
  legs: t.field({ type: [LegType], required: true, description: "The route, in order; at most 30." }),
  parties: t.field({ type: [Party], description: "People and companies; at most 50. Left out of an edit, they stay as they are." }),
});

export const ReportContentType = builder.inputType("SeizureReportContentInput", {
  description: "What a report says. Needed are day, place, goods as found with quantity and unit, origin of the route, and transport.",
  fields: contentOf,
});

export const IfExistsEnum = listed("IfExists", "ifExists", ifExists, "What to do if your unit already has a report with this reference of its own.");

/** How to file it, for one draft and for many. */
export const filingOf = (t: InputFields) => ({
  ifExists: t.field({ type: IfExistsEnum, description: "REFUSE unless told otherwise. Withdrawn reports do not count." }),
  idempotencyKey: t.string({
    description:
      "A key of your own for this action, at most 200 characters. Sent again with the same input within a day, it answers the same and writes nothing; with another input it is refused.",
  }),
});

export const ReportInputType = builder.inputType("SeizureReportInput", {
  description: "A report to file: what it says, and how to file it.",
  fields: (t) => ({ ...contentOf(t), ...filingOf(t) }),
});
