// Signing in with e-mail, password and, for who has one, a second factor. The database counts failures and stores
// sessions; only the comparisons happen here.

import { pools } from "../database/pools.ts";
import { countSignIn } from "../running/metrics.ts";
import { decryptOf } from "./encryption.ts";
import { isPassword } from "./password.ts";
import { stepOf, writtenCode } from "./second-factor.ts";
import { hashSecret, newSecret } from "./secret.ts";

const sessionLifetime = "12 hours";

export type Given = { email: string; password: string; code?: string };
export type From = { address: string; device: string };
export type SignIn =
  | { ok: true; secret: string; language: string }
  /** CODE: the password is right, and a code is needed as well. */
  | { ok: false; reason: "WRONG" | "CODE" | "CODE_WRONG" }
  | { ok: false; reason: "WAIT"; waitSeconds: number };

type Account = { member_id: string | null; hash: string | null; second_factor: Buffer | null; language: string; wait_seconds: number };

/** Opens a session and answers its secret; a wrong pair and an unknown account look alike. */
export async function signIn(given: Given, from: From): Promise<SignIn> {
  const result = await trySignIn(given, from);
  // Half-way through is neither.
  if (result.ok || result.reason !== "CODE") countSignIn(result.ok ? "OPENED" : result.reason === "WAIT" ? "WAITING" : "REFUSED");
  return result;
}

async function trySignIn({ email, password, code }: Given, { address, device }: From): Promise<SignIn> {
  const { auth } = pools();
  const { rows } = await auth.query<Account>("select * from portolan.begin_sign_in($1, $2)", [email, address]);
  const account = rows[0] as Account;
  if (account.wait_seconds > 0) return { ok: false, reason: "WAIT", waitSeconds: account.wait_seconds };
  if (!(await isPassword(account.hash, password)) || !account.member_id) return { ok: false, reason: "WRONG" };

  const written = writtenCode(code ?? "");
  if (account.second_factor && !written) {
    await auth.query("select portolan.take_back_attempt($1, $2)", [email, address]);
    return { ok: false, reason: "CODE" };
  }
  const step = account.second_factor ? stepOf(decryptOf(account.member_id, account.second_factor), written) : null;
  const secret = newSecret("ps");
  const opening = [account.member_id, hashSecret(secret), device, sessionLifetime, address, step, hashSecret(written)];
  try {
    await auth.query("select portolan.open_session($1, $2, $3, $4::interval, $5, $6, $7)", opening);
  } catch (error) {
    if ((error as { code?: string }).code === "PT401") return { ok: false, reason: "CODE_WRONG" };
    throw error;
  }
  return { ok: true, secret, language: account.language };
}
