// Members who have digests mailed, and a clock that says when: what is due is made due at once.
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import type { Mail, Mailbox } from "../mail/mailbox.ts";
import type { TestPortal } from "../running/portal.ts";
import type { Enrolled } from "../running/registry.ts";
import { settled } from "../running/settled.ts";

export type Choice = { alertsAtOnce: boolean; rhythm?: "DAILY" | "WEEKLY" | null; weekday?: string; hour?: number; timeZone?: string };

export class DigestReading {
  constructor(
    readonly portal: TestPortal,
    readonly administrator: pg.Client,
    readonly mailbox: Mailbox,
  ) {}

  async choose({ session }: Enrolled, input: Choice): Promise<{ code: string; field: string[] }[]> {
    const { data, errors } = await this.portal.askInSession(
      session.secret,
      "mutation ($input: OwnAccountChooseMailInput!) { done: ownAccountChooseMail(input: $input) { userErrors { code field } } }",
      { input },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data.done.userErrors;
  }

  /** The hour that they chose has come. */
  async comesDue(...people: Enrolled[]): Promise<void> {
    await settled(this.administrator);
    for (const { id } of people) {
      await this.administrator.query("update portolan.mail_choice set due_at = now() where member_id = $1", [id]);
      await this.administrator.query("select portolan.add_mail_job('send-digest', $1, '{}', $2)", [id, `digest-${id}`]);
    }
  }

  /** Until the digest of each was sent, or was found to be empty. */
  async done(...people: Enrolled[]): Promise<void> {
    for (;;) {
      const { rowCount } = await this.administrator.query("select from portolan.mail_choice where member_id = any ($1) and due_at <= now()", [
        people.map(({ id }) => id),
      ]);
      if (!rowCount) return;
      await wait(30);
    }
  }

  /** What they get when it is due: nothing, or one mail. */
  async read(person: Enrolled): Promise<Mail | null> {
    await this.comesDue(person);
    await this.done(person);
    const mails = this.taken(person);
    if (mails.length > 1) throw new Error(`${mails.length} mails to ${person.email}`);
    return mails[0] ?? null;
  }

  /** Takes what arrived for them. */
  taken({ email }: Enrolled): Mail[] {
    const own = this.mailbox.mails.filter(({ to }) => to === email);
    for (const mail of own) this.mailbox.mails.splice(this.mailbox.mails.indexOf(mail), 1);
    return own;
  }
}
