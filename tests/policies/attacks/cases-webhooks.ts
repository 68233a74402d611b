// Webhooks: steered by their owner and the agency's administrators alone, and told of nothing that their owner may not
// see, nor of what may not leave.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { hashSecret, newSecret } from "../../../lib/access/secret.ts";
import type { ReportName } from "./scene.ts";
import { type AttackCase, inTransaction, Seat, type Stage } from "./stage.ts";

const create = "select portolan.create_webhook('https://a.example/', 'x', '{SEIZURE_REPORT}', gen_random_uuid(), 'x') as id";
const steps = ["confirm", "pause", "resume", "end", "test"].map((verb) => `select portolan.${verb}_webhook($1)`);
const rotate = "select portolan.rotate_webhook_secret($1, gen_random_uuid(), 'x')";

const ofCal = async ({ administrator, scene }: Stage): Promise<string> =>
  (await administrator.query("select id from webhook where member_id = $1", [scene.people.Cal.id])).rows[0].id;

/** As the administrator: Cal's webhook is called from now on; then `work`, all of it undone. */
const called = (stage: Stage, work: (seat: Seat, webhook: string) => Promise<void>) =>
  inTransaction(stage.administrator, false, async () => {
    const id = await ofCal(stage);
    await stage.administrator.query("update webhook set status = 'ACTIVE' where id = $1", [id]);
    await work(new Seat(stage.administrator), id);
  });

/** What Cal's webhook is told of a report's change in the audiences of `changed`, entered with a ticket of its job. */
async function told(seat: Seat, stage: Stage, webhook: string, record: ReportName, changed: ReportName = record) {
  const { administrator, scene } = stage;
  await administrator.query("delete from portolan.webhook_message");
  const message = (
    await administrator.query(
      "insert into portolan.webhook_message (webhook_id, record_kind, record_id, audiences) values ($1, 'SEIZURE_REPORT', $2, array(select audience_id from change where record_id = $3)) returning id",
      [webhook, scene.reports[record].id, scene.reports[changed].id],
    )
  ).rows[0].id;
  await enterAs(seat, webhook);
  const rows = await seat.rows("select is_gone, may_leave from portolan.leaving_change($1)", message);
  await seat.rows("reset role");
  return { message, rows };
}

/** As the webhook's job enters: with a one-use ticket. */
async function enterAs(seat: Seat, webhook: string): Promise<void> {
  await seat.rows("select portolan.add_job('x', '{}')");
  const [{ id: job }] = await seat.rows("select max(id) as id from graphile_worker._private_jobs");
  await seat.rows("update graphile_worker._private_jobs set locked_at = now(), locked_by = 'a test' where id = $1", job);
  await seat.rows(
    "insert into portolan.job_errand (job_id, member_id, roles, via, credential_id) select $1, member_id, '{OFFICER}', 'WEBHOOK', id from webhook where id = $2",
    job,
    webhook,
  );
  const ticket = newSecret("pt");
  await seat.rows("select portolan.issue_job_ticket($1, $2)", job, hashSecret(ticket));
  await seat.rows("set local role portolan_app");
  await seat.enter(ticket);
}

const messages = async (seat: Seat, webhook: string) =>
  (await seat.rows("select record_id, attempts from portolan.webhook_message where webhook_id = $1 order by number", webhook)) as {
    record_id: string;
    attempts: number;
  }[];

