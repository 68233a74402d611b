// The source held against the design: layers, one place for settings, both languages, file names.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { permissions } from "../../lib/access/permissions.ts";

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
  .split("\n")
  .filter((file) => file && existsSync(file));
const sources = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith(".d.ts"));
const read = (file: string) => readFileSync(file, "utf8");
const layerOf = (file: string) => (file.startsWith("lib/database/") ? "lib/database" : (file.split("/")[0] ?? ""));

/** What each layer may import besides itself. */
const below: Record<string, string[]> = {
  app: ["graphql", "lib", "lib/database"],
  graphql: ["lib", "lib/database", "prisma"],
  lib: ["lib/database", "prisma"],
  "lib/database": ["prisma"],
};
// The wiring of the running server, which the table of contents calls, and types of what crosses it.
const wiring = /^lib\/running\/(portal|open-portal|pools)\.ts$|^lib\/database\/pools\.ts$/;

describe("the source", () => {
  it("imports downwards only: app, graphql, lib, lib/database", () => {
    const upwards = sources
      .filter((file) => layerOf(file) in below && !wiring.test(file))
      .flatMap((file) =>
        [...read(file).matchAll(/^import (?!type)[^;]*?from "(\.[^"]+)"/gms)]
          .map(([, path]) => normalize(join(dirname(file), path ?? "")))
          .filter((target) => layerOf(target) !== layerOf(file) && !below[layerOf(file)]?.includes(layerOf(target)))
          .map((target) => `${file} imports ${target}`),
      );
    expect(upwards).toEqual([]);
  });

  it("reads the environment in lib/env.ts only", () => {
    const readers = sources.filter((file) => !file.startsWith("tests/") && /process\.env\b/.test(read(file)));
    expect(readers).toEqual(["lib/env.ts", "lib/running/prepare.mjs"]);
  });

  it("writes each function of the database once: policies are applied in order, and a second of the same name would replace the first", () => {
    const named = files
      .filter((file) => /^prisma\/policies\/.*\.sql$/.test(file))
      .flatMap((file) => [...read(file).matchAll(/^create or replace function ([\w.]+)\(/gm)].map(([, name]) => ({ name, file })));
    expect(named.length).toBeGreaterThan(100);
    const twice = named.filter(({ name, file }) => named.some((other) => other.name === name && other.file !== file));
    expect(twice).toEqual([]);
  });

  it("says everything in both languages, with placeholders that both know", () => {
    const flatten = (value: unknown, path = ""): [string, string][] =>
      typeof value === "string"
        ? [[path, value]]
        : Object.entries(value as object).flatMap(([key, inner]) => flatten(inner, path ? `${path}.${key}` : key));
    const areas = files.filter((file) => /^lib\/languages\/en\/.*\.json$/.test(file)).map((file) => file.split("/").pop() as string);
    const spanish = files.filter((file) => /^lib\/languages\/es\/.*\.json$/.test(file)).map((file) => file.split("/").pop() as string);
    expect(spanish).toEqual(areas);
    const placeholders = (text: string) =>
      new Set([...text.matchAll(/(?<!(?:zero|one|two|few|many|other|=\d+)\s*)\{(\w+)[,}]/g)].map(([, name]) => name));
    for (const area of areas) {
      const [english, other] = ["en", "es"].map((language) => new Map(flatten(JSON.parse(read(`lib/languages/${language}/${area}`)))));
      expect([...(other?.keys() ?? [])].sort()).toEqual([...(english?.keys() ?? [])].sort());
      // A language may say without a number what another says with it, but knows no value of its own.
      const known = placeholders([...(english?.values() ?? [])].join("\n"));
      expect([...placeholders([...(other?.values() ?? [])].join("\n"))].filter((name) => !known.has(name))).toEqual([]);
    }
  });

  it("has words for each permission and for what it is about", () => {
    for (const language of ["en", "es"]) {
      const words = JSON.parse(read(`lib/languages/${language}/keys.json`));
      const named = permissions.map((permission) => permission.toUpperCase().replace(/[:-]/g, "_"));
      expect(named.filter((name) => !words.permissions[name])).toEqual([]);
      expect(named.filter((name) => !words.subjects[name.slice(0, name.lastIndexOf("_"))])).toEqual([]);
    }
  });

  it("has no file whose name says nothing, no barrel and no file of more than 300 lines", () => {
    expect(sources.filter((file) => /(^|\/)(utils?|helpers?|misc|common|manager|types|index)\.(ts|tsx)$/.test(file))).toEqual([]);
    expect(sources.filter((file) => read(file).split("\n").length > 301)).toEqual([]);
  });

  it("fetches no page ahead: that would record consultations nobody made", () => {
    const links = sources.filter((file) => file.startsWith("app/") && /import Link\b[^;]*from "next\/link"/.test(read(file)));
    expect(links).toEqual(["app/components/quiet-link.tsx"]);
  });

  it("reads nothing outside the project", () => {
    expect(sources.filter((file) => file !== "tests/structure/source.test.ts" && /\.\.\/shared|\/work\//.test(read(file)))).toEqual([]);
  });

  it("explains every setting in .env.example", () => {
    const settings = [...read("lib/env.ts").matchAll(/^ {4}([A-Z_]+): optional/gm)].map(([, name]) => name);
    expect(settings.length).toBeGreaterThan(8);
    expect(settings.filter((name) => !new RegExp(`^#? ?${name}=`, "m").test(read(".env.example")))).toEqual([]);
  });
});
