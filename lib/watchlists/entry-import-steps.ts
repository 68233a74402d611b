// What a person does with a file of entries: has it checked again, nominated or given up, and as a second person
// approves or rejects what came with it, or as its importer takes it back. Who may, and when, the database's functions decide.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import { cancelReportImport, confirmReportImport } from "../imports/import-steps.ts";
import { UserError } from "../user-error.ts";
import { reasonOf } from "./govern-entry.ts";

/** A file of reports is not one of entries, whoever asks. */
async function ofEntries({ db }: Operation, id: string): Promise<string> {
  const found = await db.reportImport.findUnique({ where: { id, watchlistId: { not: null } }, select: { id: true } });
  if (!found) throw new UserError({ code: "NOT_FOUND", field: ["id"] });
  return id;
}

export async function checkEntryImport(operation: Operation, id: string, confirmsItself: boolean): Promise<void> {
  await operation.rows(sql`select portolan.check_report_import(${await ofEntries(operation, id)}::uuid, null, null, ${confirmsItself})`);
}

export async function confirmEntryImport(operation: Operation, id: string): Promise<void> {
  await confirmReportImport(operation, await ofEntries(operation, id));
}

export async function cancelEntryImport(operation: Operation, id: string): Promise<void> {
  await cancelReportImport(operation, await ofEntries(operation, id));
}

/** `waiting`: how many the approver was shown. */
export async function approveEntryImport(operation: Operation, id: string, waiting: number): Promise<void> {
  await operation.rows(sql`select portolan.approve_entry_import(${id}::uuid, ${waiting}::integer)`);
}

export async function rejectEntryImport(operation: Operation, id: string, reason: string): Promise<void> {
  await operation.rows(sql`select portolan.reject_entry_import(${id}::uuid, ${reasonOf(reason)})`);
}

/** `waiting`: how many the importer was shown. */
export async function takeBackEntryImport(operation: Operation, id: string, waiting: number): Promise<void> {
  await operation.rows(sql`select portolan.take_back_entry_import(${id}::uuid, ${waiting}::integer)`);
}
