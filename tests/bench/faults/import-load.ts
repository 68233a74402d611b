// An agency's own system that loads a file after the other with a saved mapping; what it was told to have been
// received must be imported, by jobs that outlive every kill, once.
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { diceFor } from "../../../lib/demonstration/dice.ts";
import { Importer } from "../../imports/importer.ts";
import type { Installation } from "./installation.ts";

/** A file that was sent: every reference in it, and whether the portal said that it has it. */
export type SentFile = { references: string[]; outcome: "ACKNOWLEDGED" | "UNKNOWN" };

const header = "own_reference,occurred_on,place,transport,goods_description,quantity,unit,origin_country,destination_country";
const row = (reference: string) => `${reference},2026-03-05,Mail centre,MAIL,Tablets in a toy,3,KGM,NL,AW`;
const fileOf = (references: string[]) => [header, ...references.map(row)].join("\n");

const mappingQuery = "query ($id: ID!) { node(id: $id) { ... on ReportImport { mapping { id } } } }";

/** Imports one file step by step and keeps its columns as a mapping; answers the mapping's id. */
export async function saveMapping(installation: Installation, key: string): Promise<string> {
  const importer = new Importer(installation, key);
  const { id } = await importer.checked(fileOf(["first"]), undefined, "Own system");
  await importer.confirmed(id);
  const { data } = await installation.ask(key, mappingQuery, { id });
  return data.node.mapping.id as string;
}

export async function importFiles(
  installation: Installation,
  key: string,
  mapping: string,
  seed: string,
  stopping: AbortSignal,
): Promise<SentFile[]> {
  const dice = diceFor(seed);
  const sent: SentFile[] = [];
  const importer = new Importer(installation, key);
  for (let file = 0; !stopping.aborted; file++) {
    const references = Array.from({ length: dice.between(5, 60) }, (_, place) => `${seed}-file-${file}-${place}`);
    const answer = await importer.upload(fileOf(references), { mapping, confirm: "1" }).catch(() => null);
    sent.push({ references, outcome: answer?.status === 201 ? "ACKNOWLEDGED" : "UNKNOWN" });
    await wait(dice.between(100, 600));
  }
  return sent;
}

/** Until no import is under way, for ten minutes at most: a job that failed waits longer before each further attempt. */
export async function importsSettled(administrator: pg.Client): Promise<boolean> {
  for (let attempt = 0; attempt < 2_400; attempt++, await wait(250)) {
    const { rows } = await administrator.query("select from report_import where state in ('CHECKING', 'IMPORTING') limit 1");
    if (!rows.length) return true;
  }
  return false;
}

/** What is not as it must be: a file that was received is there whole and written once, any other whole or not at all. */
export async function judgeImports(administrator: pg.Client, sent: SentFile[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { references, outcome } of sent) {
    const { rows } = await administrator.query<{ written: number; revisions: number }>(
      "select count(*)::integer as written, coalesce(max(revision), 1) as revisions from seizure_report where own_reference = any ($1)",
      [references],
    );
    const { written = 0, revisions = 1 } = rows[0] ?? {};
    const name = `the file of ${references[0]}`;
    if (outcome === "ACKNOWLEDGED" && written !== references.length)
      faults.push(`lost: ${name} was received, and ${written} of ${references.length} rows are there`);
    if (written !== 0 && written !== references.length) faults.push(`half-written: ${written} of ${references.length} rows of ${name}`);
    if (revisions !== 1) faults.push(`${name} was written ${revisions} times`);
  }
  return faults;
}
