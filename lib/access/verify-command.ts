// npm run audit:verify: walks the record of access and names the first place where it was tampered with.
import pg from "pg";
import { CannotStart } from "../database/cannot-start.ts";
import { readEnv } from "../env.ts";
import { openDatabase } from "../running/database.ts";

try {
  const database = await openDatabase(readEnv());
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query("set role portolan_owner");
  const { rows: faults } = await client.query<{ strand: number; sequence: string; fault: string }>("select * from portolan.verify_access_records()");
  const { rows } = await client.query<{ count: string }>("select count(*) from access_record");
  await client.end();
  for (const { strand, sequence, fault } of faults) console.error(`chain ${strand}, row ${sequence}: ${fault}`);
  console.log(
    faults.length
      ? `The record of access is not whole: ${faults.length} of 16 chains are broken.`
      : `The record of access is whole: ${rows[0]?.count} rows in 16 chains.`,
  );
  process.exitCode = faults.length ? 1 : 0;
  if (!database.wasRunning) await database.stop();
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exitCode = 1;
}
