// The two steps that write: nominating a checked file's entries as its importer, and approving them as a second person.
// Each is one transaction: all or nothing, and once.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import { asImporter, type ImportPayload } from "../imports/import-job.ts";
import type { Job } from "../jobs/job.ts";

const writtenAtOnce = 500;

export function runEntryImportJob(payload: ImportPayload, job: Job): Promise<void> {
  return asImporter(payload, job, "watchlistEntryImportRun", async (operation, progress) => {
    const { importId } = payload;
    const found = await operation.db.reportImport.findUniqueOrThrow({ where: { id: importId } });
    const count = found.newCount + found.changedCount + found.unchangedCount;
    for (let first = 0; first < count; first += writtenAtOnce) {
      await operation.rows(sql`select portolan.apply_entry_import(${importId}::uuid, ${first}::integer, ${first + writtenAtOnce - 1}::integer)`);
      await progress.tell(Math.min(0.99, (first + writtenAtOnce) / count));
    }
    await operation.rows(sql`select portolan.finish_report_import(${importId}::uuid)`);
  });
}

export function approveEntryImportJob(payload: ImportPayload, job: Job): Promise<void> {
  return asImporter(payload, job, "watchlistEntryImportApproval", async (operation, progress) => {
    const { importId } = payload;
    const count = await operation.db.watchlistNomination.count({ where: { importId, state: "WAITING" } });
    for (let approved = 0; approved < count; ) {
      const [portion] = await operation.rows<{ size: number }>(
        sql`select portolan.approve_import_portion(${importId}::uuid, ${writtenAtOnce}::integer) as size`,
      );
      if (!portion?.size) break;
      approved += portion.size;
      await progress.tell(Math.min(0.99, approved / count));
    }
    await operation.rows(sql`select portolan.finish_approval(${importId}::uuid)`);
  });
}
