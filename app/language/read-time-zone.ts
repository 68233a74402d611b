import "server-only";
import { cookies } from "next/headers";

/** The reader's time zone as the browser told it; UTC until then. */
export async function readTimeZone(): Promise<string> {
  const told = (await cookies()).get("portolan-time-zone")?.value;
  try {
    return Intl.DateTimeFormat("en", { timeZone: told }).resolvedOptions().timeZone && told ? told : "UTC";
  } catch {
    return "UTC";
  }
}
