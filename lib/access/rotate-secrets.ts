// Replaces what the database keeps secret of its own, and what the installation's secret encrypts, while people work.
import pg from "pg";
import { decryptOf, encryptFor } from "./encryption.ts";

export type Rotated = { sessions: number; keys: number; secondFactors: number; webhooks: number; unreadable: number };

/** Null for what was encrypted with a secret that neither setting names: it is left as it is. */
function renew(id: string, stored: (Buffer | null)[]): (Buffer | null)[] | null {
  try {
    return stored.map((one) => one && encryptFor(id, decryptOf(id, one)));
  } catch {
    return null;
  }
}

/** All in one transaction; nobody is signed out by it. `setEncryptionKeys` says with what they open. */
export async function rotateSecrets(url: string): Promise<Rotated> {
  const client = new pg.Client({ connectionString: url, application_name: "secret-rotate" });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("begin; set local role portolan_owner; set local statement_timeout = 0");
    let [secondFactors, webhooks, unreadable] = [0, 0, 0];
    const { rows } = await client.query<{ member_id: string; secret: Buffer | null; pending: Buffer | null }>(
      "select member_id, secret, pending from portolan.second_factor for update",
    );
    for (const { member_id: id, secret, pending } of rows) {
      const renewed = renew(id, [secret, pending]);
      if (renewed) await client.query("update portolan.second_factor set secret = $2, pending = $3 where member_id = $1", [id, ...renewed]);
      if (renewed) secondFactors += 1;
      else unreadable += 1;
    }
    const signing = await client.query<{ id: string; encrypted: Buffer }>("select id, encrypted from portolan.webhook_secret for update");
    for (const { id, encrypted } of signing.rows) {
      const renewed = renew(id, [encrypted]);
      if (renewed) await client.query("update portolan.webhook_secret set encrypted = $2 where id = $1", [id, ...renewed]);
      if (renewed) webhooks += 1;
      else unreadable += 1;
    }
    const rotated = await client.query<{ sessions: string; keys: string }>("select sessions, keys from portolan.rotate_secrets()");
    await client.query("commit");
    return { sessions: Number(rotated.rows[0]?.sessions), keys: Number(rotated.rows[0]?.keys), secondFactors, webhooks, unreadable };
  } finally {
    await client.end();
  }
}
