// Replaces what the database keeps secret of its own, and what the installation's secret encrypts, while people work.
import pg from "pg";
import { decryptOf, encryptFor } from "./second-factor.ts";

export type Rotated = { sessions: number; keys: number; secondFactors: number; unreadable: number };

/** Null for what was encrypted with a secret that neither setting names: it is left as it is. */
function renew(memberId: string, stored: (Buffer | null)[]): (Buffer | null)[] | null {
  try {
    return stored.map((one) => one && encryptFor(memberId, decryptOf(memberId, one)));
  } catch {
    return null;
  }
}

/** All in one transaction; nobody is signed out by it. `setSecondFactorKeys` says with what second factors open. */
export async function rotateSecrets(url: string): Promise<Rotated> {
  const client = new pg.Client({ connectionString: url, application_name: "secret-rotate" });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("begin; set local role portolan_owner; set local statement_timeout = 0");
    let [secondFactors, unreadable] = [0, 0];
    const { rows } = await client.query<{ member_id: string; secret: Buffer | null; pending: Buffer | null }>(
      "select member_id, secret, pending from portolan.second_factor for update",
    );
    for (const { member_id: id, secret, pending } of rows) {
      const renewed = renew(id, [secret, pending]);
      if (renewed) await client.query("update portolan.second_factor set secret = $2, pending = $3 where member_id = $1", [id, ...renewed]);
      if (renewed) secondFactors += 1;
      else unreadable += 1;
    }
    const rotated = await client.query<{ sessions: string; keys: string }>("select sessions, keys from portolan.rotate_secrets()");
    await client.query("commit");
    return { sessions: Number(rotated.rows[0]?.sessions), keys: Number(rotated.rows[0]?.keys), secondFactors, unreadable };
  } finally {
    await client.end();
  }
}
