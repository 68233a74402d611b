// Which questions may be put to the watchlists: whom, and for what. Looking for people needs a purpose and a case.
import { entryKinds, purposes } from "../codes/domain-codes.ts";
import { isUuid } from "../is-uuid.ts";
import type { Fault } from "../user-error.ts";
import { normaliseName } from "./normalise-name.ts";

export type Question = {
  name: string;
  /** ISO 8601; a year, or year and month, are enough. */
  birthDate?: string | null;
  /** ISO 3166-1 alpha-2. */
  country?: string | null;
  kind?: string | null;
  /** Only these lists; all that the viewer may see unless given. */
  listIds?: string[] | null;
  purpose: string;
  caseReference: string;
};

const longest = { name: 300, caseReference: 100, lists: 50 } as const;

/** Every fault of the question. `stated`: the purpose and case that the operation is already under. */
export function checkQuestion(question: Question, stated: { purpose: string | null; caseReference: string | null }): Fault[] {
  const faults: Fault[] = [];
  const add = (code: Fault["code"], field: "lists" | Exclude<keyof Question, "listIds">, max?: number) =>
    faults.push({ code, field: [field], ...(max && { values: { max } }) });

  if (!question.name.trim()) add("REQUIRED", "name");
  else if (question.name.length > longest.name) add("TOO_LONG", "name", longest.name);
  else if (!normaliseName(question.name)) add("INVALID", "name");
  if (question.birthDate && !isPartialDate(question.birthDate)) add("INVALID", "birthDate");
  if (question.country && !/^[A-Z]{2}$/.test(question.country)) add("INVALID", "country");
  if (question.kind && !isOneOf(entryKinds, question.kind)) add("UNKNOWN_CODE", "kind");
  if ((question.listIds?.length ?? 0) > longest.lists) add("TOO_MANY", "lists", longest.lists);
  if (question.listIds?.some((id) => !isUuid(id))) add("INVALID", "lists");

  if (!question.purpose) add("REQUIRED", "purpose");
  else if (!isOneOf(purposes, question.purpose)) add("UNKNOWN_CODE", "purpose");
  if (!question.caseReference.trim()) add("REQUIRED", "caseReference");
  else if (question.caseReference.length > longest.caseReference) add("TOO_LONG", "caseReference", longest.caseReference);
  // PostgreSQL stores no null character, and no case is called by a control character.
  else if (/\p{Cc}/u.test(question.caseReference)) add("INVALID", "caseReference");
  // The record of access states one of each for an operation: a second question may not slip in under the first one's.
  if (stated.purpose !== null && stated.purpose !== question.purpose) add("INVALID", "purpose");
  if (stated.caseReference !== null && stated.caseReference !== question.caseReference.trim()) add("INVALID", "caseReference");
  return faults;
}

function isOneOf(codes: readonly string[], code: string): boolean {
  return codes.includes(code);
}

function isPartialDate(text: string): boolean {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  const whole = `${year}-${month}-${day}`;
  const date = new Date(`${whole}T00:00:00Z`);
  return year !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole);
}
