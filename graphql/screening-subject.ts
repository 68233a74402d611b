// A subject as it is sent for screening, and as it is kept with a list.
import type { Subject } from "../lib/screening/subject.ts";
import { builder } from "./builder.ts";
import { EntryKind } from "./enums.ts";

export const ScreeningDocumentInput = builder.inputType("ScreeningDocumentInput", {
  description: "A passport, register number or other document.",
  fields: (t) => ({
    number: t.string({ required: true, description: "Its number; at most 100 characters." }),
    country: t.field({ type: "CountryCode", description: "Who issued it." }),
  }),
});

export const ScreeningSubjectInput = builder.inputType("ScreeningSubjectInput", {
  description: "Somebody or something to look for. At least a name or something that identifies; at most ten of each.",
  fields: (t) => ({
    names: t.stringList({ description: "Names, in any script and order; at most 300 characters each." }),
    kind: t.field({ type: EntryKind, description: "Only subjects of this kind." }),
    birthDate: t.string({ description: "Date of birth, ISO 8601; a year, or year and month, are enough." }),
    countries: t.field({ type: ["CountryCode"], description: "Nationalities or countries of addresses. Weigh little." }),
    addresses: t.stringList({ description: "Addresses; at most 300 characters each." }),
    phones: t.stringList({ description: "Telephones; with + and country code, or of the first country." }),
    emails: t.stringList({ description: "E-mail addresses." }),
    documents: t.field({ type: [ScreeningDocumentInput], description: "Documents." }),
    itemIds: t.stringList({ description: "S10 item identifiers, such as RR473124829GB." }),
  }),
});

const DocumentType = builder.objectRef<Subject["documents"][number]>("ScreeningDocument").implement({
  description: "A document of a subject.",
  authScopes: { permission: "screening-list:read" },
  fields: (t) => ({
    number: t.exposeString("number", { description: "Its number." }),
    country: t.expose("country", { type: "CountryCode", nullable: true, description: "Who issued it." }),
  }),
});

export const ScreeningSubjectType = builder.objectRef<Subject>("ScreeningSubject").implement({
  description: "Whom was looked for, as sent.",
  authScopes: { permission: "screening-list:read" },
  fields: (t) => ({
    names: t.exposeStringList("names", { description: "Names." }),
    kind: t.expose("kind", { type: EntryKind, nullable: true, description: "Kind of subject, if that was said." }),
    birthDate: t.exposeString("birthDate", { nullable: true, description: "Date of birth, ISO 8601; may be a year alone." }),
    countries: t.expose("countries", { type: ["CountryCode"], description: "Countries." }),
    addresses: t.exposeStringList("addresses", { description: "Addresses." }),
    phones: t.exposeStringList("phones", { description: "Telephones." }),
    emails: t.exposeStringList("emails", { description: "E-mail addresses." }),
    documents: t.field({ type: [DocumentType], description: "Documents.", resolve: ({ documents }) => documents }),
    itemIds: t.exposeStringList("itemIds", { description: "S10 item identifiers." }),
  }),
});
