// Digests and alerts by mail, from the choice to a server that speaks SMTP: what they name, and that each comes once.
import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { closePools, openPools, pools } from "../../lib/database/pools.ts";
import { sendDigestJob } from "../../lib/digests/send-digest.ts";
import { startWorkers } from "../../lib/jobs/worker.ts";
import { setMailSettings } from "../../lib/mail/mail-settings.ts";
import { startLog } from "../../lib/running/log.ts";
import { alert, Poster } from "../alerts/poster.ts";
import { Mailbox } from "../mail/mailbox.ts";
import { TestPortal } from "../running/portal.ts";
import { secret } from "../running/postgres.ts";
import { type Enrolled, Registry } from "../running/registry.ts";
import { jobsDone } from "../running/settled.ts";
import { DigestReading } from "./reader.ts";

const mailbox = new Mailbox();
let portal: TestPortal;
let registry: Registry;
let poster: Poster;
let reading: DigestReading;
let settings: Record<string, string>;
let [bea, ben, bix] = [] as unknown as [Enrolled, Enrolled, Enrolled];
beforeAll(async () => {
  settings = { PORTOLAN_DEMO: "0", ...(await mailbox.open()) };
  portal = await TestPortal.start(settings);
  registry = new Registry(await portal.administrator());
  for (const code of ["XA-CUSTOMS", "XB-POST"]) await registry.agency(code, { receivesPersonalData: true });
  await registry.member("Olga", "XA-CUSTOMS", ["SUPERVISOR"]);
  bea = await registry.member("Bea", "XB-POST", ["OFFICER"], "es");
  ben = await registry.member("Ben", "XB-POST", ["ANALYST"]);
  bix = await registry.member("Bix", "XB-POST", ["OFFICER"]);
  poster = new Poster(portal, (name) => registry.people.get(name)?.key.secret as string);
  await poster.learnAgencies("Olga");
  reading = new DigestReading(portal, registry.administrator, mailbox);
});
afterAll(async () => {
  await registry?.administrator.end();
  await portal?.stop();
  await mailbox.close();
});

const daily = { alertsAtOnce: false, rhythm: "DAILY" } as const;
const toPost = () => ({ forAction: [poster.agency("XB-POST")] });
const alertOf = (title: string, tlp: string) => ({ title, tlp, parties: [], contactName: "Desk", contactPhone: "+297 1" });
async function posted(title: string, tlp = "GREEN"): Promise<string> {
  const done = await poster.post("Olga", toPost(), alertOf(title, tlp));
  if (done.alert?.status !== "RELEASED") throw new Error(JSON.stringify(done.userErrors));
  return done.alert.id;
}

describe("a digest", () => {
  it("names what may leave by mail, counts the rest, says what waits, and links to the choice; then nothing until something is new", async () => {
    for (const person of [bea, ben]) expect(await reading.choose(person, daily)).toEqual([]);
    expect(await reading.read(ben)).toBeNull();
    const id = await posted("Slides in a <toy> box");
    await posted("Amber title", "AMBER");
    const mail = await reading.read(bea);
    expect(mail?.text).toContain("Slides in a <toy> box · Agency XA-CUSTOMS");
    expect(mail?.text).toContain("Slides in a &#60;toy&#62; box");
    expect(mail?.text).toContain(`/alerts/${encodeURIComponent(id)}`);
    expect(mail?.text).toContain("1 registro que no se nombra por correo");
    expect(mail?.text).not.toContain("Amber title");
    expect(mail?.text).toContain("/account#mail");
    expect(await reading.read(bea)).toBeNull();
    // A colleague acknowledges: no news for her. An update is.
    expect((await poster.act("Bix", "alertAnswer", { id, outcome: "NOT_FOUND" })).userErrors).toEqual([]);
    expect(await reading.read(bea)).toBeNull();
    const { revision } = await poster.see("Olga", id);
    await poster.act("Olga", "alertAmend", { id, revision, alert: { ...alert, ...alertOf("Slides in two boxes", "GREEN") } });
    expect((await reading.read(bea))?.text).toContain("Slides in two boxes");
    // Ben's own place: what came since his last one.
    expect((await reading.read(ben))?.text).toContain("Slides in two boxes");
  });

  it("says nothing of what was recalled before it is sent but that a notice waits", async () => {
    const id = await posted("Soon recalled");
    await poster.act("Olga", "alertRecall", { id, reason: "INACCURATE", instruction: "DESTROY" });
    const mail = await reading.read(ben);
    expect(mail?.text).not.toContain("Soon recalled");
    expect(mail?.text).toContain("1 notice to confirm");
  });

  it("goes to nobody without the role, and to nobody who left", async () => {
    await posted("After the change");
    const roles = (held: string) => registry.administrator.query("update member set roles = $1 where id = $2", [held, ben.id]);
    await roles("{ADMINISTRATOR}");
    expect(await reading.read(ben)).toBeNull();
    await roles("{ANALYST}");
    expect((await reading.read(ben))?.text).toContain("After the change");
    const gone = await registry.member("Gus", "XB-POST", ["OFFICER"]);
    await reading.choose(gone, daily);
    await reading.comesDue(gone);
    await registry.memberLeaves("Gus");
    await jobsDone(registry.administrator);
    expect(reading.taken(gone)).toEqual([]);
  });
});

