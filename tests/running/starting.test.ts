// What an operator meets: starting, killing, starting again, and everything that can be in the way.

import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "portolan-starting-"));
beforeAll(() => chmodSync(folder, 0o755));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the portal as `npm start` does, on its embedded database; ends when it listens or exits. */
async function start(settings: Record<string, string>) {
  const child = spawn(process.execPath, [".built/server/server.js"], {
    cwd: root,
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      NODE_ENV: "production",
      PORT: "0",
      PORTOLAN_DATA: folder,
      PORTOLAN_DEMO: "0",
      LOG_LEVEL: "warn",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => (output += part));
  const exit = new Promise<number | null>((done) => child.once("exit", done));
  const listening = new Promise<string>((done) =>
    child.stdout?.on("data", () => {
      const url = /^Portolan: (\S+)/m.exec(output)?.[1];
      if (url) done(url);
    }),
  );
  const url = await Promise.race([listening, exit.then(() => null)]);
  return {
    url,
    exit,
    output: () => output,
    end: async (signal: NodeJS.Signals) => {
      child.kill(signal);
      return exit;
    },
  };
}

describe("the portal", () => {
  it("stops its database with it on Ctrl-C", async () => {
    const portal = await start({});
    expect((await fetch(`${portal.url}/readyz`)).status).toBe(200);
    expect(await portal.end("SIGINT")).toBe(0);
    const again = await start({});
    expect(again.output()).not.toMatch(/error/i);
    await again.end("SIGINT");
  });

  it("starts again after being killed, with the database that was left running", async () => {
    await (await start({})).end("SIGKILL");
    const again = await start({});
    expect((await fetch(`${again.url}/readyz`)).status).toBe(200);
    expect(await again.end("SIGTERM")).toBe(0);
  });

  it("starts its database again when that is killed under it", async () => {
    const portal = await start({});
    const status = () => fetch(`${portal.url}/readyz`).then((answer) => answer.status);
    expect(await status()).toBe(200);
    process.kill(Number(readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
    const seen = new Set<number>();
    for (const until = Date.now() + 60_000; Date.now() < until && !(seen.has(503) && seen.has(200)); await wait(100)) {
      const now = await status();
      if (now === 503 || seen.has(503)) seen.add(now);
    }
    expect([...seen]).toEqual([503, 200]);
    expect(await portal.end("SIGTERM")).toBe(0);
  });

  it("says what to do about a taken port, and leaves nothing running", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((done) => other.once("listening", done));
    const { port } = other.address() as { port: number };
    const portal = await start({ PORT: String(port) });
    other.close();
    expect(portal.url).toBeNull();
    expect(portal.output()).toContain(`Port ${port} is taken. Stop what uses it, or choose another`);
    expect(await portal.exit).toBe(1);
  });

  it("says what to do about an unreachable database", async () => {
    const portal = await start({ DATABASE_URL: "postgresql://nobody:nothing@127.0.0.1:9/portolan", PORTOLAN_SECRET: "x".repeat(40) });
    expect(portal.url).toBeNull();
    expect(portal.output()).toMatch(/cannot be used: .*Check DATABASE_URL and that PostgreSQL is running\./);
  });

  it("says what to do about a broken data folder", async () => {
    const broken = `${folder}-broken`;
    execFileSync("cp", ["-a", folder, broken]);
    rmSync(join(broken, "postgres/global"), { recursive: true });
    const portal = await start({ PORTOLAN_DATA: broken });
    rmSync(broken, { recursive: true, force: true });
    expect(portal.url).toBeNull();
    expect(portal.output()).toMatch(/does not start\. .*postgres\.log says why; a broken folder can be moved aside/);
  });

  it("names every setting that is wrong, in one message", async () => {
    const portal = await start({ PORT: "eighty", DATABASE_URL: "mysql://x" });
    expect(portal.url).toBeNull();
    expect(portal.output()).toMatch(/PORT .*\n.*DATABASE_URL must look like postgresql:/);
  });

  it("answers with its security headers and a fresh nonce each time", async () => {
    const portal = await start({});
    const policies = await Promise.all([1, 2].map(async () => (await fetch(`${portal.url}/sign-in`)).headers.get("content-security-policy") ?? ""));
    await portal.end("SIGTERM");
    expect(policies[0]).toContain("default-src 'none'");
    expect(policies[0]).not.toContain("unsafe-eval");
    expect(policies[0]).not.toBe(policies[1]);
  });
});
