// Secrets that somebody holds and we keep only as a hash.
import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 bits with its kind in front (session, key, link, ticket), so that a leaked one can be recognised by scanners. */
export const newSecret = (kind: "ps" | "pk" | "pl" | "pt") => `${kind}_${randomBytes(32).toString("base64url")}`;
export const hashSecret = (secret: string) => createHash("sha256").update(secret).digest();
