// The dry run of an import: reads the whole file, names what is wrong with it, and stages what is not.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import { units } from "../codes/units.ts";
import type { Job } from "../jobs/job.ts";
import { newReference } from "../seizures/save-report.ts";
import type { UserErrorCode } from "../user-error.ts";
import { BrokenRow, type FileForm, rowsOf } from "./file-form.ts";
import { asImporter, Breathing, type ImportPayload, type Progress } from "./import-job.ts";
import type { Mapping } from "./mapping.ts";
import { ReportReader, type RowFault, unitForm } from "./read-reports.ts";
import { contentOf, type StagedReport } from "./staged-report.ts";
import { storedPieces } from "./stored-file.ts";

/** Faults that are kept to be shown; all are counted. */
const mostFaults = 1_000;
const batchSize = 250;
const judgedAtOnce = 2_000;
/** How much of the check reading is; the rest is comparing with what the unit has. */
const readingPart = 0.8;

class Check {
  readonly #operation: Operation;
  readonly #id: string;
  #batch: StagedReport[] = [];
  #faults: RowFault[] = [];
  readonly #faultyRows = new Set<number>();
  staged = 0;
  rowCount = 0;
  faultCount = 0;

  constructor(operation: Operation, id: string) {
    this.#operation = operation;
    this.#id = id;
  }

  get faultyRowCount(): number {
    return this.#faultyRows.size;
  }

  async addFaults(faults: readonly RowFault[]): Promise<void> {
    for (const fault of faults) {
      this.#faultyRows.add(fault.row);
      if (this.faultCount++ < mostFaults) this.#faults.push(fault);
    }
    if (this.#faults.length >= batchSize) await this.#sendFaults();
  }

  async stage(row: number, reference: string, content: Record<string, unknown>): Promise<void> {
    this.#batch.push({ position: this.staged++, row_number: row, reference, content });
    if (this.#batch.length >= batchSize) await this.#sendBatch();
  }

  async flush(): Promise<void> {
    await this.#sendBatch();
    await this.#sendFaults();
  }

  async #sendBatch(): Promise<void> {
    if (!this.#batch.length) return;
    await this.#operation.rows(sql`select portolan.stage_reports(${this.#id}::uuid, ${JSON.stringify(this.#batch)}::jsonb)`);
    this.#batch = [];
  }

  async #sendFaults(): Promise<void> {
    if (!this.#faults.length) return;
    await this.#operation.rows(sql`select portolan.add_import_faults(${this.#id}::uuid, ${JSON.stringify(this.#faults)}::jsonb)`);
    this.#faults = [];
  }
}

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

async function read(operation: Operation, id: string, check: Check, progress: Progress): Promise<void> {
  const { header, mapping, encoding, delimiter, size } = await operation.db.reportImport.findUniqueOrThrow({ where: { id } });
  const agency = await operation.db.agency.findUniqueOrThrow({ where: { id: operation.viewer.agencyId } });
  const known = new Units(operation);
  const reader = new ReportReader(header, mapping as Mapping, known.known, new Date().toISOString().slice(0, 10));
  const breathing = new Breathing();
  const take = async (read: ReturnType<ReportReader["end"]>) => {
    if (!read) return;
    await check.addFaults(read.faults);
    if (read.report) await check.stage(read.report.row, newReference(agency.code), contentOf(read.report.input, reader.reportFields));
  };
  let bytes = 0;
  try {
    const pieces = storedPieces(operation, id, (read) => {
      bytes = read;
    });
    for await (const row of rowsOf(pieces, { encoding, delimiter } as FileForm)) {
      check.rowCount++;
      await known.learn(reader.unitOf(row));
      await take(reader.next(row));
      await progress.tell((bytes / Math.max(size, 1)) * readingPart);
      await breathing.breathe();
    }
  } catch (error) {
    if (!(error instanceof BrokenRow)) throw error;
    await check.addFaults([{ row: error.row, column: null, field: null, value: null, code: "ROW_BROKEN" }]);
  }
  await take(reader.end());
  await check.flush();
}

async function judge(operation: Operation, id: string, check: Check, progress: Progress): Promise<void> {
  for (let first = 0; first < check.staged; first += judgedAtOnce) {
    const refused = await operation.rows<{ row: number; code: UserErrorCode }>(
      sql`select row_number as row, code from portolan.judge_staged_reports(${id}::uuid, ${first}::integer, ${first + judgedAtOnce - 1}::integer)`,
    );
    await check.addFaults(refused.map(({ row, code }) => ({ row, column: null, field: null, value: null, code })));
    await progress.tell(readingPart + (1 - readingPart) * Math.min(1, (first + judgedAtOnce) / check.staged));
  }
  await check.flush();
}

export function checkReportImportJob(payload: ImportPayload, job: Job): Promise<void> {
  return asImporter(payload, job, "reportImportCheck", async (operation, progress) => {
    const { importId } = payload;
    const check = new Check(operation, importId);
    await operation.rows(sql`select portolan.clear_staged_reports(${importId}::uuid)`);
    await read(operation, importId, check, progress);
    await judge(operation, importId, check, progress);
    await operation.rows(
      sql`select portolan.finish_import_check(${importId}::uuid, ${check.rowCount}::integer, ${check.faultyRowCount}::integer, ${check.faultCount}::integer)`,
    );
  });
}
