// Keys for programs: shown once, stored as a hash, never wider than their owner.
import ipaddr from "ipaddr.js";
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import { type Fault, UserError } from "../user-error.ts";
import type { Operation } from "./operation.ts";
import { type Permission, permissions } from "./permissions.ts";
import { hashSecret, newSecret } from "./secret.ts";

export type NewKey = { name: string; scopes: readonly string[]; isReadOnly: boolean; networks: readonly string[]; expiresAt: Date | null };

function faultsOf(key: NewKey): Fault[] {
  const faults: Fault[] = [];
  if (!key.name.trim()) faults.push({ code: "REQUIRED", field: ["name"] });
  if (key.name.length > 100) faults.push({ code: "TOO_LONG", field: ["name"], values: { max: 100 } });
  if (!key.scopes.length) faults.push({ code: "REQUIRED", field: ["scopes"] });
  key.scopes.forEach((scope, place) => {
    if (!permissions.includes(scope as Permission)) faults.push({ code: "UNKNOWN_SCOPE", field: ["scopes", String(place)] });
  });
  if (key.networks.length > 20) faults.push({ code: "TOO_MANY", field: ["networks"], values: { max: 20 } });
  key.networks.forEach((network, place) => {
    if (!ipaddr.isValidCIDR(network)) faults.push({ code: "NETWORK_INVALID", field: ["networks", String(place)] });
  });
  if (key.expiresAt && key.expiresAt <= new Date()) faults.push({ code: "EXPIRES_IN_PAST", field: ["expiresAt"] });
  return faults;
}

/** Makes a key; its secret is answered this once. */
export async function createApiKey(operation: Operation, key: NewKey): Promise<{ id: string; secret: string }> {
  const faults = faultsOf(key);
  if (operation.viewer.via !== "SESSION") faults.push({ code: "SESSION_NEEDED", field: [] });
  if (faults.length) throw new UserError(...faults);
  const secret = newSecret("pk");
  const networks = key.networks
    .map((network) => ipaddr.parseCIDR(network))
    .map(([address, bits]) => {
      const kind = address.kind() === "ipv4" ? ipaddr.IPv4 : ipaddr.IPv6;
      return `${kind.networkAddressFromCIDR(`${address}/${bits}`)}/${bits}`;
    });
  const [row] = await operation.rows<{ id: string }>(
    sql`select portolan.create_api_key(${key.name.trim()}, ${secret.slice(0, 8)}, ${hashSecret(secret)}, ${[...new Set(key.scopes)]}::text[], ${key.isReadOnly}, ${networks}::text[], ${key.expiresAt}) as id`,
  );
  return { id: (row as { id: string }).id, secret };
}

/** Ends a key at once: one's own, or of a member of the agency that one administers. */
export async function revokeApiKey(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.revoke_api_key(${id}::uuid)`);
}

/** Ends a session at once: one's own, or of a member of the agency that one administers. */
export async function endSession(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.end_session(${id}::uuid)`);
}
