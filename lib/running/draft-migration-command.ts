// npm run migration:draft: prints the SQL from the schema in version control to the one in the folder.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { diffSchemas, type SchemaFile } from "../database/schema-engine.ts";
import { readEnv } from "../env.ts";
import { openDatabase } from "./database.ts";

const folder = "prisma/schema";
const git = (...words: string[]) => execFileSync("git", words, { encoding: "utf8" });
const committed = (): SchemaFile[] =>
  git("ls-tree", "--name-only", "HEAD", `${folder}/`)
    .split("\n")
    .filter(Boolean)
    .map((path) => ({ path, content: git("show", `HEAD:${path}`) }));
const present = (): SchemaFile[] =>
  readdirSync(folder).map((name) => ({ path: `${folder}/${name}`, content: readFileSync(`${folder}/${name}`, "utf8") }));

const database = await openDatabase(readEnv());
console.log(await diffSchemas({ connectionString: database.url }, committed(), present()));
if (!database.wasRunning) await database.stop();
