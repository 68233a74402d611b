// Replacing secrets while people work: nobody is signed out, and nothing of the old ones stays.
import { execFile } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { encode } from "next-auth/jwt";
import type pg from "pg";
import { decryptOf, encryptFor, setEncryptionKeys } from "../../lib/access/encryption.ts";
import { deriveKey } from "../../lib/database/role.ts";
import { Installation, secret } from "../bench/faults/installation.ts";
import { type Enrolled, Registry } from "../running/registry.ts";

const newSecret = "the secret that replaces the one for tests, as long";
let installation: Installation;
let administrator: pg.Client;
let registry: Registry;
let officer: Enrolled;
let supervisor: Enrolled;

beforeAll(async () => {
  installation = await Installation.start({ PORTOLAN_SECOND_FACTOR: "optional" });
  administrator = await installation.administrator();
  registry = new Registry(administrator);
  await registry.agency("AW-CUSTOMS", { units: ["Mail"] });
  officer = await registry.member("Olga", "AW-CUSTOMS/Mail", ["OFFICER"]);
  supervisor = await registry.member("Ada", "AW-CUSTOMS/Mail", ["SUPERVISOR"]);
});
afterAll(async () => {
  await administrator?.end();
  await installation?.stop();
});

function rotate(settings: Record<string, string> = {}): Promise<{ code: number; out: string; error: string }> {
  const env = { ...process.env, NODE_OPTIONS: "", ...installation.environment, ...settings };
  return new Promise((done) => {
    execFile(process.execPath, ["--import", "tsx", "lib/access/rotate-command.ts"], { env }, (failure, out, error) =>
      done({ code: failure ? Number(failure.code) : 0, out, error }),
    );
  });
}

const ask = (headers: Record<string, string>, query = "{ viewer { name } }") =>
  fetch(`${installation.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
const withKey = ({ key }: Enrolled) => ({ authorization: `Bearer ${key.secret}` });
const inSession = async ({ session }: Enrolled, of = secret) => ({
  cookie: `next-auth.session-token=${await encode({ token: { secret: session.secret }, secret: deriveKey(of, "session-cookies") })}`,
  origin: installation.url,
});
const status = async (headers: Record<string, string>) => (await ask(headers)).status;
const storedHashes = async () =>
  (
    await administrator.query(
      "select encode(hash, 'hex') as hash from portolan.session_secret union select encode(hash, 'hex') from portolan.api_key_secret",
    )
  ).rows.map(({ hash }) => String(hash));

describe("npm run secret:rotate", () => {
  it("signs nobody out before, during and after, and leaves no hash as it was", async () => {
    const before = await storedHashes();
    const failed: string[] = [];
    const made: string[] = [];
    let asked = 0;
    let isDone = false;
    const asking = [withKey(officer), withKey(supervisor), await inSession(officer), await inSession(supervisor)].map(async (headers) => {
      while (!isDone) {
        const response = await ask(headers);
        asked += 1;
        if (response.status !== 200) failed.push(`${response.status} ${await response.text()}`);
      }
    });
    // Keys that are made meanwhile open as well.
    const making = (async () => {
      const headers = await inSession(officer);
      for (let place = 0; !isDone; place++) {
        const query = `mutation { apiKeyCreate(input: { name: "made ${place}", scopes: [SEIZURE_REPORT_READ] }) { secret userErrors { code } } }`;
        const { data } = (await (await ask(headers, query)).json()) as { data?: { apiKeyCreate: { secret: string } } };
        if (data) made.push(data.apiKeyCreate.secret);
        await wait(20);
      }
    })();
    for (let round = 0; round < 3; round++)
      expect(await rotate()).toMatchObject({ code: 0, error: "", out: expect.stringMatching(/Hashed anew: 2 sessions, \d+ keys\./) });
    isDone = true;
    await Promise.all([...asking, making]);
    expect(failed).toEqual([]);
    expect(asked).toBeGreaterThan(20);
    expect(made.length).toBeGreaterThan(3);
    for (const one of made) expect(await status({ authorization: `Bearer ${one}` })).toBe(200);
    expect((await storedHashes()).filter((hash) => before.includes(hash))).toEqual([]);
    expect((await administrator.query("select count(*)::integer as count from portolan.seal_secret where retired_at is null")).rows[0].count).toBe(1);
  });

  it("lets nothing come alive that was ended before", async () => {
    const [ended, revoked] = [await registry.session(officer.id), await registry.key(officer)];
    await administrator.query("update session set ended_at = now() where id = $1", [ended.id]);
    await administrator.query("update api_key set revoked_at = now() where id = $1", [revoked.id]);
    await rotate();
    expect(await status({ authorization: `Bearer ${revoked.secret}` })).toBe(401);
    expect(await status(await inSession({ ...officer, session: ended }))).toBe(401);
    expect(await status({ authorization: "Bearer pk_unknown" })).toBe(401);
  });
});

describe("another PORTOLAN_SECRET", () => {
  it("signs nobody out while the one before is named, and opens second factors, which it then encrypts anew", async () => {
    const keyOf = (one: string) => deriveKey(one, "second-factor");
    setEncryptionKeys([keyOf(secret)]);
    await administrator.query("insert into portolan.second_factor (member_id, secret) values ($1, $2)", [
      supervisor.id,
      encryptFor(supervisor.id, "JBSWY3DP"),
    ]);
    await installation.killPortal();
    Object.assign(installation.settings, { PORTOLAN_SECRET: newSecret, PORTOLAN_PREVIOUS_SECRET: secret });
    await installation.startPortal();
    expect(await status(await inSession(officer))).toBe(200);
    expect(await status(await inSession(officer, newSecret))).toBe(200);
    expect(await status(withKey(officer))).toBe(200);

    expect((await rotate({ PORTOLAN_SECRET: newSecret, PORTOLAN_PREVIOUS_SECRET: secret })).out).toContain("Encrypted anew: 1 second factors");
    const { rows } = await administrator.query("select secret from portolan.second_factor");
    setEncryptionKeys([keyOf(newSecret)]);
    expect(decryptOf(supervisor.id, rows[0].secret)).toBe("JBSWY3DP");
    const unreadable = await rotate({ PORTOLAN_SECRET: "a third secret that nothing was encrypted with, ever" });
    expect([unreadable.code, unreadable.error]).toEqual([1, expect.stringContaining("1 secrets open with neither")]);
  });

  it("signs out those of before once that one is no longer named", async () => {
    await installation.killPortal();
    Object.assign(installation.settings, { PORTOLAN_SECRET: newSecret, PORTOLAN_PREVIOUS_SECRET: "" });
    await installation.startPortal();
    expect(await status(await inSession(officer))).toBe(401);
    expect(await status(await inSession(officer, newSecret))).toBe(200);
    expect(await status(withKey(officer))).toBe(200);
  });
});
