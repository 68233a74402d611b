// The jobs "announce-alert" and "mail-alert": an agency is asked to act, and its members who chose so learn of it by mail.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import { NotSignedIn } from "../access/operation.ts";
import { pools } from "../database/pools.ts";
import { type Job, openForStarter } from "../jobs/job.ts";
import { languageOf } from "../languages/language.ts";
import { translatorFor } from "../languages/messages.ts";
import { isMailSent, mailSettings } from "../mail/mail-settings.ts";
import { type Addressee, handOver, onOneLine } from "../mail/send-mail.ts";
import { addressOf, addressOfChoice } from "./write-digest.ts";

/** Title and agency are null where the alert may not be named in mail. */
type Asking = { title: string | null; agency: string | null; version: number };

async function askingFor(alert: string, job: Job): Promise<Asking | undefined> {
  const operation = await openForStarter(job);
  try {
    const [asking] = await operation.rows<Asking>(sql`select title, agency, version from portolan.alert_by_mail(${alert}::uuid)`);
    if (asking) await operation.close({ name: "AlertMail", asked: { alert } }, "ANSWERED");
    else await operation.leave();
    return asking;
  } catch (error) {
    await operation.close({ name: "AlertMail", asked: { alert } }, "FAILED").catch(() => undefined);
    throw error;
  }
}

export async function announceAlertJob({ addressee }: { addressee: string }): Promise<void> {
  if (isMailSent()) await pools().system.query("select portolan.announce_alert($1)", [addressee]);
}

export async function mailAlertJob({ alert, member }: { alert: string; member: string }, job: Job): Promise<void> {
  if (!isMailSent()) return;
  try {
    const asking = await askingFor(alert, job);
    const { rows } = await pools().system.query<Addressee>("select * from portolan.mail_addressee($1)", [member]);
    const [reader] = rows;
    if (!asking || !reader) return;
    const { origin } = mailSettings();
    const t = translatorFor(languageOf(reader.language));
    const text = t("mail.ALERT_FOR_ACTION.body", {
      name: onOneLine(reader.name),
      headline: asking.title === null ? "NONE" : onOneLine(`${asking.title} · ${asking.agency}`),
      link: addressOf(origin, "ALERT", alert),
      choice: addressOfChoice(origin),
    });
    await handOver(reader, { subject: t("mail.ALERT_FOR_ACTION.subject"), text }, `${alert}.${asking.version}.${member}`);
    await pools().system.query("select portolan.settle_alert_mail($1, $2, $3)", [member, alert, asking.version]);
  } catch (error) {
    if (!(error instanceof NotSignedIn)) throw error;
  }
}
