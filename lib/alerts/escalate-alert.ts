// The job "escalate-alert": nobody at an agency has acknowledged in time that it is asked to act, so its duty desk is told.
import { pools } from "../database/pools.ts";
import { isMailSent, mailSettings } from "../mail/mail-settings.ts";
import { mailTo } from "../mail/send-mail.ts";

type Overdue = { email: string; agency: string; language: string; headline: string | null };

export async function escalateAlertJob({ addressee }: { addressee: string }): Promise<void> {
  if (!isMailSent()) return;
  const { rows } = await pools().system.query<Overdue>("select * from portolan.escalate_alert($1)", [addressee]);
  const [overdue] = rows;
  if (!overdue) return;
  const { agency, headline, ...to } = overdue;
  const link = `${mailSettings().origin}/alerts?mine=unacknowledged`;
  await mailTo({ ...to, name: agency, agency, headline: headline ?? "NONE" }, "ALERT_OVERDUE", link);
  await pools().system.query("select portolan.settle_escalation($1)", [addressee]);
}
