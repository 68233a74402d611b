// A database as the first release left it, with its own functions and policies, brought to today's version.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { TestPortal } from "../running/portal.ts";
import { connect, secret } from "../running/postgres.ts";

const fixture = gunzipSync(readFileSync(join(import.meta.dirname, "fixtures/first-release.sql.gz"))).toString();
type Credentials = { session: string; key: string };
const people = JSON.parse(/^-- people (.*)$/m.exec(fixture)?.[1] ?? "{}") as Record<"Ada" | "Olga" | "Jon" | "Bea" | "Gone", Credentials>;
const folder = mkdtempSync(join(tmpdir(), "portolan-upgrade-"));

async function firstRelease(name: string): Promise<string> {
  const server = new URL(process.env.PORTOLAN_TEST_SERVER ?? "");
  const home = await connect(Object.assign(new URL(server), { pathname: "/postgres" }).toString());
  await home.query(`create database ${name}`);
  await home.end();
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).toString();
  const client = await connect(url);
  await client.query(fixture);
  await client.end();
  return url;
}

function run(command: string, url: string, ...given: string[]): Promise<{ code: number; out: string; error: string }> {
  const env = { ...process.env, NODE_OPTIONS: "", DATABASE_URL: url, PORTOLAN_SECRET: secret, PORTOLAN_DATA: folder };
  return new Promise((done) => {
    execFile(process.execPath, ["--import", "tsx", `lib/backup/${command}-command.ts`, ...given], { env }, (failure, out, error) =>
      done({ code: failure ? Number(failure.code) : 0, out, error }),
    );
  });
}

let url: string;
beforeAll(async () => {
  url = await firstRelease(`upgraded_${process.pid}`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const backup = join(folder, "before.backup");

describe("npm run upgrade", () => {
  it("backs up, migrates a database of the first release, and says what it did", async () => {
    const { code, out, error } = await run("upgrade", url, "--backup", backup);
    expect(error).toBe("");
    expect(out).toMatch(
      /Backed up \d+ rows to .*before\.backup\.\nApplied the migrations 2026\S+.*\.\nApplied all policies\.\n[\d,]+ rows in \d+ tables\.\nThe record of access is whole\./,
    );
    expect(code).toBe(0);
    const again = await run("upgrade", url, "--no-backup");
    expect(again.out).toMatch(/^Not backed up\.\nNo new migrations\.\nThe policies were current\./);
  });

  it("keeps everybody signed in, and shows each what they saw before", async () => {
    const portal = await TestPortal.start({ DATABASE_URL: url, PORTOLAN_DATA: folder, PORTOLAN_DEMO: "0" });
    try {
      const seen = async (key: string) => {
        const { data } = await portal.ask(key, "{ seizureReports(first: 50) { edges { node { ownReference parties { name } } } } }");
        return data?.seizureReports.edges
          .map(({ node }: { node: { ownReference: string; parties: unknown[] } }) => `${node.ownReference} ${node.parties.length}`)
          .sort();
      };
      expect(await seen(people.Ada.key)).toEqual(["community 1", "draft 1", "recalled 1", "released 1"]);
      expect(await seen(people.Jon.key)).toEqual(["community 0", "released 1"]);
      expect(await seen(people.Bea.key)).toEqual([]);
      expect((await portal.askInSession(people.Olga.session, "{ viewer { name } }")).data?.viewer.name).toBe("Olga");
      expect((await portal.ask(people.Gone.key, "{ viewer { name } }")).errors?.[0]?.extensions?.code).toBe("UNAUTHENTICATED");
      expect((await portal.ask(people.Jon.key, "{ notices(first: 5) { edges { node { reason } } } }")).data?.notices.edges).toHaveLength(1);
      expect((await run("upgrade", url, "--no-backup")).error).toContain("A portal uses this database. Stop all of its processes");
    } finally {
      await portal.stop();
    }
  });

  it("leaves a backup that today's version restores and migrates", async () => {
    const target = `${url}_again`;
    const { code, out, error } = await run("restore", target, "--from", backup);
    expect([code, error]).toEqual([0, ""]);
    expect(out).toMatch(/Restored \d+ rows .*\nMigrated since: 2026.*\nThe record of access is whole\./);
  });

  it("is what a start does too, without the backup and the checks", async () => {
    const other = await firstRelease(`started_${process.pid}`);
    const portal = await TestPortal.start({ DATABASE_URL: other, PORTOLAN_DATA: folder, PORTOLAN_DEMO: "0" });
    expect((await portal.ask(people.Ada.key, "{ viewer { name } }")).data?.viewer.name).toBe("Ada");
    await portal.stop();
  });

  it("refuses, as a start does, a database of a newer version, and an empty one", async () => {
    const client = await connect(url);
    await client.query(
      "insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('x', 'x', '29991231000000_to_come', now())",
    );
    const { code, error } = await run("upgrade", url, "--no-backup");
    expect([code, error]).toEqual([
      1,
      expect.stringContaining("belongs to a newer version of Portolan: this one does not know its 29991231000000_to_come"),
    ]);
    await expect(TestPortal.start({ DATABASE_URL: url, PORTOLAN_DATA: folder, PORTOLAN_DEMO: "0" })).rejects.toThrow("belongs to a newer version");
    await client.query("delete from _prisma_migrations where id = 'x'");
    await client.end();
    const home = await connect(Object.assign(new URL(url), { pathname: "/postgres" }).toString());
    await home.query(`create database empty_${process.pid}`);
    await home.end();
    expect((await run("upgrade", Object.assign(new URL(url), { pathname: `/empty_${process.pid}` }).toString())).error).toContain(
      "There is nothing to upgrade",
    );
  });
});
