// Digests as a way out: everybody of the cast is mailed one of all that there ever was, and it is held against the oracle.
import type pg from "pg";
import type { Mailbox } from "../../mail/mailbox.ts";
import { may } from "../../oracle/permission.ts";
import type { Person, Tlp, Viewer } from "../../oracle/world.ts";
import type { Registry } from "../../running/registry.ts";
import { jobsDone, settled } from "../../running/settled.ts";

/** A record of another agency that the reader sees, as the oracle tells. */
export type Readable = { headline: string; tlp: Tlp };
/** `beside`: lines about the other kinds. */
type Found = { named: string[]; more: number; unnamed: number; notices: number; beside: number };

const nothing: Found = { named: [], more: 0, unnamed: 0, notices: 0, beside: 0 };
const namedAtMost = 20;

/** Entering for a mail is not entering as a person. */
export const asMailed = (person: Person): Viewer => ({ label: `${person.name} by mail`, person, isSession: false, scopes: null, isReadOnly: false });

/** What stands in the mail of one kind of record, whose pages are at `path`. */
function read(text: string, path: string, others: readonly string[]): Found {
  const found = { ...nothing, named: [] as string[] };
  const [plain = ""] = text.split("<!doctype");
  for (const [, words = "", address = ""] of plain.matchAll(/^- (.*)\n {2}(\S+)$/gm)) {
    const count = Number.parseInt(words, 10);
    const { pathname } = new URL(address);
    if (pathname.startsWith(`${path}/`)) found.named.push(words.split(" · ")[0] ?? "");
    else if (pathname === "/notices") found.notices += count;
    else if (pathname === path) found[/mail|correo/.test(words) ? "unnamed" : "more"] += count;
    else if (others.some((other) => pathname === other || pathname.startsWith(`${other}/`))) found.beside += 1;
    else throw new Error(`${words}: ${address}`);
  }
  return found;
}

/** What each is mailed about the kind of record whose pages are at `path`; null: no mail. `others`: pages of what else there may be. */
export async function readDigests(
  administrator: pg.Client,
  registry: Registry,
  mailbox: Mailbox,
  path: string,
  others: readonly string[] = [],
): Promise<Map<string, Found | null>> {
  await settled(administrator);
  await administrator.query(
    `insert into portolan.mail_choice (member_id, alerts_at_once, rhythm, weekday, hour, time_zone, told_before, due_at)
     select id, false, 'DAILY', 1, 7, 'UTC', 0, now() from member`,
  );
  await administrator.query("select portolan.add_mail_job('send-digest', member_id, '{}', 'digest-' || member_id) from portolan.mail_choice");
  await jobsDone(administrator);
  return new Map(
    [...registry.people].map(([name, { email }]) => {
      const mails = mailbox.mails.filter(({ to }) => to === email);
      if (mails.length > 1) throw new Error(`${mails.length} mails to ${name}`);
      return [name, mails[0] ? read(mails[0].text, path, others) : null];
    }),
  );
}

/** What is wrong with it; null: nothing. */
export function judgeDigest(person: Person, found: Found | null, readable: Readable[], notices: number): string | null {
  const leaving = readable.filter(({ tlp }) => tlp === "GREEN" || tlp === "CLEAR").map(({ headline }) => headline);
  const unnamed = readable.filter(({ tlp }) => tlp === "AMBER" || tlp === "AMBER_STRICT").length;
  const named = Math.min(leaving.length, namedAtMost);
  const counts = { named, more: leaving.length - named, unnamed, notices: may(asMailed(person), "notice:read") ? notices : 0 };
  const { beside, ...ofKind } = found ?? nothing;
  const told = { ...ofKind, named: ofKind.named.length };
  if (JSON.stringify(told) !== JSON.stringify(counts)) return `${person.name}: ${JSON.stringify(told)} instead of ${JSON.stringify(counts)}`;
  const wrong = found?.named.filter((headline) => !leaving.includes(headline)) ?? [];
  if (wrong.length) return `${person.name} is told of ${wrong}`;
  return found && !named && !unnamed && !counts.notices && !beside ? `${person.name} is mailed nothing new` : null;
}
