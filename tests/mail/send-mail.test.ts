// Mail on its way: from the mutation or the form, through the job, to a server that speaks SMTP.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { hashPassword } from "../../lib/access/password.ts";
import { HttpBrowser } from "../running/http-browser.ts";
import { TestPortal } from "../running/portal.ts";
import { Registry } from "../running/registry.ts";
import { Mailbox } from "./mailbox.ts";

const mailbox = new Mailbox();
let portal: TestPortal;
let registry: Registry;
beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0", ...(await mailbox.open()) });
  registry = new Registry(await portal.administrator());
  await registry.agency("XA-CUSTOMS");
  for (const name of ["Ana", "Ned"]) await registry.member(name, "XA-CUSTOMS", [name === "Ana" ? "ADMINISTRATOR" : "ANALYST"], "es");
});
afterAll(async () => {
  await registry?.administrator.end();
  await portal?.stop();
  await mailbox.close();
});

const linkIn = (text: string) => /http:\/\/localhost:\d+\/\S+#(pl_[\w-]{43})/.exec(text)?.[1] ?? "";

describe("mail", () => {
  it("carries an invitation to the invited person, in their language, and its link to nobody else", async () => {
    const input = { name: "Nova Neuer", email: "nova@xa.example", roles: ["AUDITOR"], language: "es" };
    const query = "mutation ($input: MemberInviteInput!) { memberInvite(input: $input) { member { id } invitationLink userErrors { code } } }";
    const { data } = await portal.askInSession(registry.people.get("Ana")?.session.secret ?? "", query, { input });
    expect(data.memberInvite).toMatchObject({ invitationLink: null, userErrors: [] });
    const { text } = await mailbox.next("nova@xa.example");
    expect(text).toContain("Nova Neuer");
    expect(text).toContain("le invita a Portolan");
    const auth = await portal.role("portolan_auth");
    const { createHash } = await import("node:crypto");
    const { rows } = await auth.query("select portolan.accept_invitation($1, 'Nova', 'x') as email", [
      createHash("sha256").update(linkIn(text)).digest(),
    ]);
    await auth.end();
    expect(rows).toEqual([{ email: "nova@xa.example" }]);
    const jobs = await registry.administrator.query("select payload::text from graphile_worker._private_jobs");
    expect(JSON.stringify(jobs.rows)).not.toContain("pl_");
  });

  it("goes to who forgot the password, and the answer for nobody's address is the same", async () => {
    await registry.administrator.query("update portolan.member_password set hash = $1 where member_id = $2", [
      await hashPassword("seven quiet lanterns ashore"),
      registry.people.get("Ned")?.id,
    ]);
    const auth = await portal.role("portolan_auth");
    const ask = async (email: string) => (await auth.query("select portolan.begin_reset($1, '192.0.2.1') as wait", [email])).rows;
    expect(await ask("nobody@xa.example")).toEqual(await ask("ned@xa-customs.example"));
    const { text } = await mailbox.next("ned@xa-customs.example");
    expect(linkIn(text)).not.toBe("");
    // Asking again and again waits, and locks nobody out of signing in.
    for (let time = 0; time < 5; time++) await ask("ned@xa-customs.example");
    expect((await ask("ned@xa-customs.example"))[0].wait).toBeGreaterThan(0);
    await auth.end();
    const browser = new HttpBrowser(portal);
    expect(await browser.signIn("ned@xa-customs.example", "seven quiet lanterns ashore")).not.toContain("error=");
    expect(mailbox.mails.some(({ to }) => to.startsWith("nobody"))).toBe(false);
  });

  it("to one person twice at once waits for nothing but the other, and the link of the later one works", async () => {
    const [one, other, auth] = await Promise.all([portal.role("portolan_system"), portal.role("portolan_system"), portal.role("portolan_auth")]);
    const make = (client: typeof one, secret: string) =>
      client.query("select from portolan.make_link($1, 'PASSWORD_RESET', $2)", [registry.people.get("Ned")?.id, Buffer.from(secret)]);
    await one.query("begin");
    await make(one, "earlier");
    const later = make(other, "later");
    const waiting = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    while (!(await registry.administrator.query(waiting)).rowCount) await new Promise((done) => setTimeout(done, 20));
    await one.query("commit");
    expect((await later).rowCount).toBe(1);
    const works = async (secret: string) =>
      (await auth.query("select from portolan.read_link($1, 'PASSWORD_RESET')", [Buffer.from(secret)])).rowCount === 1;
    expect([await works("earlier"), await works("later")]).toEqual([false, true]);
    await Promise.all([one, other, auth].map((client) => client.end()));
  });

  it("that a mail server does not answer for keeps no other work waiting", async () => {
    const { administrator, people } = registry;
    mailbox.manner = "SILENT";
    const query = "mutation ($input: MemberInviteInput!) { memberInvite(input: $input) { userErrors { code } } }";
    for (const name of ["una", "dora", "tria"]) {
      const input = { name, email: `${name}@xa.example`, roles: ["AUDITOR"], language: "en" };
      expect((await portal.askInSession(people.get("Ana")?.session.secret ?? "", query, { input })).data.memberInvite.userErrors).toEqual([]);
    }
    for (const name of ["una", "dora"]) await mailbox.next(`${name}@xa.example`);
    await administrator.query("insert into portolan.pattern_due (kind, record_id, transaction) values ('PATTERN', gen_random_uuid(), 1)");
    await administrator.query("select portolan.add_job('recognise-patterns', '{}')");
    while ((await administrator.query("select from portolan.pattern_due")).rowCount) await new Promise((done) => setTimeout(done, 50));
    // The mails wait still.
    const ended = `select last_error from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'mail' and last_error is not null`;
    expect((await administrator.query(ended)).rows).toEqual([]);
    // It would wait for the server.
    await portal.kill();
  });
});
