// Makes what is not in version control: the database client (`generate`) and the pages (`build`),
// each only when what it is made from has changed. Plain JavaScript, because it runs before anything else exists.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

const steps = {
  generate: {
    sources: ["prisma/schema", "package-lock.json"],
    stamp: "prisma/generated/.made-from",
    command: ["prisma", "generate", "--config", "prisma/prisma.config.ts"],
    // Generating needs no engine; naming any file keeps Prisma from downloading one.
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  },
  build: {
    sources: ["app", "lib", "graphql", "prisma/schema", "next.config.js", "package-lock.json", "tsconfig.json"],
    stamp: ".next/.made-from",
    command: ["next", "build"],
    env: { NEXT_TELEMETRY_DISABLED: "1" },
  },
};

/** @param {string} path @returns {string[]} */
function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

for (const name of /** @type {(keyof typeof steps)[]} */ (process.argv.slice(2))) {
  const { sources, stamp, command, env } = steps[name];
  const hash = createHash("sha256");
  for (const file of sources.flatMap((source) => filesOf(join(root, source)))) hash.update(file.slice(root.length)).update(readFileSync(file));
  const digest = hash.digest("hex");
  const place = join(root, stamp);
  if (existsSync(place) && readFileSync(place, "utf8") === digest) continue;
  console.log(name === "build" ? "Building the pages (once; about a minute) …" : "Generating the database client (once) …");
  const [tool = "", ...args] = command;
  const { status } = spawnSync(process.execPath, [join(root, "node_modules/.bin", tool), ...args], {
    cwd: root,
    env: { ...process.env, ...env, PATH: `${join(root, "node_modules/.bin")}${delimiter}${process.env.PATH}` },
    stdio: ["ignore", name === "build" ? "inherit" : "ignore", "inherit"],
  });
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync(join(place, ".."), { recursive: true });
  writeFileSync(place, digest);
}
