// How many SQL statements an operation takes, counted by PostgreSQL itself.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { TestPortal } from "../running/portal.ts";
import { jobsDone } from "../running/settled.ts";

let portal: TestPortal;
let key: string;
beforeAll(async () => {
  portal = await TestPortal.start();
  key = portal.people().find(({ name }) => name.startsWith("Luis"))?.key ?? "";
  const administrator = await portal.administrator();
  await jobsDone(administrator);
  const { rows } = await administrator.query("select current_database() as name");
  await administrator.query(`alter role portolan_app in database ${rows[0].name} set log_statement = 'all'`);
  // Pooled connections keep the settings that they were opened with.
  await administrator.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'portolan_app'");
  await administrator.end();
});
afterAll(() => portal?.stop());

const page = (size: number) => `{ seizureReports(first: ${size}) { totalCount edges { node { id reference occurredOn tlp
  agency { name country } goods { description quantity unit hsCode } legs { role country office } } } pageInfo { hasNextPage endCursor } } }`;

/** Statements of the database while the operation ran. */
async function statementsOf(query: string): Promise<string[]> {
  const log = join(process.env.PORTOLAN_TEST_FOLDER ?? "", "postgres.log");
  const database = new URL(portal.databaseUrl).pathname.slice(1);
  const before = readFileSync(log, "utf8").length;
  const { data } = await portal.ask(key, query);
  expect(data.seizureReports.edges.length).toBeGreaterThan(0);
  return readFileSync(log, "utf8")
    .slice(before)
    .split("\n")
    .filter((line) => line.includes(` ${database} `) && /LOG: {2}(statement|execute)/.test(line));
}

describe("a page of reports with agency, goods and legs", () => {
  it("takes ten statements or fewer, entering and the record of access included, whatever its size", async () => {
    await statementsOf(page(1));
    const [small, large] = [await statementsOf(page(5)), await statementsOf(page(50))];
    process.stdout.write(`\nstatements for a page of 5: ${small.length}, of 50: ${large.length}\n`);
    expect(large.length).toBeLessThanOrEqual(10);
    expect(large.length).toBe(small.length);
    expect(large.length).toBeGreaterThan(5);
  });
});
