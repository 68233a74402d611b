// The job "send-digest": what is new for a member goes out when the member chose it to. The place that a digest ends at is
// kept once the mail server has accepted it: it may be sent twice, with the same Message-ID, and nothing is left out.
import { NotSignedIn } from "../access/operation.ts";
import { pools } from "../database/pools.ts";
import { type Job, openForStarter } from "../jobs/job.ts";
import { languageOf } from "../languages/language.ts";
import { isMailSent, mailSettings } from "../mail/mail-settings.ts";
import { type Addressee, handOver } from "../mail/send-mail.ts";
import { log } from "../running/log.ts";
import { type Digest, gatherDigest } from "./gather-digest.ts";
import type { Rhythm } from "./mail-choice.ts";
import { writeDigest } from "./write-digest.ts";

type Due = { id: string; rhythm: Rhythm };

/** Which records it names, and how much else there is. */
const askedOf = ({ news, toDo }: Digest) => ({ news: news.map(({ named, ...counts }) => ({ ...counts, named: named.map(({ id }) => id) })), toDo });

/** As the member is now. The record of access tells of what leaves. */
async function gatherFor(job: Job): Promise<Digest | null> {
  const operation = await openForStarter(job);
  try {
    const digest = await gatherDigest(operation);
    if (digest?.isWorthSending) await operation.close({ name: "Digest", asked: askedOf(digest) }, "ANSWERED");
    else await operation.leave();
    return digest;
  } catch (error) {
    await operation.close({ name: "Digest", asked: null }, "FAILED").catch(() => undefined);
    throw error;
  }
}

/** Tried again at the next of the chosen hours, from the same place. */
const postpone = (member: string) => pools().system.query("select portolan.schedule_digest($1)", [member]);

async function send(member: string, due: Due, job: Job): Promise<void> {
  const digest = await gatherFor(job);
  if (!digest) return void (await postpone(member));
  if (digest.isWorthSending) {
    const { rows } = await pools().system.query<Addressee>("select * from portolan.mail_addressee($1)", [member]);
    const [reader] = rows;
    if (!reader) return;
    const { origin } = mailSettings();
    const written = writeDigest(digest, { name: reader.name, rhythm: due.rhythm, language: languageOf(reader.language) }, origin);
    await handOver(reader, written, due.id);
  }
  await pools().system.query("select portolan.settle_digest($1, $2, $3, $4)", [member, due.id, digest.until, digest.told]);
}

export async function sendDigestJob({ member }: { member: string }, job: Job): Promise<void> {
  const { rows } = await pools().system.query<Due>("select id, rhythm from portolan.due_digest($1)", [member]);
  const [due] = rows;
  if (!due) return;
  if (!isMailSent()) return void (await postpone(member));
  try {
    await send(member, due, job);
  } catch (error) {
    // They left.
    if (error instanceof NotSignedIn) return;
    if (!job.isLastAttempt) throw error;
    const { name, code } = error as { name?: string; code?: string };
    log().warn({ job: job.id, name, code }, "digest put off");
    await postpone(member);
  }
}
