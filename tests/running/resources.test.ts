// What is used up: connections, and the disk. Callers are told to try again; nobody has to do anything afterwards.
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { Installation } from "../bench/faults/installation.ts";
import { judge } from "../bench/faults/judge.ts";
import { Ledger } from "../bench/faults/ledger.ts";
import { enrolCrews, work } from "../bench/faults/load.ts";

type Told = { status: number; retryAfter: string | null; body: { data?: unknown; errors?: { message: string; extensions: { code: string } }[] } };

async function ask(installation: Installation, key: string, query = "{ viewer { name } }", variables = {}): Promise<Told> {
  const response = await fetch(`${installation.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, retryAfter: response.headers.get("retry-after"), body: (await response.json()) as Told["body"] };
}

function expectTryAgain({ status, retryAfter, body }: Told): void {
  expect([status, body.errors?.[0]?.extensions.code]).toEqual([503, "SERVICE_UNAVAILABLE"]);
  expect(Number(retryAfter)).toBeGreaterThan(0);
  expect(body.errors?.[0]?.message).toMatch(/^The portal (cannot work on this now\. Nothing was changed|lost its database while it finished)/);
  // Nothing of PostgreSQL, of files or of source.
  expect(JSON.stringify(body)).not.toMatch(/postgres|slot|pg_|device|\.ts|connect|sql/i);
}

async function eventually(check: () => Promise<boolean>, seconds: number): Promise<boolean> {
  for (const until = Date.now() + seconds * 1000; Date.now() < until; await wait(200)) if (await check().catch(() => false)) return true;
  return false;
}

describe("when the server's connections are used up", () => {
  let installation: Installation;
  let key: string;
  let hogs: pg.Client[] = [];
  beforeAll(async () => {
    installation = await Installation.start({ PORTOLAN_JOBS: "0" }, ["max_connections=16", "superuser_reserved_connections=3"]);
    const administrator = await installation.administrator();
    key = (await enrolCrews(administrator, 2))[0]?.officer as string;
    await administrator.end();
  });
  afterAll(() => installation?.stop());
  afterEach(async () => {
    await Promise.all(hogs.map((hog) => hog.end()));
    hogs = [];
  });

  it("callers are told to try again, and everything works once there are some", async () => {
    expect((await ask(installation, key)).status).toBe(200);
    const { url } = installation;
    const administrator = await installation.administrator();
    await administrator.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'portolan_%'");
    // As many as there are, of a role that is no superuser's: the reserved ones stay for the administrator.
    for (;;) {
      const hog = new pg.Client({ connectionString: installation.urlAs("portolan_auth") });
      hog.on("error", () => {});
      try {
        await hog.connect();
        hogs.push(hog);
      } catch {
        break;
      }
    }
    expect(hogs.length).toBeGreaterThan(5);
    expectTryAgain(await ask(installation, key));
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    for (const hog of hogs.splice(0)) await hog.end();
    await administrator.end();
    expect(await eventually(async () => (await ask(installation, key)).status === 200, 20)).toBe(true);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });
});

const goods = [{ description: "Tablets", quantity: "1", unit: "KGM" }];
const legs = [
  { role: "ORIGIN", country: "NL" },
  { role: "DESTINATION", country: "AW" },
];
const small = mkdtempSync(join(tmpdir(), "portolan-small-"));
function canMount(): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=256m,mode=755", "tmpfs", small], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
const isMounted = canMount();

// Mounting needs the system administrator's rights.
(isMounted ? describe : describe.skip)("when the disk is full", () => {
  let installation: Installation;
  beforeAll(async () => {
    chmodSync(small, 0o755);
    installation = await Installation.start({}, ["max_wal_size=64MB", "min_wal_size=32MB", "wal_keep_size=0"], join(small, "data"));
  });
  afterAll(async () => {
    await installation?.stop();
    execFileSync("umount", [small]);
    rmSync(small, { recursive: true, force: true });
  });

  it("callers are told to try again, nothing that was acknowledged is lost, and it works again when there is room", async () => {
    const administrator = await installation.administrator();
    const crews = await enrolCrews(administrator, 3);
    await administrator.end();
    const ledger = new Ledger();
    const stopping = new AbortController();
    const working = crews.map((crew, place) => work(installation, ledger, crew, `disk-${place}`, stopping.signal));
    const stopWatching = installation.watchDatabase();
    await wait(2_000);
    const ballast = join(small, "ballast");
    // What is free but for little, so that writing runs into the end in the midst of work.
    const free = Number(execFileSync("df", ["--output=avail", "-B1", small], { encoding: "utf8" }).split("\n")[1]);
    writeFileSync(ballast, Buffer.alloc(Math.max(0, free - 3_000_000)));
    const isFull = await eventually(async () => ledger.count("UNKNOWN") > 3, 90);
    expect(isFull).toBe(true);
    let late: Told;
    let tries = 0;
    do {
      const name = ledger.newName("FILE");
      const ownReference = `late-${tries}`;
      const query = `mutation ${name}($input: SeizureReportInput!) { seizureReportDraft(input: $input) { userErrors { code } } }`;
      const input = { ownReference, occurredOn: "2026-03-05", place: "Quay", transport: "MAIL", goods, legs, narrative: "long ".repeat(3_000) };
      late = await ask(installation, crews[0]?.officer as string, query, { input });
      const drafted = (late.body.data as { seizureReportDraft?: { userErrors: unknown[] } } | null)?.seizureReportDraft;
      ledger.write({ name, action: "FILE", ownReference, outcome: drafted?.userErrors.length === 0 ? "ACKNOWLEDGED" : "UNKNOWN" });
    } while (late.status === 200 && ++tries < 200);
    expectTryAgain(late);
    rmSync(ballast);
    const before = ledger.count("ACKNOWLEDGED");
    expect(await eventually(async () => ledger.count("ACKNOWLEDGED") > before + 5, 60)).toBe(true);
    stopping.abort();
    await Promise.all(working);
    stopWatching();
    const judging = await installation.administrator();
    const faults = await judge(judging, ledger);
    await judging.end();
    expect(faults).toEqual([]);
  }, 300_000);
});
