// What a second person does with nominations, what becomes of entries afterwards, and corrections that readers propose.
// Who may, the database's functions decide.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import type { recallInstructions, recallReasons } from "../codes/domain-codes.ts";
import { Faults } from "../faults.ts";
import { UserError } from "../user-error.ts";
import { mostNominations } from "./nominate.ts";
import type { CorrectionField } from "./nomination.ts";

const longText = 2_000;

function text(value: string | null | undefined, field: string, required: boolean): string | null {
  const faults = new Faults();
  faults.text(value, [field], { required, max: longText });
  faults.raise();
  return value?.trim() || null;
}

export const reasonOf = (reason: string): string | null => text(reason, "reason", true);

function atMost(ids: string[]): string[] {
  if (ids.length > mostNominations) throw new UserError({ code: "TOO_MANY", field: ["ids"], values: { max: mostNominations } });
  if (!ids.length) throw new UserError({ code: "REQUIRED", field: ["ids"] });
  return [...new Set(ids)];
}

/** All of them or none. */
export async function approveNominations(operation: Operation, ids: string[]): Promise<void> {
  await operation.rows(sql`select portolan.approve_nominations(${atMost(ids)}::uuid[])`);
}

export async function rejectNominations(operation: Operation, ids: string[], reason: string): Promise<void> {
  await operation.rows(sql`select portolan.reject_nominations(${atMost(ids)}::uuid[], ${reasonOf(reason)})`);
}

export async function takeBackNomination(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.take_back_nomination(${id}::uuid)`);
}

/** Takes an entry off its list; everyone who could see it gets a notice. */
export async function withdrawEntry(
  operation: Operation,
  id: string,
  reason: (typeof recallReasons)[number],
  instruction: (typeof recallInstructions)[number],
): Promise<void> {
  await operation.rows(sql`select portolan.withdraw_entry(${id}::uuid, ${reason}, ${instruction})`);
}

/** The grounds still hold; the next review is on that day. */
export async function confirmEntry(operation: Operation, id: string, reviewOn: string, note: string | null): Promise<void> {
  const faults = new Faults();
  faults.date(reviewOn, ["reviewOn"]);
  faults.raise();
  await operation.rows(sql`select portolan.confirm_entry(${id}::uuid, ${reviewOn}::date, ${text(note, "note", false)})`);
}

export type ProposedCorrection = { field: CorrectionField; problem: string; evidence: string | null };

export async function proposeCorrection(operation: Operation, entryId: string, { field, problem, evidence }: ProposedCorrection): Promise<string> {
  const [row] = await operation.rows<{ id: string }>(
    sql`select portolan.propose_correction(${entryId}::uuid, ${field}, ${text(problem, "problem", true)}, ${text(evidence, "evidence", false)}) as id`,
  );
  return (row as { id: string }).id;
}

/** Answers the id of the entry that it is about. */
export async function answerCorrection(operation: Operation, id: string, isAccepted: boolean, answer: string): Promise<string> {
  const [row] = await operation.rows<{ id: string }>(
    sql`select portolan.answer_correction(${id}::uuid, ${isAccepted}, ${text(answer, "answer", true)}) as id`,
  );
  return (row as { id: string }).id;
}
