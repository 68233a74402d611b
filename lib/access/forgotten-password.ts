// Somebody forgot the password: the answer tells nothing, the mail goes to the member alone.
import { pools } from "../database/pools.ts";
import { isMailSent } from "../mail/mail-settings.ts";

export type Asked = "SENT" | "NO_MAIL" | { waitSeconds: number };

/** The same for known and unknown addresses. */
export async function askForReset(email: string, address: string): Promise<Asked> {
  if (!isMailSent()) return "NO_MAIL";
  const { rows } = await pools().auth.query<{ wait: number }>("select portolan.begin_reset($1, $2) as wait", [email.trim().slice(0, 300), address]);
  const wait = rows[0]?.wait ?? 0;
  return wait > 0 ? { waitSeconds: wait } : "SENT";
}
