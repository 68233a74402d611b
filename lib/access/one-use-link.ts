// Links by which somebody who is not signed in sets the own password: an invitation, or a forgotten password.
import { pools } from "../database/pools.ts";
import { type Fault, UserError, userErrorOf } from "../user-error.ts";
import { faultsOfPassword, hashPassword } from "./password.ts";
import { hashSecret } from "./secret.ts";

export type LinkPurpose = "INVITATION" | "PASSWORD_RESET";
export type LinkedPerson = { name: string; email: string; agency: string; language: string };

const pathOf: Record<LinkPurpose, string> = { INVITATION: "/invitation", PASSWORD_RESET: "/password/new" };

/** The secret stands behind `#`: browsers send that part to nobody, so no log and no Referer has it. */
export const addressOfLink = (origin: string, purpose: LinkPurpose, secret: string) => `${origin}${pathOf[purpose]}#${secret}`;

/** Whom a link is for; null if it does not work, whatever the reason. */
export async function readLink(purpose: LinkPurpose, secret: string): Promise<LinkedPerson | null> {
  const { rows } = await pools().auth.query<LinkedPerson>("select name, email, agency, language from portolan.read_link($1, $2)", [
    hashSecret(secret),
    purpose,
  ]);
  return rows[0] ?? null;
}

export type Using = { ok: true; email: string } | { ok: false; faults: Fault[] };

/** Sets the password and uses the link up; answers the address to sign in with. An invited person may correct the name. */
export async function redeemLink(purpose: LinkPurpose, secret: string, given: { name?: string; password: string }): Promise<Using> {
  try {
    const person = await readLink(purpose, secret);
    if (!person) throw new UserError({ code: "LINK_INVALID", field: [] });
    const name = (given.name ?? person.name).trim();
    const faults = faultsOfPassword(given.password, [name, person.email, person.agency], "password");
    if (!name) faults.unshift({ code: "REQUIRED", field: ["name"] });
    if (name.length > 200) faults.unshift({ code: "TOO_LONG", field: ["name"], values: { max: 200 } });
    if (faults.length) throw new UserError(...faults);
    const [link, hash] = [hashSecret(secret), await hashPassword(given.password)];
    const { auth } = pools();
    const { rows } =
      purpose === "INVITATION"
        ? await auth.query<{ email: string }>("select portolan.accept_invitation($1, $2, $3) as email", [link, name, hash])
        : await auth.query<{ email: string }>("select portolan.reset_password($1, $2) as email", [link, hash]);
    return { ok: true, email: rows[0]?.email ?? person.email };
  } catch (error) {
    const found = userErrorOf(error);
    if (!found) throw error;
    return { ok: false, faults: found.faults };
  }
}
