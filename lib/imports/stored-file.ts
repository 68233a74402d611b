// The uploaded file as it stands in the database: written piece by piece, read again by any process.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import { languages } from "../languages/language.ts";
import { messages } from "../languages/messages.ts";
import { reportColumns } from "../seizures/report-columns.ts";
import { beginningOf, delimiterOf, EncodingTold, type FileForm } from "./file-form.ts";
import { type ColumnTitles, isSameHeader, type Mapping, proposeMapping } from "./mapping.ts";

const pieceBytes = 256 * 1024;

/** The file is longer than this portal takes. */
export class FileTooLarge extends Error {}

async function* inPieces(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let [kept, size]: [Uint8Array[], number] = [[], 0];
  for await (const part of parts) {
    kept.push(part);
    size += part.length;
    if (size < pieceBytes) continue;
    yield Buffer.concat(kept);
    [kept, size] = [[], 0];
  }
  if (size) yield Buffer.concat(kept);
}

const titlesOf = (name: string) => languages.map((language) => (messages[language].imports.columns as Record<string, string>)[name] ?? name);
const columnTitles: ColumnTitles = Object.fromEntries(reportColumns.map(({ name }) => [name, titlesOf(name)]));

/** The agency's mapping that was last used for such files, else what the header suggests. */
async function mappingFor(operation: Operation, header: string[], mappingId: string | null): Promise<{ id: string | null; mapping: Mapping }> {
  const { db, viewer } = operation;
  const kept = await db.importMapping.findMany({ where: { agencyId: viewer.agencyId }, orderBy: { updatedAt: "desc" } });
  const found = mappingId ? kept.find(({ id }) => id === mappingId) : kept.find((one) => isSameHeader(one.header, header));
  return found ? { id: found.id, mapping: found.content as Mapping } : { id: null, mapping: proposeMapping(header, columnTitles) };
}

/** `mapping`: null for entries, whose columns are the template's. */
export type Received = { id: string; header: string[]; mapping: Mapping | null; mappingId: string | null };
type FileTold = {
  name: string;
  mappingId: string | null;
  delimiter: FileForm["delimiter"] | null;
  maximumBytes: number;
  /** The own list that it holds entries for, else it holds reports. */
  watchlistId: string | null;
};

/** Stores the file and tells what kind it is; nothing of it is checked yet. */
export async function storeFile(
  operation: Operation,
  parts: AsyncIterable<Uint8Array>,
  { name, mappingId, delimiter, maximumBytes, watchlistId }: FileTold,
): Promise<Received> {
  const [begun] = await operation.rows<{ id: string }>(sql`select portolan.begin_report_import(${name}, ${watchlistId}::uuid) as id`);
  const { id } = begun as { id: string };
  const told = new EncodingTold();
  let [size, position]: [number, number] = [0, 0];
  let first: Buffer = Buffer.alloc(0);
  for await (const piece of inPieces(parts)) {
    size += piece.length;
    if (size > maximumBytes) throw new FileTooLarge();
    told.add(piece);
    if (position === 0) first = piece;
    await operation.rows(sql`select portolan.add_import_piece(${id}::uuid, ${position++}::integer, ${piece}::bytea)`);
  }
  told.add(new Uint8Array(), true);
  const { encoding } = told;
  const form: FileForm = { encoding, delimiter: delimiter ?? delimiterOf(new TextDecoder(encoding).decode(first)) };
  const { header, preview } = beginningOf(first, position <= 1, form);
  const { id: found, mapping } = watchlistId ? { id: null, mapping: null } : await mappingFor(operation, header, mappingId);
  await operation.rows(sql`select portolan.describe_import(${id}::uuid, ${size}::integer, ${form.encoding}, ${form.delimiter}, ${header}::text[],
    ${JSON.stringify(preview)}::jsonb, ${mapping && JSON.stringify(mapping)}::jsonb, ${found}::uuid)`);
  return { id, header, mapping, mappingId: found };
}

/** The file's bytes, in order; `onRead` hears how many were read so far. */
export async function* storedPieces(operation: Operation, id: string, onRead: (bytes: number) => void = () => undefined): AsyncGenerator<Buffer> {
  let read = 0;
  for (let position = 0; ; position++) {
    const [row] = await operation.rows<{ bytes: Buffer | null }>(sql`select portolan.read_import_piece(${id}::uuid, ${position}::integer) as bytes`);
    if (!row?.bytes) return;
    yield row.bytes;
    read += row.bytes.length;
    onRead(read);
  }
}
