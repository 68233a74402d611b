// What the demonstration's people screened: a list of addressees, somebody whom an officer goes on looking for, and a
// question to the owner of an entry that may only be hit. The index starts with the portal, which then does the rest.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import { answerHits } from "../hit-only/answer-hits.ts";
import { askOwner } from "../hit-only/question.ts";
import { readSubject, type SubjectGiven } from "../screening/subject.ts";
import { addScreeningSubjects, beginScreeningList, startScreeningList } from "../screening-lists/list-steps.ts";
import { hiddenTelephone } from "./own-lists.ts";

type As = <Done>(email: string, name: string, work: (operation: Operation) => Promise<Done>) => Promise<Done>;

const subjectOf = (given: SubjectGiven) => readSubject(given, []).subject;

/** Addressees of a week's parcels: some are on lists of others, most are nobody. */
const addressees: SubjectGiven[] = [
  { names: ["Yolande Trentam"], birthDate: "1979", countries: ["PA"] },
  { names: ["Blueheron Cycle Parts"], countries: ["US"] },
  { names: ["Marisa Okonjo"], birthDate: "1990-05-17" },
  { names: ["Brakkewal, Sander"], birthDate: "1987-04-12", countries: ["NL"] },
  { names: ["Tamsin Ferreirola"], countries: ["TT"] },
  { names: ["Delroy Whitcombe"], phones: ["+297 555 0177"] },
  { names: ["Auberon Plessix"], birthDate: "1968" },
];

/** Before the lists are kept, so that what comes onto them is news. */
export async function lookAhead(as: As): Promise<void> {
  await as("luis@pa-customs.example", "standingQuerySave", (operation) =>
    operation.rows(sql`select portolan.save_standing_query(${JSON.stringify(subjectOf({ names: ["Yolanda Trentham"], countries: ["PA"] }))}::jsonb,
      'INVESTIGATION', 'PA-2026-0311', '{}'::uuid[], current_date + 180)`),
  );
}

export async function screenAddressees(as: As): Promise<void> {
  await as("marlon@jm-customs.example", "screeningListStart", async (operation) => {
    const work = { purpose: "CONTROL_OF_ITEM", caseReference: "Mail centre, week 47" };
    const id = await beginScreeningList(operation, { name: "Addressees of the week", watchlistIds: [], ...work });
    await addScreeningSubjects(operation, id, 0, addressees);
    // As the sample of all rows would have found.
    await operation.rows(sql`select portolan.prepare_screening_list(${id}::uuid, ${addressees.length}::integer, 4)`);
    await startScreeningList(operation, id);
  });
}

export async function askAboutHidden(as: As): Promise<void> {
  const work = { purpose: "CONTROL_OF_ITEM", caseReference: "TT-2026-0188" };
  await as("keisha@tt-customs.example", "watchlistQuestionAsk", async (operation) => {
    operation.purpose = work.purpose;
    operation.caseReference = work.caseReference;
    const [hits = []] = await answerHits(operation, [subjectOf({ names: [], phones: [hiddenTelephone] })]);
    const text = "The telephone stands on a parcel that is held at our counter until Friday. May we let it go, and would you watch the collection?";
    await askOwner(operation, { ...work, reference: hits[0]?.reference ?? null, text });
  });
}
