// What a request presents: a key in its Authorization header, or the session in its cookie.
import type { IncomingMessage } from "node:http";
import { decode } from "next-auth/jwt";
import { provide, provided } from "../running/once.ts";

export type Presented = { secret: string; via: "KEY" | "COOKIE" } | null;

/** How session cookies are read and where this portal answers; set once at start. */
export type SessionCookies = { key: string; previousKey: string | null; origin: string; isSecure: boolean };
export const setSessionCookies = (cookies: SessionCookies) => provide("session-cookies", cookies);

/** The name that next-auth gives its cookie. */
export const sessionCookieName = (isSecure: boolean) => `${isSecure ? "__Secure-" : ""}next-auth.session-token`;

function cookieOf(header: string | undefined, name: string): string | null {
  for (const pair of header?.split(";") ?? []) {
    const at = pair.indexOf("=");
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

/** The session's secret inside next-auth's encrypted cookie; null when it is not ours or has expired. */
export async function secretInCookie(cookie: string | null): Promise<string | null> {
  if (!cookie) return null;
  const { key, previousKey } = provided<SessionCookies>("session-cookies");
  for (const secret of previousKey ? [key, previousKey] : [key]) {
    const token = await decode({ token: cookie, secret }).catch(() => null);
    if (typeof token?.secret === "string") return token.secret;
  }
  return null;
}

/** The credential of a request, key before cookie. */
export async function presentedBy({ headers }: IncomingMessage): Promise<Presented> {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? "")?.[1];
  if (bearer) return { secret: bearer, via: "KEY" };
  const { isSecure } = provided<SessionCookies>("session-cookies");
  const secret = await secretInCookie(cookieOf(headers.cookie, sessionCookieName(isSecure)));
  return secret ? { secret, via: "COOKIE" } : null;
}

/** Whether a request with a cookie came from our own pages: another site's page could send the cookie along. */
export function isFromOurPages({ headers }: IncomingMessage): boolean {
  const { origin } = provided<SessionCookies>("session-cookies");
  if (headers.origin) return headers.origin === origin || headers.origin.replace(/^https?:\/\//, "") === headers.host;
  return headers["sec-fetch-site"] === "same-origin";
}
