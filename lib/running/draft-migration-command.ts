// npm run migration:draft: prints the SQL from the schema in version control to the one in the folder.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { diffSchemas } from "../database/schema-engine.ts";
import { readEnv } from "../env.ts";
import { openDatabase } from "./database.ts";

const path = "prisma/schema.prisma";
const database = await openDatabase(readEnv());
const before = execFileSync("git", ["show", `HEAD:${path}`], { encoding: "utf8" });
console.log(await diffSchemas({ connectionString: database.url }, before, readFileSync(path, "utf8")));
if (!database.wasRunning) await database.stop();
