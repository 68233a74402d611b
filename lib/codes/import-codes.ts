// Brings published code lists in, over the address of portolan_system: all of them or none.
import pg from "pg";
import { parseCodes } from "./parse-codes.ts";
import type { ReferenceList } from "./reference-code.ts";

const batchSize = 2_000;

/** Replaces each list by its file; answers how many codes each has now. */
export async function importCodes(systemUrl: string, paths: Partial<Record<ReferenceList, string>>): Promise<Partial<Record<ReferenceList, number>>> {
  const read = await Promise.all(
    Object.entries(paths).map(async ([list, path]) => ({ list: list as ReferenceList, codes: await parseCodes(list as ReferenceList, path) })),
  );
  const client = new pg.Client({ connectionString: systemUrl, application_name: "reference-import" });
  // A connection that breaks fails the query under way; without a listener it would end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("begin; set local statement_timeout = '5min'");
    for (const { list, codes } of read) {
      await client.query("select portolan.clear_reference_codes($1)", [list]);
      for (let sent = 0; sent < codes.length; sent += batchSize) {
        await client.query("select portolan.add_reference_codes($1, $2)", [list, JSON.stringify(codes.slice(sent, sent + batchSize))]);
      }
    }
    await client.query("commit");
  } finally {
    // What was not committed goes with the connection.
    await client.end();
  }
  return Object.fromEntries(read.map(({ list, codes }) => [list, codes.length]));
}
