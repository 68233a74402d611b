// Whom a question is about, as everything that screens takes it.
import { readSubject, type Subject } from "../screening/subject.ts";
import type { Question } from "./check-question.ts";

/** What the question says of its subject, and what is wrong beside name, date and country. */
export function readQuestion({ name, otherNames, country, kind, ...given }: Question) {
  const { birthDate, addresses, phones, emails, documents, itemIds } = given;
  const names = [name ?? "", ...(otherNames ?? [])];
  const said = {
    names,
    kind: (kind as Subject["kind"]) ?? null,
    birthDate,
    countries: country ? [country] : [],
    addresses,
    phones,
    emails,
    documents,
    itemIds,
  };
  return readSubject(said, []);
}

export const subjectOf = (question: Question): Subject => readQuestion(question).subject;
