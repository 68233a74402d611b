import { graphql, type ResultOf } from "../../graphql/contract.ts";

export const KeysQuery = graphql(`
  query Keys {
    viewer { permissions }
    apiKeys { id name prefix scopes isReadOnly networks createdAt expiresAt lastUsedAt revokedAt owner { name } }
  }
`);

export type Key = ResultOf<typeof KeysQuery>["apiKeys"][number];

export function statusOf({ revokedAt, expiresAt }: Pick<Key, "revokedAt" | "expiresAt">): "USABLE" | "EXPIRED" | "REVOKED" {
  if (revokedAt) return "REVOKED";
  return expiresAt && new Date(expiresAt) <= new Date() ? "EXPIRED" : "USABLE";
}

export const isUsable = (key: Key) => statusOf(key) === "USABLE";
