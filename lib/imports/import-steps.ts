// The steps that the importer takes, each judged by a database function: check, confirm, cancel, and keeping
// mappings. What takes long is a job (check-report-import.ts, run-report-import.ts).
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import { UserError } from "../user-error.ts";
import { checkMapping, type Mapping } from "./mapping.ts";

const longestName = 100;

/** Has the file checked as the mapping says; `saveAs` keeps the mapping under a name, for files with this header. */
export async function checkReportImport(
  operation: Operation,
  id: string,
  mapping: Mapping,
  { saveAs, confirmsItself }: { saveAs: string | null; confirmsItself: boolean },
): Promise<void> {
  checkMapping(mapping);
  const found = await operation.db.reportImport.findUnique({ where: { id, watchlistId: null }, select: { header: true, mappingId: true } });
  if (!found) throw new UserError({ code: "NOT_FOUND", field: ["id"] });
  const saved = saveAs ? await saveImportMapping(operation, null, { name: saveAs, header: found.header, mapping }) : found.mappingId;
  await operation.rows(sql`select portolan.check_report_import(${id}::uuid, ${JSON.stringify(mapping)}::jsonb, ${saved}::uuid, ${confirmsItself})`);
}

/** Writes the checked reports: all of them or none. */
export async function confirmReportImport(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.confirm_report_import(${id}::uuid)`);
}

/** Gives the import up, also while it is at work; nothing of it stays. */
export async function cancelReportImport(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.cancel_report_import(${id}::uuid)`);
}

export type SavedMapping = { name: string; header: readonly string[] | null; mapping: Mapping | null };

/** Keeps a mapping, or changes one that is kept: what is null stays as it is. Answers its id. */
export async function saveImportMapping(operation: Operation, id: string | null, { name, header, mapping }: SavedMapping): Promise<string> {
  if (!name.trim()) throw new UserError({ code: "REQUIRED", field: ["name"] });
  if (name.length > longestName) throw new UserError({ code: "TOO_LONG", field: ["name"], values: { max: longestName } });
  if (mapping) checkMapping(mapping);
  const content = mapping && JSON.stringify(mapping);
  const [row] = await operation.rows<{ id: string }>(
    sql`select portolan.save_import_mapping(${id}::uuid, ${name.trim()}, ${header}::text[], ${content}::jsonb) as id`,
  );
  return (row as { id: string }).id;
}

export async function deleteImportMapping(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.delete_import_mapping(${id}::uuid)`);
}
