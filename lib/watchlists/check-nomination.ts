// Which nominations are complete and well-formed: every fault at once, each with its field.
import { isCountry } from "../codes/countries.ts";
import { Faults } from "../faults.ts";
import { plainIdentifier } from "../postal/identifier.ts";
import { isPartialDate } from "../screening/partial-date.ts";
import type { Fault } from "../user-error.ts";
import { emailOf, type NominationInput } from "./nomination.ts";
import { normaliseName } from "./normalise-name.ts";
import { phoneOf } from "./phone.ts";

const longest = { name: 300, text: 500, grounds: 5_000, list: 50 } as const;
/** A whole identifier, or the beginning of one that is not everybody's. */
const postalItem = /^[A-Z]{2}(\d{3,9}|\d{9}[A-Z]{2})$/;
const lists = ["aliases", "countries", "addresses", "documents", "phones", "emails", "postalItems", "postageAccounts"] as const;

/** Every fault; empty when it may be nominated. `today` is an ISO date, `country` the agency's. */
export function checkNomination(input: NominationInput, today: string, country: string): Fault[] {
  const faults = new Faults();
  faults.text(input.ownReference, ["ownReference"], { max: 100 });
  faults.text(input.name, ["name"], { required: true, max: longest.name });
  faults.text(input.grounds, ["grounds"], { required: true, max: longest.grounds });
  faults.text(input.dutyContact, ["dutyContact"], { required: true, max: longest.text });
  faults.text(input.legalBasisNote, ["legalBasisNote"], { max: longest.text });
  if (faults.date(input.reviewOn, ["reviewOn"]) && !isWithinYear(input.reviewOn as string, today)) faults.add("REVIEW_WITHIN_YEAR", ["reviewOn"]);
  if (input.birthDate && (!isPartialDate(input.birthDate) || input.birthDate > today)) faults.add("INVALID", ["birthDate"]);
  for (const list of lists) if ((input[list]?.length ?? 0) > longest.list) faults.add("TOO_MANY", [list], { max: longest.list });
  // What follows looks at each of them.
  if (faults.found.some(({ code }) => code === "TOO_MANY" || code === "TOO_LONG")) return faults.found;

  checkName(faults, input, country);
  for (const [place, alias] of (input.aliases ?? []).entries()) {
    faults.text(alias, ["aliases", place], { max: longest.name });
    if (alias.trim() && !normaliseName(alias)) faults.add("INVALID", ["aliases", place]);
  }
  for (const [place, code] of (input.countries ?? []).entries()) checkCountry(faults, code, ["countries", place]);
  for (const [place, { text, country: of }] of (input.addresses ?? []).entries()) {
    faults.text(text, ["addresses", place, "text"], { required: true, max: longest.text });
    checkCountry(faults, of, ["addresses", place, "country"]);
  }
  for (const [place, document] of (input.documents ?? []).entries()) {
    faults.text(document.kind, ["documents", place, "kind"], { max: 100 });
    faults.text(document.number, ["documents", place, "number"], { required: true, max: 100 });
    checkCountry(faults, document.country, ["documents", place, "country"]);
  }
  for (const [place, phone] of (input.phones ?? []).entries()) {
    if (phone.trim() && !phoneOf(phone, input.countries?.[0] ?? country)) faults.add("PHONE_INVALID", ["phones", place]);
  }
  for (const [place, email] of (input.emails ?? []).entries()) faults.email(emailOf(email), ["emails", place]);
  for (const [place, item] of (input.postalItems ?? []).entries()) {
    if (item.trim() && !postalItem.test(plainIdentifier(item))) faults.add("POSTAL_ITEM_SHAPE", ["postalItems", place]);
  }
  for (const [place, account] of (input.postageAccounts ?? []).entries()) faults.text(account, ["postageAccounts", place], { max: 100 });
  if (input.kind === "PERSON" && !hasSecondIdentifier(input)) faults.add("SECOND_IDENTIFIER_NEEDED", ["birthDate"]);
  return faults.found;
}

function checkName(faults: Faults, { kind, name, countries }: NominationInput, country: string): void {
  if (!name.trim()) return;
  if (kind === "PHONE" && !phoneOf(name, countries?.[0] ?? country)) faults.add("PHONE_INVALID", ["name"]);
  else if (kind === "EMAIL") faults.email(emailOf(name), ["name"]);
  else if (kind === "POSTAL_ITEM" && !postalItem.test(plainIdentifier(name))) faults.add("POSTAL_ITEM_SHAPE", ["name"]);
  else if (!normaliseName(name)) faults.add("INVALID", ["name"]);
}

function checkCountry(faults: Faults, code: string | null | undefined, field: (string | number)[]): void {
  if (code && !isCountry(code)) faults.add("UNKNOWN_CODE", field);
}

const hasSecondIdentifier = (input: NominationInput) =>
  !!input.birthDate ||
  (["addresses", "documents", "phones", "emails", "postalItems", "postageAccounts"] as const).some((list) => input[list]?.length);

/** After today and at most twelve months ahead. */
export function isWithinYear(date: string, today: string): boolean {
  const latest = new Date(`${today}T00:00:00Z`);
  latest.setUTCFullYear(latest.getUTCFullYear() + 1);
  return date > today && date <= latest.toISOString().slice(0, 10);
}