export const casesOfWebhooks: AttackCase[] = [
  {
    name: "a webhook is steered by nobody but its owner in a session and the agency's administrators, by the answer for one that is not there",
    run: async (stage) => {
      const id = await ofCal(stage);
      for (const [name, secret] of [
        ["Cora", stage.scene.people.Cora.session.secret],
        ["Cyd", stage.scene.people.Cyd.session.secret],
        ["Don", stage.scene.people.Don.session.secret],
        ["Cal by key", stage.scene.people.Cal.key.secret],
      ] as const) {
        await stage.as(secret, async (seat) => {
          for (const step of [...steps, rotate]) {
            assert.equal((await seat.refusal(step, id)).message, "NOT_FOUND", `${name}: ${step}`);
            assert.equal((await seat.refusal(step, randomUUID())).message, "NOT_FOUND", `${name}: ${step}`);
          }
          assert.equal((await seat.refusal("select portolan.redeliver_webhook_message($1)", randomUUID())).message, "NOT_FOUND", name);
          assert.deepEqual(await seat.rows("select portolan.count_webhook_messages($1) as count", id), [{ count: 0 }]);
        });
      }
    },
  },
  {
    name: "an administrator of the agency confirms it, and not its owner; the secret is for the owner alone",
    run: async (stage) => {
      const id = await ofCal(stage);
      await stage.as(stage.scene.people.Cal.session.secret, async (seat) => {
        assert.equal((await seat.refusal("select portolan.confirm_webhook($1)", id)).message, "FORBIDDEN");
        assert.equal((await seat.refusal("select portolan.test_webhook($1)", id)).message, "WEBHOOK_NOT_SO");
        await seat.rows(rotate, id);
        await seat.enter(stage.scene.people.Cam.session.secret);
        assert.equal((await seat.refusal(rotate, id)).message, "FORBIDDEN");
        await seat.rows("select portolan.confirm_webhook($1)", id);
        assert.deepEqual(await seat.rows("select status, confirmed_by_id from webhook where id = $1", id), [
          { status: "ACTIVE", confirmed_by_id: stage.scene.people.Cam.id },
        ]);
        assert.equal((await seat.refusal("select portolan.confirm_webhook($1)", id)).message, "WEBHOOK_NOT_SO");
      });
      await stage.as(stage.scene.people.Don.session.secret, async (seat) => {
        const [{ id: own }] = await seat.rows(create);
        assert.equal((await seat.refusal("select portolan.confirm_webhook($1)", own)).message, "SECOND_PERSON_NEEDED");
      });
    },
  },
  {
    name: "it is proposed by officers in a session, at most twenty in an agency",
    run: async (stage) => {
      const { people, keys } = stage.scene;
      for (const secret of [people.Cal.key.secret, people.Cyd.session.secret, people.Cam.session.secret, keys.readOnly.secret])
        await stage.as(secret, async (seat) => assert.equal((await seat.refusal(create)).message, "FORBIDDEN"));
      await stage.as(people.Cal.session.secret, async (seat) => {
        for (let count = 1; count < 20; count++) await seat.rows(create);
        assert.equal((await seat.refusal(create)).message, "TOO_MANY_WEBHOOKS");
        // Where it leads is known to its owner and the administrators.
        for (const [person, count] of [
          [people.Cam, 20],
          [people.Cora, 0],
          [people.Cyd, 0],
        ] as const) {
          await seat.enter(person.session.secret);
          assert.equal(await seat.count("select from webhook"), count, person.email);
        }
      });
    },
  },
  {
    name: "it is told of what its owner sees, that it is gone, and whether it may leave; of RED, of others' and of persons' nothing",
    run: (stage) =>
      called(stage, async (seat, webhook) => {
        const ask = async (record: ReportName, changed?: ReportName) => (await told(seat, stage, webhook, record, changed)).rows;
        const { toCustoms } = stage.scene.reports;
        assert.deepEqual(await ask("toCustoms"), [{ is_gone: false, may_leave: true }]);
        assert.deepEqual(await ask("recalled"), [{ is_gone: true, may_leave: false }]);
        for (const record of ["northDraft", "named"] as const) assert.deepEqual(await ask(record), [], record);
        // A change in audiences that are not the owner's is not the owner's to know.
        assert.deepEqual(await ask("toCustoms", "northDraft"), []);
        await seat.rows("update seizure_report set tlp = 'AMBER_STRICT' where id = $1", toCustoms.id);
        assert.deepEqual(await ask("toCustoms"), [{ is_gone: false, may_leave: false }]);
        await seat.rows("update seizure_report set tlp = 'RED' where id = $1", toCustoms.id);
        assert.deepEqual(await ask("toCustoms"), []);
      }),
  },
  {
    name: "what a message tells is for its own webhook's call alone, while it is called",
    run: (stage) =>
      called(stage, async (seat, webhook) => {
        const { message } = await told(seat, stage, webhook, "toCustoms");
        const ask = () => seat.refusal("select * from portolan.leaving_change($1)", message);
        const [{ id: other }] = await seat.rows("select id from webhook where member_id = $1", stage.scene.people.Don.id);
        await seat.rows("update webhook set member_id = member_id, status = 'ACTIVE' where id = $1", other);
        await enterAs(seat, webhook);
        assert.equal((await seat.rows("select portolan.viewer_can_write() as can"))[0].can, false);
        assert.equal(await seat.count("select * from portolan.leaving_change($1)", message), 1);
        await seat.rows("reset role");
        await seat.rows("update portolan.webhook_message set webhook_id = $1 where id = $2", other, message);
        await enterAs(seat, webhook);
        assert.equal((await ask()).message, "NOT_FOUND");
        await seat.rows("reset role");
        await seat.rows("update portolan.webhook_message set webhook_id = $1 where id = $2", webhook, message);
        await seat.enter(stage.scene.people.Cal.session.secret);
        assert.equal((await ask()).message, "NOT_FOUND");
        await seat.rows("update webhook set status = 'PAUSED' where id = $1", webhook);
        await enterAs(seat, webhook);
        assert.equal((await ask()).message, "NOT_FOUND");
      }),
  },
  {
    name: "a change becomes one message until that is tried, for agencies that it may concern, of the kinds that were chosen",
    run: (stage) =>
      called(stage, async (seat, webhook) => {
        const { toCustoms, northDraft } = stage.scene.reports;
        const touch = (id: string) => seat.rows("update seizure_report set narrative = coalesce(narrative, '') || '.' where id = $1", id);
        await touch(northDraft.id);
        assert.deepEqual(await messages(seat, webhook), []);
        await touch(toCustoms.id);
        await touch(toCustoms.id);
        assert.deepEqual(await messages(seat, webhook), [{ record_id: toCustoms.id, attempts: 0 }]);
        await seat.rows("update portolan.webhook_message set attempts = 1");
        await touch(toCustoms.id);
        assert.equal((await messages(seat, webhook)).length, 2);
        await seat.rows("update webhook set kinds = '{NOTICE}'");
        await touch(stage.scene.reports.toEveryone.id);
        // Another one is called, and this one is not.
        await seat.rows("update webhook set kinds = '{SEIZURE_REPORT}', status = case id when $1 then 'PROPOSED' else 'ACTIVE' end", webhook);
        await touch(stage.scene.reports.toEveryone.id);
        assert.equal((await messages(seat, webhook)).length, 2);
      }),
  },
  {
    name: "it ends when its owner leaves or loses a role, with its secrets and what waits for it",
    run: async (stage) => {
      for (const change of ["left_at = now()", "roles = '{ANALYST}'"])
        await called(stage, async (seat, webhook) => {
          await seat.rows("insert into portolan.webhook_message (webhook_id) values ($1)", webhook);
          await seat.rows("update member set roles = '{OFFICER,AUDITOR}' where id = $1", stage.scene.people.Cal.id);
          assert.equal((await seat.rows("select status from webhook where id = $1", webhook))[0].status, "ACTIVE");
          await seat.rows(`update member set ${change} where id = $1`, stage.scene.people.Cal.id);
          assert.equal((await seat.rows("select status from webhook where id = $1", webhook))[0].status, "ENDED");
          assert.deepEqual(await messages(seat, webhook), []);
          assert.equal(await seat.count("select from portolan.webhook_secret where webhook_id = $1", webhook), 0);
        });
    },
  },
];
