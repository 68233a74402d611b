// Brings an installation to this version with a way back: a backup, the migration that any start would make,
// and then whether everything is still there.
import pg from "pg";
import { CannotStart } from "../database/cannot-start.ts";
import { migrate } from "../database/migrate.ts";
import type { Table } from "./archive.ts";
import { type Restored, verifyChains } from "./restore-backup.ts";
import { type Taken, tablesQuery, takeBackup } from "./take-backup.ts";

export type Upgraded = {
  backup: Taken | null;
  migrations: string[];
  policies: boolean;
  /** Tables with fewer rows than before. */
  lost: { table: string; before: number; after: number }[];
  tables: number;
  rows: number;
  chains: Restored["chains"];
};

async function countRows(url: string): Promise<Map<string, number>> {
  const client = new pg.Client({ connectionString: url, application_name: "upgrade" });
  await client.connect();
  try {
    await client.query("set role portolan_owner; set statement_timeout = 0; set row_security = off");
    const { rows: tables } = await client.query<Table>(tablesQuery);
    const counts = new Map<string, number>();
    for (const { name } of tables) counts.set(name, Number((await client.query<{ count: string }>(`select count(*) from ${name}`)).rows[0]?.count));
    return counts;
  } finally {
    await client.end();
  }
}

/** Policies and functions are replaced at once: a portal of the version before would meet those of this one. */
async function refuseRunningPortal(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ installed: boolean; serving: number }>(`
      select to_regclass('portolan.applied') is not null as installed,
        (select count(*)::integer from pg_stat_activity where datname = current_database() and application_name like 'portolan\\_%') as serving`);
    if (!rows[0]?.installed) throw new CannotStart("There is nothing to upgrade: the database is empty. `npm start` makes a new one.");
    if (rows[0].serving) throw new CannotStart("A portal uses this database. Stop all of its processes, then upgrade.");
  } finally {
    await client.end();
  }
}

/** Upgrades; `backupPath` null: without a backup. */
export async function upgrade(url: string, secret: string, backupPath: string | null): Promise<Upgraded> {
  await refuseRunningPortal(url);
  const backup = backupPath ? await takeBackup(url, secret, backupPath) : null;
  const before = await countRows(url);
  const { migrations, policies } = await migrate(url, secret);
  const after = await countRows(url);
  const lost = [...before].map(([table, count]) => ({ table, before: count, after: after.get(table) ?? 0 })).filter((one) => one.after < one.before);
  const rows = [...after.values()].reduce((sum, count) => sum + count, 0);
  return { backup, migrations, policies, lost, tables: after.size, rows, chains: await verifyChains(url) };
}
