"use server";
// What a link's reader may ask without being signed in; the link itself is the credential.
import type { LinkedPerson, LinkPurpose } from "../../lib/access/one-use-link.ts";
import { translatorFor } from "../../lib/languages/messages.ts";
import { portal } from "../../lib/running/portal.ts";
import { readLanguage } from "../language/read-language.ts";
import { callerAddress } from "./viewer-cookie.ts";

// What a browser sends may be anything.
const purposeOf = (claimed: unknown): LinkPurpose => (claimed === "INVITATION" ? "INVITATION" : "PASSWORD_RESET");
const textOf = (claimed: unknown): string => String(claimed ?? "").slice(0, 300);

/** Whom a link is for; null if it does not work. */
export async function readLink(purpose: LinkPurpose, secret: string): Promise<LinkedPerson | null> {
  return portal().readLink(purposeOf(purpose), textOf(secret));
}

export type LinkUsed = { email: string } | { faults: { field: string; message: string }[] };

/** Sets the password of whoever the link is for. */
export async function redeemLink(purpose: LinkPurpose, secret: string, given: { name?: string; password: string }): Promise<LinkUsed> {
  const used = await portal().redeemLink(purposeOf(purpose), textOf(secret), {
    ...(given.name !== undefined && { name: textOf(given.name) }),
    password: textOf(given.password),
  });
  if (used.ok) return { email: used.email };
  const t = translatorFor(await readLanguage());
  return { faults: used.faults.map(({ code, field, values }) => ({ field: field[0] ?? "", message: t(`errors.${code}`, values) })) };
}

/** Asks for a link for a new password; answers what to tell, which is the same for known and unknown addresses. */
export async function askForReset(email: string): Promise<"SENT" | "NO_MAIL" | { minutes: number }> {
  const asked = await portal().askForReset(textOf(email), (await callerAddress()) ?? "127.0.0.1");
  return typeof asked === "string" ? asked : { minutes: Math.max(1, Math.ceil(asked.waitSeconds / 60)) };
}
