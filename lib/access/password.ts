// Which passwords are taken, how they are kept, and giving one's own again before what guards the account is changed.
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { pools } from "../database/pools.ts";
import { type Fault, UserError } from "../user-error.ts";
import { isCommonPassword } from "./common-passwords.ts";
import type { Operation } from "./operation.ts";

/** argon2id, with the parameters that OWASP recommends (19 MiB, 2 passes, 1 lane). */
export const hashPassword = (password: string) => hash(password, { memoryCost: 19456, timeCost: 2, parallelism: 1 });

// Verified for unknown accounts, so that they take as long as known ones.
const nobody = hashPassword(randomBytes(16).toString("hex"));

export const isPassword = async (stored: string | null, password: string): Promise<boolean> =>
  (await verify(stored ?? (await nobody), password)) && stored !== null;

export const shortestPassword = 12;
const longestPassword = 200;

/** What is wrong with a new password; `about` is what others know of the person. */
export function faultsOfPassword(password: string, about: readonly string[], field: string): Fault[] {
  if (password.length < shortestPassword) return [{ code: "PASSWORD_SHORT", field: [field], values: { min: shortestPassword } }];
  if (password.length > longestPassword) return [{ code: "TOO_LONG", field: [field], values: { max: longestPassword } }];
  return isCommonPassword(password, about) ? [{ code: "PASSWORD_COMMON", field: [field] }] : [];
}

/** Checks the viewer's own password and notes it at the session; wrong ones are counted like those at signing in. */
export async function provePassword({ viewer, address }: Operation, password: string): Promise<void> {
  if (viewer.via !== "SESSION") throw new UserError({ code: "SESSION_NEEDED", field: [] });
  const { auth } = pools();
  const { rows } = await auth.query("select email, hash, wait_seconds from portolan.begin_proof($1, $2)", [viewer.credentialId, address]);
  const account = rows[0] as { email: string; hash: string; wait_seconds: number };
  if (account.wait_seconds) throw new UserError({ code: "WAIT", field: ["password"], values: { minutes: Math.ceil(account.wait_seconds / 60) } });
  if (!(await isPassword(account.hash, password))) throw new UserError({ code: "PASSWORD_WRONG", field: ["password"] });
  await auth.query("select portolan.prove_password($1, $2, $3)", [viewer.credentialId, account.email, address]);
}
