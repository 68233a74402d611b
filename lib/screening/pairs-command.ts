// npm run screening:pairs -- --in PAIRS.csv [--out SCORES.csv] [--json FILE]: how well the scorer tells labelled pairs of names apart.
import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { STRONG_FROM } from "./bands.ts";
import { measurePairs, type PairFigures, recallAtPrecision, type ScoredPair } from "./measure-pairs.ts";
import type { SubjectKind } from "./prepare-name.ts";
import { scoreTexts } from "./score-texts.ts";

type Row = Record<string, string>;

const columns = ["set", "group", "schema", "left", "right", "match"];
const kindOfSchema: Record<string, SubjectKind> = {
  Person: "PERSON",
  Company: "ORGANISATION",
  Organization: "ORGANISATION",
  PublicBody: "ORGANISATION",
  Vessel: "VESSEL",
  Airplane: "AIRCRAFT",
};

const { values } = parseArgs({ options: { in: { type: "string" }, out: { type: "string" }, json: { type: "string" } } });
if (!values.in) fail("Say which pairs: npm run screening:pairs -- --in PAIRS.csv [--out SCORES.csv] [--json FILE]");
const text = await readFile(values.in, "utf8").catch(() => fail(`There is no file ${values.in} that can be read.`));
const rows: Row[] = parse(text, { columns: true, bom: true, skip_empty_lines: true });
const missing = columns.filter((column) => rows[0] && !(column in rows[0]));
if (rows.length === 0 || missing.length) fail(`${values.in} has no rows, or lacks the columns ${missing.join(", ")}.`);

const scored = rows.map((row) => {
  const kind = kindOfSchema[row.schema ?? ""] ?? null;
  return { row, score: scoreTexts(row.left ?? "", row.right ?? "", kind), isMatch: row.match === "true" };
});

const sets = figuresBy(({ set }) => set ?? "");
const groups = figuresBy(({ group }) => group ?? "");
const arabic = scored.filter(({ row }) => row.set === "cross_script" && row.group?.includes("arabic"));
const crossScriptArabic = arabic.length ? { pairs: arabic.length, recallAtPrecision90: recallAtPrecision(arabic, 0.9) } : undefined;

print("set", sets);
print("group", groups);
if (crossScriptArabic) console.log(`\nArabic groups of cross_script: recall ${shown(crossScriptArabic.recallAtPrecision90)} at precision .90`);
if (values.out)
  await writeFile(
    values.out,
    stringify(
      scored.map(({ row, score }) => ({ ...row, score: score.toFixed(4) })),
      { header: true },
    ),
  );
if (values.json) await writeFile(values.json, `${JSON.stringify({ threshold: STRONG_FROM, sets, groups, crossScriptArabic }, null, 2)}\n`);

function figuresBy(keyOf: (row: Row) => string): Record<string, PairFigures> {
  const by = new Map<string, ScoredPair[]>();
  for (const pair of scored) by.set(keyOf(pair.row), [...(by.get(keyOf(pair.row)) ?? []), pair]);
  return Object.fromEntries([...by].map(([key, pairs]) => [key, measurePairs(pairs, STRONG_FROM)]));
}

function print(title: string, figures: Record<string, PairFigures>): void {
  console.log(`\n${title.padEnd(36)} pairs  precision  recall     F1    AUC`);
  for (const [name, { pairs, precision, recall, f1, auc }] of Object.entries(figures)) {
    console.log(
      [
        name.padEnd(36),
        String(pairs).padStart(5),
        shown(precision).padStart(10),
        ...[recall, f1, auc].map((figure) => shown(figure).padStart(6)),
      ].join(" "),
    );
  }
}

function shown(figure: number | null): string {
  return figure === null ? "-" : figure.toFixed(3);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
