// What members have mailed to them, each by the own choice.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import { type digestRhythms, weekdays } from "../codes/domain-codes.ts";
import { isMailSent } from "../mail/mail-settings.ts";
import { type Fault, UserError } from "../user-error.ts";

export type Rhythm = (typeof digestRhythms)[number];

export type MailChoice = {
  alertsAtOnce: boolean;
  /** null: no digest. */
  rhythm: Rhythm | null;
  weekday: (typeof weekdays)[number];
  hour: number;
  /** null: that of the agency. */
  timeZone: string | null;
};

const nothing: MailChoice = { alertsAtOnce: false, rhythm: null, weekday: "MONDAY", hour: 7, timeZone: null };

export async function readMailChoice(operation: Operation): Promise<MailChoice> {
  const [row] = await operation.rows<Omit<MailChoice, "weekday"> & { weekday: number }>(
    sql`select alerts_at_once as "alertsAtOnce", rhythm, weekday, hour, time_zone as "timeZone" from portolan.own_mail_choice()`,
  );
  return row ? { ...row, weekday: weekdays[row.weekday - 1] ?? "MONDAY" } : nothing;
}

export async function chooseMail(operation: Operation, { alertsAtOnce, rhythm, weekday, hour, timeZone }: MailChoice): Promise<void> {
  const faults: Fault[] = [];
  if ((alertsAtOnce || rhythm) && !isMailSent()) faults.push({ code: "MAIL_NOT_SENT", field: [] });
  if (hour < 0 || hour > 23) faults.push({ code: "INVALID", field: ["hour"] });
  if (faults.length) throw new UserError(...faults);
  await operation.rows(sql`select portolan.choose_mail(${alertsAtOnce}, ${rhythm}, ${weekdays.indexOf(weekday) + 1}, ${hour}::integer, ${timeZone})`);
}
