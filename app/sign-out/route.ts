import { cookies } from "next/headers";
import { portal } from "../../lib/running/portal.ts";
import { sessionCookie } from "../session/viewer-cookie.ts";

/** Ends this browser's session in the database and drops its cookie. */
export async function POST(): Promise<Response> {
  const { name, isSecure } = portal().cookies;
  await portal().signOut(await sessionCookie());
  (await cookies()).set(name, "", { path: "/", maxAge: 0, httpOnly: true, sameSite: "lax", secure: isSecure });
  return new Response(null, { status: 204 });
}
