// Asking the owner of an entry, and answering. Who may, the database's functions decide.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import { Faults } from "../faults.ts";
import { checkWork } from "../screening/check-work.ts";
import { UserError } from "../user-error.ts";

const longText = 2_000;

export type OwnersQuestion = { reference?: string | null; entryId?: string | null; purpose: string; caseReference: string; text: string };

function words(value: string | null | undefined, field: string, required = true): string | null {
  const faults = new Faults();
  faults.text(value, [field], { required, max: longText });
  faults.raise();
  return value?.trim() || null;
}

/** About a hit, by its reference, or about an entry that the viewer reads. */
export async function askOwner(operation: Operation, { reference, entryId, text, ...work }: OwnersQuestion): Promise<string> {
  if (!reference === !entryId) throw new UserError({ code: "REQUIRED", field: ["reference"] });
  const faults = checkWork(work, operation);
  if (faults.length) throw new UserError(...faults);
  const [row] = await operation.rows<{ id: string }>(
    sql`select portolan.ask_owner(${reference?.trim() ?? null}, ${entryId ?? null}::uuid, ${work.purpose}, ${work.caseReference.trim()}, ${words(text, "text")}) as id`,
  );
  return (row as { id: string }).id;
}

export async function answerQuestion(operation: Operation, id: string, answer: string): Promise<void> {
  await operation.rows(sql`select portolan.answer_question(${id}::uuid, ${words(answer, "answer")}, false)`);
}

export async function refuseQuestion(operation: Operation, id: string, answer: string): Promise<void> {
  await operation.rows(sql`select portolan.answer_question(${id}::uuid, ${words(answer, "answer")}, true)`);
}

/** The entry itself, until a time. */
export async function discloseEntry(operation: Operation, id: string, until: Date, answer: string | null): Promise<void> {
  await operation.rows(sql`select portolan.disclose_entry(${id}::uuid, ${until}::timestamptz, ${words(answer, "answer", false)})`);
}

export async function endDisclosure(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.end_disclosure(${id}::uuid)`);
}

/** Ids of the entries that questions are about, of those that the viewer reads. */
export async function entriesOfQuestion(operation: Operation, id: string): Promise<string[]> {
  const rows = await operation.rows<{ id: string }>(sql`select portolan.question_entries(${id}::uuid) as id`);
  return rows.map((row) => row.id);
}
