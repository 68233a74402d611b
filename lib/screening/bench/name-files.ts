// Reads the files that the screening commands measure with.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";

export type ListedName = { entity: string; type: string; name: string };
export type AskedName = { kind: string; query: string; entity: string };

const rowsOf = <Row>(path: string) => parse<Row>(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true });

const otherScripts = /(?!\p{Script=Latin})\p{L}/u;

/** Names of a list; `latinOnly` leaves out those that have letters of other scripts. */
export const readList = (path: string, latinOnly: boolean): ListedName[] =>
  rowsOf<ListedName>(path).filter(({ name }) => !latinOnly || !otherScripts.test(name));

export const readQueries = (path: string): AskedName[] => rowsOf<AskedName>(path);

export const readClean = (path: string): string[] => rowsOf<{ name: string }>(path).map(({ name }) => name);

/** One name in each line, gzipped or not. */
export function readBackground(path: string): string[] {
  const bytes = readFileSync(path);
  const text = path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  return text.toString("utf8").split(/\r?\n/).filter(Boolean);
}
