// What the operator's commands about agencies and members stand on: the database as its owner, and a plain ending.
import pg from "pg";
import { CannotStart } from "../database/cannot-start.ts";
import { migrate } from "../database/migrate.ts";
import { readEnv } from "../env.ts";
import { setMailSettings } from "../mail/mail-settings.ts";
import { openDatabase } from "../running/database.ts";

export type Operator = { client: pg.Client; origin: string; sendsMail: boolean };

/** Does the work and prints what it answers; says in a sentence why not. */
export async function asOperator(work: (operator: Operator) => Promise<string>): Promise<void> {
  try {
    const env = readEnv();
    const origin = new URL(env.PORTOLAN_URL ?? `http://localhost:${env.PORT}`).origin;
    setMailSettings({ smtp: env.PORTOLAN_SMTP ?? null, from: env.PORTOLAN_MAIL_FROM ?? "", origin });
    const database = await openDatabase(env);
    try {
      await migrate(database.url, database.secret);
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      try {
        await client.query("set role portolan_owner");
        console.log(await work({ client, origin, sendsMail: env.PORTOLAN_SMTP !== undefined }));
      } finally {
        await client.end();
      }
    } finally {
      if (!database.wasRunning) await database.stop();
    }
  } catch (error) {
    const isUsage = (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS");
    console.error(error instanceof CannotStart || isUsage ? (error as Error).message : error);
    process.exitCode = 1;
  }
}
