import "server-only";
import { cookies, headers } from "next/headers";
import { portal } from "../../lib/running/portal.ts";

/** The session cookie; next-auth cuts a long one into numbered parts. */
export async function sessionCookie(): Promise<string | null> {
  return (await cookies()).get(portal().cookies.name)?.value ?? null;
}

export async function callerAddress(): Promise<string | null> {
  return (await headers()).get("x-portolan-address");
}
