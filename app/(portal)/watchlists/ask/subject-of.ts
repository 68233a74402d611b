// What stands in the boxes, as the contract takes it. The large box takes anything that identifies: what it is, its form says.
import type { Question } from "./ask-query.ts";

export const askedKinds = ["NAME", "ITEM", "EMAIL", "PHONE", "DOCUMENT"] as const;
export type AskedKind = (typeof askedKinds)[number];

/** What a text in the large box is taken for. */
export function kindOf(text: string): AskedKind {
  const typed = text.trim();
  if (/^[A-Za-z]{2}\s?(\d\s?){9}[A-Za-z]{2}$/.test(typed)) return "ITEM";
  if (/^\S+@\S+\.\S+$/.test(typed)) return "EMAIL";
  if (/^(\+|00)?[\d\s().\-/]{6,}$/.test(typed) && typed.replace(/\D/g, "").length >= 6) return "PHONE";
  if (/^(?=.*\d)(?=(?:.*\d){4})[A-Za-z0-9./-]{5,20}$/.test(typed)) return "DOCUMENT";
  return "NAME";
}

const several = (text: string) => text.split(/\s*;\s*/).filter(Boolean);

/** `birthDate` is in the contract's form already. */
export function subjectOf({ name, otherNames, birthDate, country, kind, phone, email, document, itemId }: Question) {
  const inBox = kindOf(name);
  const boxed = (kind: AskedKind) => (inBox === kind ? [name.trim()] : []);
  return {
    names: [...boxed("NAME"), ...several(otherNames)],
    kind: kind || null,
    birthDate: birthDate || null,
    countries: country ? [country] : [],
    phones: [...boxed("PHONE"), ...several(phone)],
    emails: [...boxed("EMAIL"), ...several(email)],
    documents: [...boxed("DOCUMENT"), ...several(document)].map((number) => ({ number })),
    itemIds: [...boxed("ITEM"), ...several(itemId)].map((id) => id.replace(/\s/g, "")),
  };
}
