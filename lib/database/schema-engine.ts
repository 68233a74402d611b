// Prisma's own migration engine in its WebAssembly form: the native one is downloaded at install
// time, which a closed network refuses (docs/decisions).

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import type pg from "pg";

/** The adapter cuts scripts at every semicolon, also inside function bodies; PostgreSQL takes them whole. */
class WholeScripts extends PrismaPg {
  readonly #opened: { dispose: () => Promise<void> }[] = [];
  override async connect() {
    const adapter = await super.connect();
    this.#opened.push(adapter);
    adapter.executeScript = async (script) => void (await adapter.underlyingDriver().query(script));
    return adapter;
  }
  async disposeAll() {
    await Promise.all(this.#opened.map((adapter) => adapter.dispose()));
  }
}

/** The engine never clears the timer of its ten seconds for the lock; no command must stay for that after its work. */
function unwaited(imports: object): WebAssembly.ModuleImports {
  const setTimer = Object.keys(imports).find((name) => name.startsWith("__wbg_setTimeout_")) as string;
  return { ...imports, [setTimer]: (then: () => void, milliseconds: number) => setTimeout(then, milliseconds).unref() };
}

let loaded = false;
function load(): void {
  if (loaded) return;
  const wasm = readFileSync(
    createRequire(import.meta.url)
      .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
      .replace(/\.js$/, ".wasm"),
  );
  const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm), { "./schema_engine_bg.js": unwaited(engine) });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  loaded = true;
}

export type MigrationFolder = { name: string; script: string };

const asList = (folders: MigrationFolder[]) => ({
  baseDir: "migrations",
  lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
  shadowDbInitScript: "",
  migrationDirectories: folders.map(({ name, script }) => ({
    path: name,
    migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: script } },
  })),
});

/** Lends an engine on the database and closes its connections afterwards. */
async function withEngine<Done>(config: pg.PoolConfig, work: (schemaEngine: engine.SchemaEngine) => Promise<Done>): Promise<Done> {
  load();
  const adapters = new WholeScripts(config);
  const schemaEngine = await engine.SchemaEngine.new({ datamodels: undefined }, () => undefined, bindMigrationAwareSqlAdapterFactory(adapters));
  try {
    return await work(schemaEngine);
  } finally {
    await adapters.disposeAll();
  }
}

/** Applies the migrations that are not in `_prisma_migrations` yet; answers their names. */
export function applyMigrations(config: pg.PoolConfig, folders: MigrationFolder[]): Promise<string[]> {
  return withEngine(config, async (schemaEngine) => {
    const { appliedMigrationNames } = await schemaEngine.applyMigrations({
      migrationsList: asList(folders),
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames;
  });
}

export type SchemaFile = { path: string; content: string };

/** The SQL that leads from one Prisma schema to another: the draft of a migration. */
export function diffSchemas(config: pg.PoolConfig, before: SchemaFile[], after: SchemaFile[]): Promise<string> {
  const schemaAt = (files: SchemaFile[]) => ({ tag: "schemaDatamodel" as const, files });
  return withEngine(config, async (schemaEngine) => {
    const filters = { externalTables: [], externalEnums: [] };
    const { stdout } = await schemaEngine.diff({ from: schemaAt(before), to: schemaAt(after), script: true, exitCode: null, filters });
    return stdout ?? "";
  });
}
