// "Not this person": telling a subject and an entry apart, and taking that back.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import { Faults } from "../faults.ts";
import { readSubject, type SubjectGiven } from "../screening/subject.ts";
import { subjectIdentity, subjectInWords } from "../screening/subject-identity.ts";
import { UserError } from "../user-error.ts";

const longestReason = 1_000;

export type Clearing = { entryId: string; subject: SubjectGiven; reason: string; until: string | null };

/** Answers the id of the clearance. */
export async function clearEntry(operation: Operation, { entryId, subject: given, reason, until }: Clearing): Promise<string> {
  const { subject, faults } = readSubject(given, ["subject"]);
  if (faults.length) throw new UserError(...faults);
  const checks = new Faults();
  checks.text(reason, ["reason"], { required: true, max: longestReason });
  checks.date(until, ["until"]);
  checks.raise();
  const [row] = await operation.rows<{ id: string }>(
    sql`select portolan.clear_entry(${entryId}::uuid, ${subjectIdentity(subject)}, ${subjectInWords(subject)}, ${reason.trim()}, ${until || null}::date) as id`,
  );
  return (row as { id: string }).id;
}

export async function withdrawClearance(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.withdraw_clearance(${id}::uuid)`);
}
