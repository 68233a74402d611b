// Which questions may be put to the watchlists: whom, and for what.
import { entryKinds } from "../codes/domain-codes.ts";
import { isUuid } from "../is-uuid.ts";
import { checkWork, type Work } from "../screening/check-work.ts";
import { isPartialDate } from "../screening/partial-date.ts";
import type { Fault } from "../user-error.ts";
import { normaliseName } from "./normalise-name.ts";
import { readQuestion } from "./subject-of.ts";

export type Question = Work & {
  name?: string | null;
  otherNames?: readonly string[] | null;
  addresses?: readonly string[] | null;
  phones?: readonly string[] | null;
  emails?: readonly string[] | null;
  documents?: readonly { number: string; country?: string | null }[] | null;
  itemIds?: readonly string[] | null;
  /** ISO 8601; a year, or year and month, are enough. */
  birthDate?: string | null;
  /** ISO 3166-1 alpha-2. */
  country?: string | null;
  kind?: string | null;
  /** Only these lists; all that the viewer may see unless given. */
  listIds?: string[] | null;
};

const longest = { name: 300, lists: 50 } as const;

/** Every fault of the question. `stated`: the purpose and case that the operation is already under. */
export function checkQuestion(question: Question, stated: Parameters<typeof checkWork>[1]): Fault[] {
  const faults: Fault[] = [];
  const add = (code: Fault["code"], field: "lists" | Exclude<keyof Question, "listIds">, max?: number) =>
    faults.push({ code, field: [field], ...(max && { values: { max } }) });

  const name = question.name?.trim() ?? "";
  if (name.length > longest.name) add("TOO_LONG", "name", longest.name);
  else if (name && !normaliseName(name)) add("INVALID", "name");
  if (question.birthDate && !isPartialDate(question.birthDate)) add("INVALID", "birthDate");
  if (question.country && !/^[A-Z]{2}$/.test(question.country)) add("INVALID", "country");
  if (question.kind && !isOneOf(entryKinds, question.kind)) add("UNKNOWN_CODE", "kind");
  if ((question.listIds?.length ?? 0) > longest.lists) add("TOO_MANY", "lists", longest.lists);
  if (question.listIds?.some((id) => !isUuid(id))) add("INVALID", "lists");
  return [...faults, ...faultsOfSubject(question), ...checkWork(question, stated)];
}

/** Of what the question says beside its first name, date, country and kind; a question that says nothing lacks a name. */
function faultsOfSubject(question: Question): Fault[] {
  return readQuestion(question).faults.flatMap((fault): Fault[] => {
    const [field, place] = fault.field;
    if (field !== "names") return ["kind", "birthDate", "countries"].includes(field ?? "") ? [] : [fault];
    if (fault.code === "REQUIRED") return [{ ...fault, field: ["name"] }];
    if (place === undefined) return [{ ...fault, field: ["otherNames"] }];
    return place === "0" ? [] : [{ ...fault, field: ["otherNames", String(Number(place) - 1)] }];
  });
}

function isOneOf(codes: readonly string[], code: string): boolean {
  return codes.includes(code);
}
