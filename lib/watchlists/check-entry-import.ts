// The dry run of a file of entries: names every faulty row, and stages what would be nominated.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import { CheckedRows } from "../imports/checked-rows.ts";
import { BrokenRow, type FileForm, rowsOf } from "../imports/file-form.ts";
import { asImporter, Breathing, type ImportPayload, type Progress } from "../imports/import-job.ts";
import { storedPieces } from "../imports/stored-file.ts";
import type { Job } from "../jobs/job.ts";
import { prepareNominations } from "./nominate.ts";
import { EntryReader, type EntryRow } from "./read-entries.ts";

const preparedAtOnce = 250;
/** How much of the check reading is; the rest is comparing with the list. */
const readingPart = 0.7;

type Read = EntryRow & { cells: string[] };

async function read(operation: Operation, id: string, checked: CheckedRows, progress: Progress): Promise<void> {
  const { header, encoding, delimiter, size, watchlistId } = await operation.db.reportImport.findUniqueOrThrow({ where: { id } });
  const reader = new EntryReader(header);
  const breathing = new Breathing();
  let portion: Read[] = [];
  let bytes = 0;
  const prepare = async () => {
    const prepared = await prepareNominations(
      operation,
      watchlistId ?? "",
      portion.map(({ input }) => input),
    );
    for (const [place, one] of prepared.entries()) {
      const { row, cells } = portion[place] as Read;
      if ("faults" in one) await checked.addFaults(one.faults.map((fault) => reader.placed(fault, row, cells)));
      else await checked.stage(row, "", one);
      await breathing.breathe();
    }
    portion = [];
  };
  try {
    const pieces = storedPieces(operation, id, (read) => {
      bytes = read;
    });
    for await (const { row, cells } of rowsOf(pieces, { encoding, delimiter } as FileForm)) {
      checked.rowCount++;
      const one = reader.read({ row, cells });
      await checked.addFaults(one.faults);
      // A row that could not be read whole is named already.
      if (!one.faults.length) portion.push({ ...one, cells });
      if (portion.length < preparedAtOnce) continue;
      await prepare();
      await progress.tell((bytes / Math.max(size, 1)) * readingPart);
    }
  } catch (error) {
    if (!(error instanceof BrokenRow)) throw error;
    await checked.addFaults([{ row: error.row, column: null, field: null, value: null, code: "ROW_BROKEN" }]);
  }
  await prepare();
  await checked.flush();
}

export function checkEntryImportJob(payload: ImportPayload, job: Job): Promise<void> {
  return asImporter(payload, job, "watchlistEntryImportCheck", async (operation, progress) => {
    const { importId } = payload;
    const checked = new CheckedRows(operation, importId, (batch) => sql`select portolan.stage_entries(${importId}::uuid, ${batch}::jsonb)`);
    await operation.rows(sql`select portolan.clear_staged_entries(${importId}::uuid)`);
    await read(operation, importId, checked, progress);
    await checked.judge(
      (first, last) => sql`select row_number as row, code from portolan.judge_staged_entries(${importId}::uuid, ${first}::integer, ${last}::integer)`,
      (part) => progress.tell(readingPart + (1 - readingPart) * part),
    );
    await checked.finish();
  });
}