describe("an alert that asks to act", () => {
  it("is mailed at once to those who chose so, once, by title only where that may leave; and is no news in the digest any more", async () => {
    await reading.choose(bix, { ...daily, alertsAtOnce: true });
    await reading.read(bix);
    await posted("Call us now");
    expect((await mailbox.next(bix.email)).text).toContain("Call us now · Agency XA-CUSTOMS");
    await posted("Not to be named", "AMBER");
    const { text } = await mailbox.next(bix.email);
    expect(text).toContain("not named in mail");
    expect(text).not.toContain("Not to be named");
    await jobsDone(registry.administrator);
    expect(await reading.read(bix)).toBeNull();
    expect(reading.taken(bea)).toEqual([]);
  });
});

it("a digest is due at the next of the chosen hours by the clocks of its zone, whatever the season", async () => {
  const zones = ["America/Aruba", "America/Havana", "Europe/Madrid", "Asia/Kathmandu"];
  const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
  // Hours that the change of clocks leaves out are none of these.
  const choice = fc.record({
    after: fc.date({ min: new Date("2026-01-01"), max: new Date("2028-01-01"), noInvalidDate: true }),
    zone: fc.constantFrom(...zones),
    weekday: fc.integer({ min: 1, max: 7 }),
    hour: fc.integer({ min: 4, max: 23 }),
    rhythm: fc.constantFrom("DAILY", "WEEKLY"),
  });
  for (const { after, zone, weekday, hour, rhythm } of fc.sample(choice, 60)) {
    const { rows } = await registry.administrator.query(
      `select portolan.next_digest(jsonb_populate_record(null::portolan.mail_choice, $1), $2) as due`,
      [{ rhythm, weekday, hour, time_zone: zone }, after],
    );
    const due = rows[0].due as Date;
    const parts = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    });
    const told = `${rhythm} ${parts.format(due)}`;
    const day = rhythm === "WEEKLY" ? weekdays[weekday - 1] : told.split(" ")[1]?.slice(0, 3);
    expect(told).toBe(`${rhythm} ${day} ${String(hour).padStart(2, "0")}:00:00`);
    const wait = due.getTime() - after.getTime();
    expect(wait > 0 && wait <= (rhythm === "DAILY" ? 25 : 7 * 24 + 1) * 60 * 60 * 1000).toBe(true);
  }
});

describe("when something fails", () => {
  it("a digest that the mail server refuses is tried again and comes once", async () => {
    await posted("Refused at first");
    mailbox.manner = "REFUSES";
    await reading.comesDue(ben);
    const failed = async () =>
      (
        await registry.administrator.query("select from graphile_worker._private_jobs where key = $1 and attempts > 0 and locked_at is null", [
          `digest-${ben.id}`,
        ])
      ).rowCount;
    while (!(await failed())) await new Promise((later) => setTimeout(later, 30));
    expect(reading.taken(ben)).toEqual([]);
    mailbox.manner = "KEEPS";
    expect((await reading.read(ben))?.text).toContain("Refused at first");
    expect(await reading.read(ben)).toBeNull();
  });

  it("one whose sender died before it knew comes again with the same Message-ID", async () => {
    await posted("Sent by a dying process");
    mailbox.manner = "SILENT";
    await reading.comesDue(ben);
    const first = await mailbox.next(ben.email);
    portal.process.kill("SIGKILL");
    await new Promise((done) => portal.process.once("exit", done));
    rmSync(portal.folder, { recursive: true, force: true });
    mailbox.manner = "KEEPS";
    portal = await TestPortal.start({ ...settings, DATABASE_URL: portal.databaseUrl });
    await reading.done(ben);
    const again = reading.taken(ben);
    expect(again.map(({ id }) => id)).toEqual([first.id]);
    expect(first.text).toContain("Sent by a dying process");
  });

  it("of two processes one sends", async () => {
    startLog("silent");
    openPools(portal.databaseUrl, secret, 4, () => undefined);
    setMailSettings({ smtp: settings.PORTOLAN_SMTP ?? "", from: settings.PORTOLAN_MAIL_FROM ?? "", origin: settings.PORTOLAN_URL ?? "" });
    const workers = startWorkers(pools().system, { "send-digest": sendDigestJob }, 3);
    const crowd: Enrolled[] = [];
    for (let number = 0; number < 12; number++) crowd.push(await registry.member(`Reader${number}`, "XB-POST", ["ANALYST"]));
    await registry.administrator.query(
      "insert into portolan.mail_choice (member_id, alerts_at_once, rhythm, weekday, hour, time_zone, told_before) select unnest($1::uuid[]), false, 'DAILY', 1, 7, 'UTC', 0",
      [crowd.map(({ id }) => id)],
    );
    await reading.comesDue(...crowd);
    await reading.done(...crowd);
    await workers.stop();
    await closePools();
    expect(crowd.map((one) => reading.taken(one).length)).toEqual(crowd.map(() => 1));
  });

  // Last: the portal sends no mail any more.
  it("where no mail is sent, none is offered or can be chosen, what was chosen is put off, and can be given up", async () => {
    await posted("Told by nobody");
    await portal.stop();
    portal = await TestPortal.start({ PORTOLAN_DEMO: "0", DATABASE_URL: portal.databaseUrl });
    const unsent = new DigestReading(portal, registry.administrator, mailbox);
    const { data } = await portal.askInSession(ben.session.secret, "{ viewer { mailChoice { isOffered rhythm } } }");
    expect(data.viewer.mailChoice).toEqual({ isOffered: false, rhythm: "DAILY" });
    for (const choice of [daily, { alertsAtOnce: true }]) expect(await unsent.choose(ben, choice)).toEqual([{ code: "MAIL_NOT_SENT", field: [] }]);
    expect(await unsent.read(ben)).toBeNull();
    expect(await unsent.choose(ben, { alertsAtOnce: false })).toEqual([]);
  });
});
