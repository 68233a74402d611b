// The drill: what was there is there again on another server, and who was signed in still is.
import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type pg from "pg";
import { newSecret } from "../../lib/access/secret.ts";
import type { EmbeddedServer } from "../../lib/database/embedded-server.ts";
import { TestPortal } from "../running/portal.ts";
import { connect, secret, startPostgres } from "../running/postgres.ts";
import { jobsDone, settled } from "../running/settled.ts";

let portal: TestPortal;
let other: { folder: string; server: EmbeddedServer };
let session: string;
const folder = mkdtempSync(join(tmpdir(), "portolan-backup-"));
const file = join(folder, "portolan.backup");

beforeAll(async () => {
  [portal, other] = await Promise.all([TestPortal.start(), startPostgres()]);
  const administrator = await portal.administrator();
  await jobsDone(administrator);
  session = await portal.openSession("Inés");
  await fillWithOddities(administrator);
  await chooseDigests(administrator);
  await administrator.end();
});
afterAll(async () => {
  await portal?.stop();
  await other?.server.stop();
  for (const one of [folder, other?.folder]) if (one) rmSync(one, { recursive: true, force: true });
});

/** What a form of text could trip over: its own separators, every kind of line break, and what looks like its end. */
async function fillWithOddities(administrator: pg.Client): Promise<void> {
  const oddities = ["\\.", "\n\\.\n", "a\tb\\tc", "\r\n", "\u2028\u2029\u0085", "\\N", "''\";--", "Ωμέγα 中 🜲", ""];
  for (const text of oddities) {
    await administrator.query("update seizure_report set narrative = $1 where id = (select id from seizure_report order by random() limit 1)", [
      text,
    ]);
    await administrator.query("insert into portolan.reference_code values ('PLACE', $1, $2, '', null, null)", [`ZZ${text.length}${text}`, text]);
  }
}

/** Some stand at the beginning, at the end and between. */
async function chooseDigests(administrator: pg.Client): Promise<void> {
  await administrator.query(`
    insert into portolan.mail_choice (member_id, alerts_at_once, rhythm, weekday, hour, time_zone, told_before)
    select m.id, false, 'DAILY', 1, 7, 'UTC', p.known[1 + m.place % 3]
    from (select id, row_number() over (order by id) as place from member) m,
      (select array[min(transaction), percentile_disc(0.5) within group (order by transaction), max(transaction)] as known from change) p`);
}

/** What digests have not told yet, and whether the feed can be read up to its end. */
async function feedOf(url: string): Promise<{ untold: unknown[]; isReadable: boolean }> {
  const client = await connect(url);
  await settled(client);
  const untold = await client.query(
    "select m.member_id, c.record_id, c.audience_id from portolan.mail_choice m join change c on c.transaction >= m.told_before order by 1, 2, 3",
  );
  const { rows } = await client.query("select max(transaction) < pg_snapshot_xmin(pg_current_snapshot())::text::bigint as yes from change");
  await client.end();
  return { untold: untold.rows, isReadable: rows[0].yes };
}

function run(
  command: "backup" | "restore",
  given: string[],
  settings: Record<string, string> = {},
): Promise<{ code: number; out: string; error: string }> {
  const env = { ...process.env, NODE_OPTIONS: "", DATABASE_URL: portal.databaseUrl, PORTOLAN_SECRET: secret, PORTOLAN_DATA: folder, ...settings };
  return new Promise((done) => {
    execFile(process.execPath, ["--import", "tsx", `lib/backup/${command}-command.ts`, ...given], { env }, (failure, out, error) =>
      done({ code: failure ? Number(failure.code) : 0, out, error }),
    );
  });
}

const target = (name: string) => Object.assign(new URL(other.server.url), { pathname: `/${name}` }).toString();

const placed = new Set(["public.change", "portolan.mail_choice", "portolan.pattern_match"]);

