// The dry run of an import: reads the whole file, names what is wrong with it, and stages what is not.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import { units } from "../codes/units.ts";
import type { Job } from "../jobs/job.ts";
import { newReference } from "../seizures/save-report.ts";
import { CheckedRows } from "./checked-rows.ts";
import { BrokenRow, type FileForm, rowsOf } from "./file-form.ts";
import { asImporter, Breathing, type ImportPayload, type Progress } from "./import-job.ts";
import type { Mapping } from "./mapping.ts";
import { ReportReader, unitForm } from "./read-reports.ts";
import { contentOf } from "./staged-report.ts";
import { storedPieces } from "./stored-file.ts";

/** How much of the check reading is; the rest is comparing with what the unit has. */
const readingPart = 0.8;

/** Units of our own list and, where the whole of Recommendation 20 was imported, of that: asked once for each. */
class Units {
  readonly known = new Set<string>(units);
  readonly #asked = new Set<string>();
  constructor(readonly operation: Operation) {}

  async learn(unit: string): Promise<void> {
    if (!unitForm.test(unit) || this.known.has(unit) || this.#asked.has(unit)) return;
    this.#asked.add(unit);
    const found = await this.operation.rows(sql`select code from portolan.name_reference_codes('UNIT', ${[unit]}::text[])`);
    if (found.length) this.known.add(unit);
  }
}

async function read(operation: Operation, id: string, checked: CheckedRows, progress: Progress): Promise<void> {
  const { header, mapping, encoding, delimiter, size } = await operation.db.reportImport.findUniqueOrThrow({ where: { id } });
  const agency = await operation.db.agency.findUniqueOrThrow({ where: { id: operation.viewer.agencyId } });
  const known = new Units(operation);
  const reader = new ReportReader(header, mapping as Mapping, known.known, new Date().toISOString().slice(0, 10));
  const breathing = new Breathing();
  const take = async (read: ReturnType<ReportReader["end"]>) => {
    if (!read) return;
    await checked.addFaults(read.faults);
    if (!read.report) return;
    const { row, input, reference } = read.report;
    await checked.stage(row, reference ?? newReference(agency.code), contentOf(input, reader.reportFields));
  };
  let bytes = 0;
  try {
    const pieces = storedPieces(operation, id, (read) => {
      bytes = read;
    });
    for await (const row of rowsOf(pieces, { encoding, delimiter } as FileForm)) {
      checked.rowCount++;
      await known.learn(reader.unitOf(row));
      await take(reader.next(row));
      await progress.tell((bytes / Math.max(size, 1)) * readingPart);
      await breathing.breathe();
    }
  } catch (error) {
    if (!(error instanceof BrokenRow)) throw error;
    await checked.addFaults([{ row: error.row, column: null, field: null, value: null, code: "ROW_BROKEN" }]);
  }
  await take(reader.end());
  await checked.flush();
}

export function checkReportImportJob(payload: ImportPayload, job: Job): Promise<void> {
  return asImporter(payload, job, "reportImportCheck", async (operation, progress) => {
    const { importId } = payload;
    const checked = new CheckedRows(operation, importId, (batch) => sql`select portolan.stage_reports(${importId}::uuid, ${batch}::jsonb)`);
    await operation.rows(sql`select portolan.clear_staged_reports(${importId}::uuid)`);
    await read(operation, importId, checked, progress);
    await checked.judge(
      (first, last) => sql`select row_number as row, code from portolan.judge_staged_reports(${importId}::uuid, ${first}::integer, ${last}::integer)`,
      (part) => progress.tell(readingPart + (1 - readingPart) * part),
    );
    await checked.finish();
  });
}
