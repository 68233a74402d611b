// Prisma's own migration engine in its WebAssembly form: the native one is downloaded at install
// time, which a closed network refuses (docs/decisions).
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaPg } from "@prisma/adapter-pg";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type pg from "pg";

/** The adapter cuts scripts at every semicolon, also inside function bodies; PostgreSQL takes them whole. */
class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => void (await adapter.underlyingDriver().query(script));
    return adapter;
  }
}

let loaded = false;
function load(): void {
  if (loaded) return;
  const wasm = readFileSync(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg").replace(/\.js$/, ".wasm"));
  const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm), {
    "./schema_engine_bg.js": engine as unknown as WebAssembly.ModuleImports,
  });
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

/** Applies the migrations that are not in `_prisma_migrations` yet; answers their names. */
export async function applyMigrations(config: pg.PoolConfig, folders: MigrationFolder[]): Promise<string[]> {
  load();
  const factory = bindMigrationAwareSqlAdapterFactory(new WholeScripts(config));
  const schemaEngine = await engine.SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
  const { appliedMigrationNames } = await schemaEngine.applyMigrations({ migrationsList: asList(folders), filters: { externalTables: [], externalEnums: [] } });
  return appliedMigrationNames;
}

/** The SQL that makes an empty database fit the Prisma schema. */
export async function diffFromEmpty(config: pg.PoolConfig, schema: string): Promise<string> {
  load();
  const factory = bindMigrationAwareSqlAdapterFactory(new WholeScripts(config));
  const schemaEngine = await engine.SchemaEngine.new({ datamodels: [["schema.prisma", schema]] }, () => undefined, factory);
  const { stdout } = await schemaEngine.diff({
    from: { tag: "empty" },
    to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] },
    script: true,
    shadowDatabaseUrl: null,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  } as Parameters<typeof schemaEngine.diff>[0]);
  return stdout ?? "";
}
