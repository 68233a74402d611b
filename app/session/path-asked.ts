import "server-only";
import { headers } from "next/headers";

/** The path and query that the reader asked for, without what Next.js adds to fetch a part of a page. */
export async function pathAsked(): Promise<string> {
  const asked = new URL((await headers()).get("x-portolan-path") ?? "/", "http://portal.invalid");
  asked.searchParams.delete("_rsc");
  return asked.pathname + asked.search;
}