/** Every table with the digest of its rows in any order, and every sequence; what tells which schema ran is left out. */
async function contentOf(url: string): Promise<Record<string, string>> {
  const client = await connect(url);
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'portolan', 'graphile_worker')
     and tablename not in ('_prisma_migrations', 'applied', 'migrations') order by 1`,
  );
  const content: Record<string, string> = {};
  for (const { name } of tables) {
    // Numbers of transactions are the server's own.
    const row = placed.has(name) ? "(to_jsonb(t) - '{transaction,told_before,told_in}'::text[])::text" : "t::text";
    const { rows } = await client.query(
      `select count(*) || ' ' || coalesce(md5(string_agg(${row}, '|' order by ${row})), '') as digest from ${name} t`,
    );
    content[name] = rows[0].digest;
  }
  const sequences = await client.query(
    "select schemaname || '.' || sequencename as name, last_value from pg_sequences where schemaname in ('public', 'portolan')",
  );
  for (const { name, last_value } of sequences.rows) content[name] = String(last_value);
  await client.end();
  return content;
}

/** What the catalogue says of tables: columns, constraints, indexes, policies, triggers, rights. */
async function catalogueOf(url: string): Promise<string[]> {
  const client = await connect(url);
  // Names are written with their schema, whatever the connection's path.
  await client.query("set search_path = ''");
  const queries = [
    "select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace::regnamespace::text in ('public', 'portolan')",
    "select indexdef from pg_indexes where schemaname in ('public', 'portolan')",
    "select tablename || ' ' || policyname || ' ' || coalesce(qual, '') || coalesce(with_check, '') from pg_policies",
    "select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal",
    "select table_schema || '.' || table_name || ' ' || grantee || ' ' || privilege_type from information_schema.role_table_grants where grantee like 'portolan%'",
  ];
  const found = await Promise.all(queries.map(async (text) => (await client.query({ text, rowMode: "array" })).rows.flat().map(String)));
  await client.end();
  return found.flat().sort();
}

describe("npm run backup and npm run restore", () => {
  it("back up while the portal works, into a file for its owner alone", async () => {
    const { code, out, error } = await run("backup", ["--to", file]);
    expect(error).toBe("");
    expect(out).toMatch(/portolan\.backup: [\d,]+ rows of \d+ tables as they were at .*\n.*keep that apart\./);
    expect(code).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await run("backup", ["--to", file])).error).toContain("exists already");
  });

  it("put every row of every table and every sequence into an empty server", async () => {
    const { code, out, error } = await run("restore", ["--from", file, "--into", target("portolan")]);
    expect(error).toBe("");
    expect(out).toMatch(/Restored [\d,]+ rows as they were at .*\nThe record of access is whole\./);
    expect(code).toBe(0);
    expect(await contentOf(target("portolan"))).toEqual(await contentOf(portal.databaseUrl));
    expect(await catalogueOf(target("portolan"))).toEqual(await catalogueOf(portal.databaseUrl));
  });

  it("let the feed be read to its end, and digests go on with what they had not told, on a server that has counted less far", async () => {
    const before = await feedOf(portal.databaseUrl);
    expect(await feedOf(target("portolan"))).toEqual({ ...before, isReadable: true });
    expect(before.untold.length).toBeGreaterThan(0);
  });

  it("keep people and keys signed in, and show each what they saw before and nothing else", async () => {
    copyFileSync(join(portal.folder, "demo-keys.json"), join(folder, "demo-keys.json"));
    const restored = await TestPortal.start({ DATABASE_URL: target("portolan"), PORTOLAN_DATA: folder });
    try {
      const everything =
        "{ viewer { name roles } seizureReports(first: 100) { totalCount edges { node { reference tlp parties { name } versions { version } } } } changes { startsAnew hasMore changes { recordId isGone } } }";
      expect(await restored.askInSession(session, everything)).toEqual(await portal.askInSession(session, everything));
      for (const { key, name } of portal.people()) {
        expect((await restored.ask(key, "{ viewer { name } }")).data?.viewer.name).toBe(name);
        expect(await restored.ask(key, everything)).toEqual(await portal.ask(key, everything));
      }
      expect((await restored.ask(newSecret("pk"), everything)).errors?.[0]?.extensions?.code).toBe("UNAUTHENTICATED");
    } finally {
      await restored.stop();
    }
  });

  it("refuse a database that holds something, or that somebody uses, unless told to replace it", async () => {
    expect((await run("restore", ["--from", file, "--into", target("portolan")])).error).toContain("The database is not empty.");
    expect((await run("restore", ["--from", file])).error).toContain("The database is in use.");
  });

  it("put right in its place what PostgreSQL's own dump brought here with the numbers of another server", async () => {
    const client = await connect(target("portolan"));
    for (const [table, column] of [
      ["change", "transaction"],
      ["portolan.mail_choice", "told_before"],
      ["portolan.pattern_match", "told_in"],
    ])
      await client.query(`update ${table} set ${column} = ${column} + 1000000000 where ${column} > 0`);
    await client.end();
    const moved = join(folder, "moved.backup");
    expect((await run("backup", ["--to", moved], { DATABASE_URL: target("portolan") })).code).toBe(0);
    const { code, out } = await run("restore", ["--from", moved, "--into", target("portolan"), "--replace"]);
    expect([code, out]).toEqual([0, expect.stringContaining("The record of access is whole.")]);
    expect(await feedOf(target("portolan"))).toEqual({ ...(await feedOf(portal.databaseUrl)), isReadable: true });
  });

  it("refuse a damaged file before anything is touched", async () => {
    const whole = readFileSync(file);
    const text = gunzipSync(whole).toString("latin1");
    const altered = text.replace(/Customs of Aruba/, "Customs of Cuba!");
    expect(altered).not.toBe(text);
    const damaged = {
      cut: whole.subarray(0, whole.length - 100),
      altered: gzipSync(Buffer.from(altered, "latin1")),
      other: Buffer.from("not a backup"),
    };
    for (const [name, bytes] of Object.entries(damaged)) {
      writeFileSync(join(folder, name), bytes);
      const { code, error } = await run("restore", ["--from", join(folder, name), "--into", target("never")]);
      expect([code, error]).toEqual([1, expect.stringContaining("is not a whole backup")]);
    }
    expect((await run("restore", ["--from", join(folder, "none"), "--into", target("never")])).error).toContain("The file cannot be used: ENOENT");
    const nowhere = "postgresql://nobody:nothing@127.0.0.1:9/portolan";
    expect((await run("backup", ["--to", join(folder, "x")], { DATABASE_URL: nowhere })).error).toMatch(/^The database cannot be used: .*\n$/);
    const client = await connect(other.server.url.replace(/\/portolan$/, "/postgres"));
    expect((await client.query("select from pg_database where datname = 'never'")).rowCount).toBe(0);
    await client.end();
  });

  it("say that the record of access was changed within the backup's database", async () => {
    const tampered = target("portolan");
    const client = await connect(tampered);
    await client.query("update access_record set operation = 'nothing' where id = (select min(id) from access_record)");
    await client.end();
    const changed = join(folder, "changed.backup");
    await run("backup", ["--to", changed], { DATABASE_URL: tampered });
    const { code, error } = await run("restore", ["--from", changed, "--into", target("again")]);
    expect([code, error]).toEqual([1, expect.stringMatching(/chain \d+, row 1: altered.*\n.*not whole/)]);
  });

  it("refuse a backup of an installation with another secret, and take its secret as the previous one", async () => {
    const settings = { PORTOLAN_SECRET: "another secret that this installation never had" };
    const refused = await run("restore", ["--from", file, "--into", target("elsewhere")], settings);
    expect([refused.code, refused.error]).toEqual([1, expect.stringContaining("was made with another secret")]);
    expect(refused.error).not.toContain(secret);
    const taken = await run("restore", ["--from", file, "--into", target("elsewhere")], { ...settings, PORTOLAN_PREVIOUS_SECRET: secret });
    expect([taken.code, taken.error]).toEqual([0, ""]);
  });
});
