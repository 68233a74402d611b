// The faulty rows of a checked file, as they are in it, each with what is wrong: to be put right and sent again.
import { stringify } from "csv-stringify/sync";
import type { Operation } from "../access/operation.ts";
import { safeCell } from "../csv-cell.ts";
import type { Language } from "../languages/language.ts";
import { messages, translatorFor } from "../languages/messages.ts";
import { type FileForm, rowsOf } from "./file-form.ts";
import { storedPieces } from "./stored-file.ts";

/** Null if there is no such import, or its file is no longer kept. */
export async function* faultyRowsFile(operation: Operation, id: string, language: Language): AsyncGenerator<string> {
  const found = await operation.db.reportImport.findUnique({
    where: { id },
    include: { faults: { orderBy: [{ rowNumber: "asc" }, { id: "asc" }] } },
  });
  if (!found) return;
  const t = translatorFor(language);
  const reasons = new Map<number, string[]>();
  for (const { rowNumber, column, field, code, values } of found.faults) {
    const reason = t(`errors.${code}`, values as Record<string, string>);
    reasons.set(rowNumber, [...(reasons.get(rowNumber) ?? []), column || field ? `${column ?? field}: ${reason}` : reason]);
  }
  const line = (cells: string[]) => stringify([cells.map(safeCell)], { record_delimiter: "windows", delimiter: found.delimiter });
  yield `\ufeff${line([...found.header, messages[language].imports.reasonColumn])}`;
  for await (const { row, cells } of rowsOf(storedPieces(operation, id), found as FileForm)) {
    const told = reasons.get(row);
    // A short row is filled up, so that the reason stands in its own column.
    if (told) yield line([...found.header.map((_, place) => cells[place] ?? ""), told.join(" ")]);
  }
}
