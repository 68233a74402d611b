// npm run bench:import: imports a file of many reports into an empty portal of its own, while another client
// goes on reading lists.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { stringify } from "csv-stringify/sync";
import pg from "pg";
import { migrate } from "../../lib/database/migrate.ts";
import { reportColumns, reportRows } from "../../lib/seizures/report-columns.ts";
import { secret, startPostgres } from "../running/postgres.ts";
import { Registry } from "../running/registry.ts";
import { startPortal } from "./portal-process.ts";

const { values } = parseArgs({ options: { reports: { type: "string", default: "100000" }, json: { type: "string" } } });
const count = Number(values.reports);
const countries = ["CO", "NL", "CN", "US", "EC", "ES", "BR", "PE"];

function fileOf(reports: number): string {
  const rows = Array.from({ length: reports }, (_, number) =>
    reportRows({
      ownReference: `2026/${String(number).padStart(7, "0")}`,
      occurredOn: `2025-${String(1 + (number % 12)).padStart(2, "0")}-${String(1 + (number % 28)).padStart(2, "0")}`,
      place: `Mail centre ${number % 40}`,
      transport: "MAIL",
      concealment: "OTHER",
      detection: "XRAY_CT",
      narrative: `Parcel ${number} was declared as clothing and held tablets behind its lining.`,
      goods: [
        {
          description: `Tablets of kind ${number % 900}`,
          commodityGroup: "DRUGS",
          hsCode: "300490",
          quantity: String(1 + (number % 500)),
          unit: "H87",
        },
        ...(number % 4 ? [] : [{ description: "Powder", quantity: "0.25", unit: "KGM" }]),
      ],
      legs: [
        { role: "ORIGIN", country: countries[number % countries.length] as string },
        { role: "DESTINATION", country: "AW" },
      ],
      parties: number % 3 ? [] : [{ role: "SENDER", name: `Sender ${number}` }],
    }),
  );
  return stringify([reportColumns.map(({ name }) => name), ...rows.flat()]);
}

const { folder, server } = await startPostgres();
await migrate(server.url, secret);
const administrator = new pg.Client(server.url);
await administrator.connect();
const registry = new Registry(administrator);
await registry.agency("XA-CUSTOMS", { units: ["North"] });
await registry.agency("XB-CUSTOMS");
const importer = (await registry.member("Nora", "XA-CUSTOMS/North", ["OFFICER"])).key.secret;
const reader = (await registry.member("Bea", "XB-CUSTOMS", ["OFFICER"])).key.secret;
const working = mkdtempSync(join(tmpdir(), "portolan-bench-"));
const portal = await startPortal(server.url, secret, working);

async function ask(key: string, query: string, variables: object = {}) {
  const response = await fetch(`${portal.url}/graphql`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Record<string, never>; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data as never as Record<string, Record<string, unknown>>;
}

const list = "{ seizureReports(first: 50) { totalCount edges { node { reference agency { name } goods { description } legs { country } } } } }";
const p95 = (times: number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;

/** A list of another agency's, again and again until told to stop. */
async function readMeanwhile(isOver: () => boolean): Promise<number[]> {
  const times: number[] = [];
  while (!isOver()) {
    const started = performance.now();
    await ask(reader, list);
    times.push(performance.now() - started);
    await wait(20);
  }
  return times;
}

async function settled(key: string, id: string): Promise<Record<string, unknown>> {
  for (;;) {
    const { node } = await ask(
      key,
      "query ($id: ID!) { node(id: $id) { ... on ReportImport { state faultCount newCount changedCount unchangedCount columns { columns { column field } } } } }",
      { id },
    );
    if (!["CHECKING", "IMPORTING"].includes(String(node?.state))) return node as Record<string, unknown>;
    await wait(200);
  }
}

async function upload(key: string, file: string): Promise<string> {
  const response = await fetch(`${portal.url}/imports`, { method: "POST", headers: { authorization: `Bearer ${key}` }, body: file });
  return ((await response.json()) as { id: string }).id;
}

const seconds = (since: number) => Math.round((performance.now() - since) / 100) / 10;

async function importFile(key: string, file: string) {
  const begun = performance.now();
  const id = await upload(key, file);
  const received = seconds(begun);
  const { columns } = await settled(key, id);
  const checking = performance.now();
  await ask(key, "mutation ($input: ReportImportCheckInput!) { reportImportCheck(input: $input) { userErrors { message } } }", {
    input: { id, columns },
  });
  const checked = await settled(key, id);
  const [check, writing] = [seconds(checking), performance.now()];
  await ask(key, "mutation ($input: ReportImportStepInput!) { reportImportConfirm(input: $input) { userErrors { message } } }", { input: { id } });
  const written = await settled(key, id);
  return { ...checked, state: written.state, columns: undefined, seconds: { upload: received, check, write: seconds(writing), all: seconds(begun) } };
}

try {
  await importFile(reader, fileOf(200));
  const started = performance.now();
  const before = await readMeanwhile(() => performance.now() - started > 10_000);
  const file = fileOf(count);
  let isOver = false;
  const meanwhile = readMeanwhile(() => isOver);
  const first = await importFile(importer, file);
  isOver = true;
  const during = await meanwhile;
  const again = await importFile(importer, file);
  const processor = cpus();
  const { rows } = await administrator.query("select current_setting('server_version') as version");
  const figures = {
    machine: `${processor.length} × ${processor[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, PostgreSQL ${rows[0].version}`,
    reports: count,
    megabytes: Math.round(file.length / 100_000) / 10,
    first,
    again,
    otherClient: { p95Before: Math.round(p95(before)), p95During: Math.round(p95(during)), asked: [before.length, during.length] },
  };
  console.log(JSON.stringify(figures, null, 2));
  if (values.json) writeFileSync(values.json, JSON.stringify(figures, null, 2));
} finally {
  await portal.stop();
  await administrator.end();
  await server.stop();
  for (const path of [folder, working]) rmSync(path, { recursive: true, force: true });
}
