// The job "mail": makes the link that a mail carries when the mail is sent, so that only its reader ever has it.
import { createTransport } from "nodemailer";
import { addressOfLink, type LinkPurpose } from "../access/one-use-link.ts";
import { hashSecret, newSecret } from "../access/secret.ts";
import { pools } from "../database/pools.ts";
import { languageOf } from "../languages/language.ts";
import { translatorFor } from "../languages/messages.ts";
import { isMailSent, mailSettings } from "./mail-settings.ts";

/** Mails that carry no secret, and the page that they lead to. */
const pageOf = {
  SECOND_FACTOR_REMOVED: "",
  REVIEWS_DUE: "/watchlists/reviews",
  CORRECTION_ANSWERED: "/watchlists/corrections",
  WEBHOOK_FAILING: "/webhooks",
} as const;

/** `member` is null where somebody asked for an address that nobody has: both take the same work. */
type Payload = { kind: LinkPurpose | keyof typeof pageOf; member: string | null };
export type Addressee = { name: string; email: string; agency: string; language: string };

/** Somebody else's text stays on its line: nothing in it may begin another header, or pass for words of ours. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** How long the mail server may take to answer; then it is tried again. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Hands a mail over to the mail server; `id` is the same however often that is tried. */
export async function handOver({ name, email }: Addressee, mail: { subject: string; text: string; html?: string }, id?: string): Promise<void> {
  const { smtp, from, origin } = mailSettings();
  await createTransport({ url: smtp ?? "", ...patience }).sendMail({
    from,
    to: { name: onOneLine(name), address: email },
    ...mail,
    ...(id && { messageId: `<${id}@${new URL(origin).hostname}>` }),
  });
}

type Facts = Addressee & { until?: Date; headline?: string };

/** Also what the operator's commands call, with the link that they made, and what tells a duty desk. */
export async function mailTo(addressee: Facts, kind: Payload["kind"] | "ALERT_OVERDUE", link: string): Promise<void> {
  const t = translatorFor(languageOf(addressee.language));
  const { until = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000), ...facts } = addressee;
  const { name, agency, headline = "" } = facts;
  await handOver(addressee, {
    subject: t(`mail.${kind}.subject`),
    text: t(`mail.${kind}.body`, { name: onOneLine(name), agency: onOneLine(agency), headline: onOneLine(headline), until, link }),
  });
}

export async function sendMail({ kind, member }: Payload): Promise<void> {
  if (!isMailSent() || !member) return;
  const { origin } = mailSettings();
  if (kind in pageOf) {
    const { rows } = await pools().system.query<Addressee>("select * from portolan.mail_addressee($1)", [member]);
    if (rows[0]) await mailTo(rows[0], kind, origin + pageOf[kind as keyof typeof pageOf]);
    return;
  }
  const secret = newSecret("pl");
  const { rows } = await pools().system.query<Addressee>("select * from portolan.make_link($1, $2, $3)", [member, kind, hashSecret(secret)]);
  if (rows[0]) await mailTo(rows[0], kind, addressOfLink(origin, kind as LinkPurpose, secret));
}
