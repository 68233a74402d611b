// Signing in with e-mail and password. The database counts failures and stores sessions; only the
// comparison of the password happens here.

import { createHash, randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { pools } from "../database/pools.ts";
import { countSignIn } from "../running/metrics.ts";

/** argon2id, with the parameters that OWASP recommends (19 MiB, 2 passes, 1 lane). */
export const hashPassword = (password: string) => hash(password, { memoryCost: 19456, timeCost: 2, parallelism: 1 });

/** A secret with its kind in front, so that a leaked one can be recognised by scanners. */
export const newSecret = (kind: "ps" | "pk" | "pt") => `${kind}_${randomBytes(32).toString("base64url")}`;
export const hashSecret = (secret: string) => createHash("sha256").update(secret).digest();

const sessionLifetime = "12 hours";
// Verified for unknown accounts, so that they take as long as known ones.
const nobody = hashPassword(randomBytes(16).toString("hex"));

export type SignIn = { ok: true; secret: string } | { ok: false; waitSeconds: number };

/** Opens a session and answers its secret; a wrong pair and an unknown account look alike. */
export async function signIn(email: string, password: string, address: string, device: string): Promise<SignIn> {
  const result = await trySignIn(email, password, address, device);
  countSignIn(result.ok ? "OPENED" : result.waitSeconds > 0 ? "WAITING" : "REFUSED");
  return result;
}

async function trySignIn(email: string, password: string, address: string, device: string): Promise<SignIn> {
  const { auth } = pools();
  const { rows } = await auth.query("select member_id, hash, wait_seconds from portolan.begin_sign_in($1, $2)", [email, address]);
  const account = rows[0] as { member_id: string | null; hash: string | null; wait_seconds: number };
  if (account.wait_seconds > 0) return { ok: false, waitSeconds: account.wait_seconds };
  const matches = await verify(account.hash ?? (await nobody), password);
  if (!matches || !account.hash || !account.member_id) return { ok: false, waitSeconds: 0 };
  const secret = newSecret("ps");
  await auth.query("select portolan.open_session($1, $2, $3, $4::interval, $5)", [
    account.member_id,
    hashSecret(secret),
    device,
    sessionLifetime,
    address,
  ]);
  return { ok: true, secret };
}
