// Bundles the server and its threads, because every start from source costs twice the processor time. The folder is
// as deep as those of lib, so that what a source finds by its own place is found from here too; the threads lie
// beside the server. Packages stay where they are.
import { rmSync } from "node:fs";
import { build } from "esbuild";

const outdir = ".built/server";
rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints: ["server.ts", ...["keeper", "merge", "search"].map((thread) => `lib/screening/index/${thread}-thread.ts`)],
  entryNames: "[name]",
  outdir,
  bundle: true,
  splitting: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  sourcemap: true,
  sourcesContent: false,
  logLevel: "warning",
});
