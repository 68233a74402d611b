// Whom a question by name is about, as everything that screens takes it.
import type { Subject } from "../screening/subject.ts";
import type { Question } from "./check-question.ts";

export const subjectOf = ({ name, birthDate, country, kind }: Question): Subject => ({
  names: [name],
  kind: (kind as Subject["kind"]) ?? null,
  birthDate: birthDate || null,
  countries: country ? [country] : [],
  addresses: [],
  phones: [],
  emails: [],
  documents: [],
  itemIds: [],
});
