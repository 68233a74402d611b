// Codes of an authenticator (RFC 6238: six digits, 30 seconds, SHA-1, as every such app takes them) and recovery
// codes. What the database keeps is encrypted with a key that it does not have.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { provide, provided } from "../running/once.ts";
import { hashSecret } from "./secret.ts";

/** Set once at start, each 64 hexadecimal characters: derived from the installation's secret, then from the one before. */
export const setSecondFactorKeys = (keys: string[]) =>
  provide(
    "second-factor-keys",
    keys.map((key) => Buffer.from(key, "hex")),
  );
const keys = () => provided<Buffer[]>("second-factor-keys");

/** Bound to the member, so that nobody's secret can be put in another's place. */
export function encryptFor(memberId: string, text: string): Buffer {
  const initial = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keys()[0] as Buffer, initial).setAAD(Buffer.from(memberId));
  const encrypted = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([initial, cipher.getAuthTag(), encrypted]);
}

/** Opens what was encrypted with the present key or, while the secret is being replaced, with the one before. */
export function decryptOf(memberId: string, stored: Buffer): string {
  const [present, ...before] = keys();
  for (const key of before) {
    try {
      return decryptWith(key, memberId, stored);
    } catch {
      // Not with this one: then with the present one, whose failure counts.
    }
  }
  return decryptWith(present as Buffer, memberId, stored);
}

function decryptWith(key: Buffer, memberId: string, stored: Buffer): string {
  const decipher = createDecipheriv("aes-256-gcm", key, stored.subarray(0, 12)).setAAD(Buffer.from(memberId)).setAuthTag(stored.subarray(12, 28));
  return Buffer.concat([decipher.update(stored.subarray(28)), decipher.final()]).toString("utf8");
}

const totpOf = (secret: string, label = "") => new TOTP({ issuer: "Portolan", label, secret: Secret.fromBase32(secret) });

export const newTotpSecret = () => new Secret({ size: 20 }).base32;

/** What an authenticator reads from the picture. */
export const setUpAddress = (secret: string, email: string) => totpOf(secret, email).toString();

/** The 30 seconds that a code belongs to, one step either side of now; null: it is wrong. */
export function stepOf(secret: string, code: string): number | null {
  const totp = totpOf(secret);
  const now = Date.now();
  const delta = /^\d{6}$/.test(code) ? totp.validate({ token: code, window: 1, timestamp: now }) : null;
  return delta === null ? null : totp.counter({ timestamp: now }) + delta;
}

/** As it is typed: without the spaces and hyphens that make it readable. */
export const writtenCode = (typed: string) => typed.replace(/[\s-]/g, "").toUpperCase();

/** Ten codes of 80 bits for when the device is lost. */
export function newRecoveryCodes(): { codes: string[]; hashes: Buffer[] } {
  const written = Array.from({ length: 10 }, () => new Secret({ size: 10 }).base32);
  return { codes: written.map((code) => code.replace(/(.{4})(?=.)/g, "$1-")), hashes: written.map(hashSecret) };
}
