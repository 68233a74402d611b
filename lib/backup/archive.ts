// The form of a backup: gzip over plain text, as people who know PostgreSQL read it. A heading, each table as
// `copy … from stdin;` with its rows, the sequences, and at the end a digest of everything before it.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";

/** Why there is no backup, or no restoring: one sentence with what to do. */
export class CannotRestore extends Error {}

export type Heading = {
  /** Version of this form. */
  form: 1;
  takenAt: string;
  /** Migrations that the tables have gone through, in order. */
  migrations: string[];
  /** Tells whether an installation has the same secret, and nothing of the secret. */
  secretPrint: string;
};
export type Table = { name: string; columns: string[] };
export type Ending = { rows: Record<string, number>; sha256: string };

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
export const columnList = ({ columns }: Table) => columns.map(quoted).join(", ");

export const headingLine = (heading: Heading) => `-- portolan backup ${JSON.stringify(heading)}\n`;
export const tableLine = (table: Table) => `copy ${table.name} (${columnList(table)}) from stdin;\n`;
export const tableEnd = "\\.\n";
export const sequenceLine = (name: string, value: string, isCalled: boolean) => `select setval('${name}', ${value}, ${isCalled});\n`;
export const endingLine = (ending: Ending) => `-- end ${JSON.stringify(ending)}\n`;

/** What reading meets, in order. Rows come as they are given to COPY, several at once. */
export type Part =
  | { kind: "heading"; heading: Heading }
  | { kind: "table"; table: Table }
  | { kind: "rows"; rows: Buffer; count: number }
  | { kind: "sequence"; name: string; value: string; isCalled: boolean }
  | { kind: "ending"; ending: Ending };

const damaged = (path: string) => new CannotRestore(`${path} is not a whole backup: it is damaged or was cut off. Nothing was restored.`);
const newline = 10;
const batchBytes = 1 << 18;

/** Whole lines, line break included. Only \n breaks: COPY writes every other break within a value as an escape. */
async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  const file = createReadStream(path);
  const text = createGunzip();
  // What pipes does not pass on the file's errors.
  file.on("error", (error) => text.destroy(error));
  for await (const chunk of file.pipe(text) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      const line = chunk.subarray(from, at + 1);
      yield rest.length ? Buffer.concat([rest, line]) : line;
      rest = Buffer.alloc(0);
      from = at + 1;
    }
    if (from < chunk.length) rest = Buffer.concat([rest, chunk.subarray(from)]);
  }
  if (rest.length) yield rest;
}

function partOf(line: string): Part | null {
  const [, heading] = /^-- portolan backup (\{.*\})\n$/.exec(line) ?? [];
  if (heading) return { kind: "heading", heading: JSON.parse(heading) as Heading };
  const [, name, columns] = /^copy ([a-z_.]+) \((.*)\) from stdin;\n$/.exec(line) ?? [];
  if (name && columns) return { kind: "table", table: { name, columns: columns.slice(1, -1).split('", "') } };
  const [, sequence, value, isCalled] = /^select setval\('([a-z_.0-9]+)', (\d+), (true|false)\);\n$/.exec(line) ?? [];
  if (sequence && value) return { kind: "sequence", name: sequence, value, isCalled: isCalled === "true" };
  const [, ending] = /^-- end (\{.*\})\n$/.exec(line) ?? [];
  return ending ? { kind: "ending", ending: JSON.parse(ending) as Ending } : null;
}

/** Reads a backup part by part; throws where it is damaged, at the latest at its end. */
export async function* readArchive(path: string): AsyncGenerator<Part> {
  const hash = createHash("sha256");
  let rows: Buffer[] = [];
  let bytes = 0;
  let isInTable = false;
  let ended = false;
  const flush = function* (): Generator<Part> {
    if (rows.length) yield { kind: "rows", rows: Buffer.concat(rows), count: rows.length };
    [rows, bytes] = [[], 0];
  };
  try {
    for await (const line of linesOf(path)) {
      if (ended) throw damaged(path);
      if (isInTable && line.toString("latin1") !== tableEnd) {
        hash.update(line);
        rows.push(line);
        bytes += line.length;
        if (bytes > batchBytes) yield* flush();
        continue;
      }
      if (isInTable) {
        hash.update(line);
        yield* flush();
        isInTable = false;
        continue;
      }
      const part = partOf(line.toString());
      if (!part) throw damaged(path);
      if (part.kind === "ending") {
        if (part.ending.sha256 !== hash.digest("hex")) throw damaged(path);
        ended = true;
      } else hash.update(line);
      isInTable = part.kind === "table";
      yield part;
    }
  } catch (error) {
    if (["Z_DATA_ERROR", "Z_BUF_ERROR", "Z_STREAM_ERROR"].includes((error as { code?: string }).code ?? "")) throw damaged(path);
    throw error;
  }
  if (!ended) throw damaged(path);
}

/** Reads all of it once, so that nothing is touched for the sake of a damaged file. */
export async function checkArchive(path: string): Promise<{ heading: Heading; ending: Ending }> {
  let heading: Heading | undefined;
  let ending: Ending | undefined;
  const counted: Record<string, number> = {};
  let table = "";
  for await (const part of readArchive(path)) {
    if (!heading && part.kind !== "heading") throw damaged(path);
    if (part.kind === "heading") heading = part.heading;
    if (part.kind === "table") {
      table = part.table.name;
      counted[table] = 0;
    }
    if (part.kind === "rows") counted[table] = (counted[table] ?? 0) + part.count;
    if (part.kind === "ending") ending = part.ending;
  }
  if (heading?.form !== 1 || !ending || JSON.stringify(counted) !== JSON.stringify(ending.rows)) throw damaged(path);
  return { heading, ending };
}
