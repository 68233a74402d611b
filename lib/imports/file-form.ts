// What kind of CSV a file is, told from its first bytes; and its records, whatever kind it is.
import { pipeline } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { parse as parseAtOnce } from "csv-parse/sync";
import { plainCell } from "../csv-cell.ts";

export type FileForm = { encoding: "utf-8" | "windows-1252"; delimiter: "," | ";" | "\t" };

/** The delimiter that stands most often in the first line, outside quotes. */
export function delimiterOf(text: string): FileForm["delimiter"] {
  const line = text.replace(/"(?:[^"]|"")*"/g, "").split(/\r?\n/, 1)[0] ?? "";
  const count = (delimiter: string) => line.split(delimiter).length;
  return ([",", ";", "\t"] as const).reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** Tells, piece by piece, whether the whole can be UTF-8. */
export class EncodingTold {
  readonly #strict = new TextDecoder("utf-8", { fatal: true });
  #isUtf8 = true;

  add(bytes: Uint8Array, isLast = false): void {
    if (!this.#isUtf8) return;
    try {
      this.#strict.decode(bytes, { stream: !isLast });
    } catch {
      this.#isUtf8 = false;
    }
  }

  get encoding(): FileForm["encoding"] {
    return this.#isUtf8 ? "utf-8" : "windows-1252";
  }
}

const options = (delimiter: string) => ({
  bom: true,
  delimiter,
  relax_column_count: true,
  relax_quotes: true,
  // Rows are counted as a spreadsheet does; empty ones too.
  skip_empty_lines: false,
  max_record_size: 200_000,
});

/** Fewer where the file cannot be read on: its check will say from which row. */
function firstRecords(text: string, delimiter: string, count: number): string[][] {
  try {
    return parseAtOnce(text, { ...options(delimiter), to: count }) as string[][];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return count > 1 ? firstRecords(text, delimiter, count - 1) : [];
  }
}

/** Header and first rows, from the beginning of a file that may be cut off anywhere. */
export function beginningOf(bytes: Uint8Array, isWhole: boolean, { encoding, delimiter }: FileForm): { header: string[]; preview: string[][] } {
  const text = new TextDecoder(encoding).decode(bytes, { stream: !isWhole });
  const whole = isWhole ? text : text.slice(0, text.lastIndexOf("\n") + 1);
  const records = firstRecords(whole, delimiter, 6);
  const [header = [], ...preview] = records.map((record) => record.map((cell) => plainCell(cell).slice(0, 300)));
  return { header: header.map((title) => title.trim()), preview };
}

/** A file that cannot be read on from this row. */
export class BrokenRow extends Error {
  constructor(readonly row: number) {
    super(`row ${row} cannot be read`);
  }
}

async function* textOf(pieces: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** Rows after the header, each with its number as a spreadsheet counts them; empty ones are left out. */
export async function* rowsOf(pieces: AsyncIterable<Uint8Array>, form: FileForm): AsyncGenerator<{ row: number; cells: string[] }> {
  // What breaks the source is told where rows are waited for: `pipe` would leave them waited for without end.
  const parser = pipeline(textOf(pieces, form.encoding), parse(options(form.delimiter)), () => undefined);
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      if (row > 1 && cells.some((cell) => cell.trim() !== "")) yield { row, cells };
    }
  } catch (error) {
    // It comes before rows that were parsed but not taken yet.
    throw error instanceof CsvError ? new BrokenRow(Number((error as { records?: number }).records ?? row) + 1) : error;
  }
}
