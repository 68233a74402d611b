// What the database keeps encrypted, with a key that it does not have: second factors, and what webhooks are signed with.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { provide, provided } from "../running/once.ts";

/** Set once at start, each 64 hexadecimal characters: derived from the installation's secret, then from the one before. */
export const setEncryptionKeys = (keys: string[]) =>
  provide(
    "encryption-keys",
    keys.map((key) => Buffer.from(key, "hex")),
  );
const keys = () => provided<Buffer[]>("encryption-keys");

/** Bound to the id of what it belongs to, so that nothing can be put in another's place. */
export function encryptFor(id: string, text: string): Buffer {
  const initial = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keys()[0] as Buffer, initial).setAAD(Buffer.from(id));
  const encrypted = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([initial, cipher.getAuthTag(), encrypted]);
}

/** Opens what was encrypted with the present key or, while the secret is being replaced, with the one before. */
export function decryptOf(id: string, stored: Buffer): string {
  const [present, ...before] = keys();
  for (const key of before) {
    try {
      return decryptWith(key, id, stored);
    } catch {
      // Not with this one: then with the present one, whose failure counts.
    }
  }
  return decryptWith(present as Buffer, id, stored);
}

function decryptWith(key: Buffer, id: string, stored: Buffer): string {
  const decipher = createDecipheriv("aes-256-gcm", key, stored.subarray(0, 12)).setAAD(Buffer.from(id)).setAuthTag(stored.subarray(12, 28));
  return Buffer.concat([decipher.update(stored.subarray(28)), decipher.final()]).toString("utf8");
}
