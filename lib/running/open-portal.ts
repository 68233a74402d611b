// Opens the portal to the pages, and settles how their session cookies are made and read.
import type { ApolloServer } from "@apollo/server";
import type { Context } from "../../graphql/builder.ts";
import { execute } from "../../graphql/execute.ts";
import { endSession } from "../access/api-key.ts";
import { type SessionCookies, secretInCookie, sessionCookieName } from "../access/credential.ts";
import { askForReset } from "../access/forgotten-password.ts";
import { readLink, redeemLink } from "../access/one-use-link.ts";
import { NotSignedIn, Operation } from "../access/operation.ts";
import { signIn } from "../access/sign-in.ts";
import { deriveKey } from "../database/role.ts";
import type { Demonstration } from "../demonstration/open-demonstration.ts";
import { type Env, setForLibraries } from "../env.ts";
import { providePortal } from "./portal.ts";
import { secretsOf } from "./secrets.ts";

export function sessionCookiesOf(env: Env, secret: string): SessionCookies {
  const origin = new URL(env.PORTOLAN_URL ?? `http://localhost:${env.PORT}`).origin;
  const [key = "", previousKey = null] = secretsOf(secret, env).map((one) => deriveKey(one, "session-cookies"));
  setForLibraries({ NEXTAUTH_URL: origin, NEXTAUTH_SECRET: key, ...(env.PORTOLAN_URL ? {} : { AUTH_TRUST_HOST: "1" }) });
  return { key, previousKey, origin, isSecure: origin.startsWith("https:") };
}

async function signOut(cookie: string | null): Promise<void> {
  const secret = await secretInCookie(cookie);
  if (!secret) return;
  try {
    const operation = await Operation.open(secret, null);
    await endSession(operation, operation.viewer.credentialId);
    await operation.close({ name: "signOut", asked: null }, "ANSWERED");
  } catch (error) {
    // Signing out of a session that is ended already is what was wanted.
    if (!(error instanceof NotSignedIn)) throw error;
  }
}

export function openPortal(graphql: ApolloServer<Context>, { key, isSecure }: SessionCookies, demonstration: Demonstration | null): void {
  providePortal({
    execute: async (cookie, address, language, query, variables) => {
      const secret = await secretInCookie(cookie);
      if (!secret) return null;
      try {
        return await execute(graphql, { secret, address, language }, { query, ...(variables && { variables }) });
      } catch (error) {
        if (error instanceof NotSignedIn) return null;
        throw error;
      }
    },
    signIn,
    readLink,
    redeemLink,
    askForReset,
    signOut,
    people: demonstration?.people ?? null,
    signInAsPerson: demonstration?.signInAs ?? null,
    stepsTaken: demonstration?.stepsTaken ?? null,
    cookies: { key, isSecure, name: sessionCookieName(isSecure) },
  });
}
