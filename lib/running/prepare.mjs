// Makes what is not in version control: the database client (`generate`), the server (`bundle`) and the pages
// (`build`), each only when what it is made from has changed. Plain JavaScript, because it runs before anything else exists.
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
    command: ["node_modules/.bin/prisma", "generate", "--config", "prisma/prisma.config.ts"],
    // Generating needs no engine; naming any file keeps Prisma from downloading one.
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  },
  bundle: {
    sources: ["server.ts", "lib", "graphql", "prisma/schema", "package-lock.json", "tsconfig.json"],
    stamp: ".built/.made-from",
    command: ["lib/running/bundle.mjs"],
    env: {},
  },
  build: {
    sources: ["app", "lib", "graphql", "prisma/schema", "next.config.js", "package-lock.json", "tsconfig.json"],
    stamp: ".next/.made-from",
    command: ["node_modules/.bin/next", "build"],
    env: { NEXT_TELEMETRY_DISABLED: "1" },
  },
};

const said = {
  generate: "Generating the database client (once) …",
  bundle: "Bundling the server (once) …",
  build: "Building the pages (once; about a minute) …",
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
  console.log(said[name]);
  const { status } = spawnSync(process.execPath, command, {
    cwd: root,
    env: { ...process.env, ...env, PATH: `${join(root, "node_modules/.bin")}${delimiter}${process.env.PATH}` },
    stdio: ["ignore", name === "build" ? "inherit" : "ignore", "inherit"],
  });
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync(join(place, ".."), { recursive: true });
  writeFileSync(place, digest);
}
