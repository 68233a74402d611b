// Writes the checked reports of an import as the importer, in one transaction: all or nothing, and once.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Job } from "../jobs/job.ts";
import { asImporter, type ImportPayload } from "./import-job.ts";

const writtenAtOnce = 500;

export function runReportImportJob(payload: ImportPayload, job: Job): Promise<void> {
  return asImporter(payload, job, "reportImportRun", async (operation, progress) => {
    const { importId } = payload;
    const found = await operation.db.reportImport.findUniqueOrThrow({ where: { id: importId } });
    const count = found.newCount + found.changedCount + found.unchangedCount;
    for (let first = 0; first < count; first += writtenAtOnce) {
      await operation.rows(sql`select portolan.apply_report_import(${importId}::uuid, ${first}::integer, ${first + writtenAtOnce - 1}::integer)`);
      await progress.tell(Math.min(0.99, (first + writtenAtOnce) / count));
    }
    await operation.rows(sql`select portolan.finish_report_import(${importId}::uuid)`);
  });
}
