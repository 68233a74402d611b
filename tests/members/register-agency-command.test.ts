// The operator's commands: a new agency, and a member who cannot get in.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { TestPortal } from "../running/portal.ts";
import { secret } from "../running/postgres.ts";

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0" });
});
afterAll(() => portal?.stop());

type Ran = { stdout: string; stderr: string; code: number };
async function run(command: string, ...given: string[]): Promise<Ran> {
  const env = { ...process.env, NODE_OPTIONS: "", DATABASE_URL: portal.databaseUrl, PORTOLAN_SECRET: secret, PORTOLAN_URL: portal.url };
  const running = promisify(execFile)(process.execPath, ["--import", "tsx", `lib/members/${command}-command.ts`, ...given], { env });
  return running.then(
    ({ stdout, stderr }) => ({ stdout, stderr, code: 0 }),
    ({ stdout, stderr, code }) => ({ stdout, stderr, code }),
  );
}

const post = ["--code", "AW-POST", "--name", "Post of Aruba", "--country", "AW", "--kind", "POST"];
const ada = ["--administrator-name", "Ada Example", "--administrator-email", "ada@post.example"];

describe("the operator", () => {
  it("registers an agency and gets its first administrator's link", async () => {
    const { stdout, code } = await run("register-agency", ...post, ...ada);
    expect(code).toBe(0);
    expect(stdout).toMatch(/AW-POST is registered[\s\S]*\/invitation#pl_[\w-]{43}/);
    const database = await portal.administrator();
    const { rows } = await database.query("select roles, joined_at, email from member");
    const kept = await database.query("select hash from portolan.one_use_link");
    await database.end();
    expect(rows).toEqual([{ roles: ["ADMINISTRATOR"], joined_at: null, email: "ada@post.example" }]);
    expect(kept.rows[0].hash.toString()).not.toContain("pl_");
  });

  it("is told what is wrong with the options, in a sentence", async () => {
    const { stderr, code } = await run("register-agency", "--code", "post", ...post.slice(2), ...ada);
    expect(code).toBe(1);
    expect(stderr).toContain("--code must be like AW-POST");
    expect(stderr).not.toContain("    at ");
    expect((await run("register-agency", ...post, ...ada)).stderr).toContain("There is an agency AW-POST already.");
    expect((await run("register-agency", "--nonsense", "1")).stderr).toContain("Unknown option");
  });

  it("makes a link for a member who forgot the password, and none for others", async () => {
    const database = await portal.administrator();
    const id = (await database.query("select id from agency")).rows[0].id;
    await database.query("select portolan.register_member($1, null, 'Bo', 'bo@post.example', '{AUDITOR}', 'en', 'none')", [id]);
    await database.end();
    expect((await run("reset-member", "--email", "BO@post.example", "--second-factor")).stdout).toMatch(
      /second factor is removed[\s\S]*\/password\/new#pl_/,
    );
    expect(await run("reset-member", "--email", "nobody@post.example")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("Nobody signs in with"),
    });
  });
});
