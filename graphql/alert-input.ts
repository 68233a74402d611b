// The input of an alert; its meaning is explained in lib/alerts/alert-input.ts.
import type { AlertInput } from "../lib/alerts/alert-input.ts";
import type { Addressing } from "../lib/alerts/post-alert.ts";
import { builder } from "./builder.ts";
import * as enums from "./enums.ts";
import { RecipientType, recipientsOf } from "./recipient.ts";

export const AlertLineInputType = builder.inputType("AlertLineInput", {
  description: "A thing to look for.",
  fields: (t) => ({
    kind: t.field({ type: enums.AlertLineKind, required: true, description: "What it is." }),
    value: t.string({
      required: true,
      description:
        "The identifier, code or words. Of a route a country, or the UN/LOCODE or IMPC code of an office; of a prefix two letters and digits.",
    }),
  }),
});

const Party = builder.inputType("AlertPartyInput", {
  description: "A sender or addressee to look for. Stays with your agency unless you say who is to see it.",
  fields: (t) => ({
    role: t.field({ type: enums.AlertPartyRole, required: true, description: "Sender or addressee." }),
    name: t.string({ required: true, description: "Name as it is likely written." }),
    address: t.string({ description: "Address." }),
    country: t.field({ type: "CountryCode", description: "Country of the address." }),
  }),
});

export const AlertContentType = builder.inputType("AlertContentInput", {
  description: "What an alert says. Names of persons belong into `parties`: everyone who sees the alert sees everything else.",
  fields: (t) => ({
    ownReference: t.string({ description: "Your own number for it; one alert of your unit has it." }),
    tlp: t.field({ type: enums.Tlp, description: "AMBER unless told otherwise; left out of an edit, it stays." }),
    handling: t.field({ type: enums.Handling, description: "H0 unless told otherwise; left out of an edit, it stays." }),
    handlingNote: t.string({ description: "Other restrictions, in words; left out of an edit, they stay." }),
    requestedAction: t.field({ type: enums.RequestedAction, required: true, description: "What those addressed for action are asked to do." }),
    severity: t.field({ type: enums.AlertSeverity, required: true, description: "How grave it is." }),
    title: t.string({ required: true, description: "Headline; at most 140 characters." }),
    narrative: t.string({ description: "More, in words; at most 4,000 characters." }),
    commodityGroup: t.field({ type: enums.CommodityGroup, description: "What goods are expected." }),
    concealment: t.field({ type: enums.Concealment, description: "How they are likely hidden." }),
    contactName: t.string({ description: "Whom to call first; your agency unless told otherwise; left out of an edit, it stays." }),
    contactPhone: t.string({
      description: "Telephone of the contact; your agency's duty desk unless told otherwise; left out of an edit, it stays.",
    }),
    expectedAt: t.field({ type: "DateTime", description: "When it is expected to arrive." }),
    validUntil: t.field({
      type: "DateTime",
      description: "At most 90 days ahead; a new alert is valid for 72 hours unless told otherwise; left out of an edit, it stays.",
    }),
    lines: t.field({
      type: [AlertLineInputType],
      required: true,
      description: "What to look for; at most 50. Needed unless the alert is for information.",
    }),
    parties: t.field({ type: [Party], description: "Senders and addressees; at most 20. Left out of an edit, they stay as they are." }),
  }),
});
export const contentOf = (content: typeof AlertContentType.$inferInput) => content as AlertInput;

export const AlertAddressingType = builder.inputType("AlertAddressingInput", {
  description: "Whom an alert goes to.",
  fields: (t) => ({
    forAction: t.field({ type: [RecipientType], description: "Who is to see it and asked to act: the agencies that these reach." }),
    forInformation: t.field({ type: [RecipientType], description: "Who is to see it without being asked to act." }),
    partyRecipients: t.field({ type: [RecipientType], description: "Who is to see senders and addressees too; nobody unless told." }),
  }),
});

export const addressed = ({ forAction, forInformation, partyRecipients }: typeof AlertAddressingType.$inferInput): Addressing => ({
  forAction: recipientsOf(forAction),
  forInformation: recipientsOf(forInformation),
  partiesTo: recipientsOf(partyRecipients),
});
