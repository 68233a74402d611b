// Codes of an authenticator (RFC 6238: six digits, 30 seconds, SHA-1, as every such app takes them) and recovery
// codes.
import { Secret, TOTP } from "otpauth";
import { hashSecret } from "./secret.ts";

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
