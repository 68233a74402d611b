// The four database roles. Only the owner and the migration can change what is stored; each of the
// others has a login and a pool of its own. Passwords are derived from the secret, so that every
// process of one installation knows them and none has to be written down.
import { createHmac } from "node:crypto";

export const loginRoles = ["portolan_app", "portolan_auth", "portolan_system"] as const;
export type LoginRole = (typeof loginRoles)[number];

/** A key for one purpose, derived from the installation's secret; hexadecimal, 64 characters. */
export function deriveKey(secret: string, purpose: string): string {
  return createHmac("sha256", secret).update(`portolan|${purpose}`).digest("hex");
}

/** The same server and database as the administrator's address, signed in as one of the roles. */
export function databaseUrlOf(role: LoginRole, adminUrl: string, secret: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = deriveKey(secret, `role|${role}`);
  return url.toString();
}
