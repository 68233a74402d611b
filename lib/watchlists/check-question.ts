// Which questions may be put to the watchlists: whom, and for what.
import { entryKinds } from "../codes/domain-codes.ts";
import { isUuid } from "../is-uuid.ts";
import { checkWork, type Work } from "../screening/check-work.ts";
import type { Fault } from "../user-error.ts";
import { normaliseName } from "./normalise-name.ts";

export type Question = Work & {
  name: string;
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

  if (!question.name.trim()) add("REQUIRED", "name");
  else if (question.name.length > longest.name) add("TOO_LONG", "name", longest.name);
  else if (!normaliseName(question.name)) add("INVALID", "name");
  if (question.birthDate && !isPartialDate(question.birthDate)) add("INVALID", "birthDate");
  if (question.country && !/^[A-Z]{2}$/.test(question.country)) add("INVALID", "country");
  if (question.kind && !isOneOf(entryKinds, question.kind)) add("UNKNOWN_CODE", "kind");
  if ((question.listIds?.length ?? 0) > longest.lists) add("TOO_MANY", "lists", longest.lists);
  if (question.listIds?.some((id) => !isUuid(id))) add("INVALID", "lists");
  return [...faults, ...checkWork(question, stated)];
}

function isOneOf(codes: readonly string[], code: string): boolean {
  return codes.includes(code);
}

export function isPartialDate(text: string): boolean {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  const whole = `${year}-${month}-${day}`;
  const date = new Date(`${whole}T00:00:00Z`);
  return year !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole);
}
