// Jobs act for whoever started them, with a ticket that opens once; nobody who serves adds one.
import assert from "node:assert/strict";
import { hashSecret, newSecret } from "../../../lib/access/secret.ts";
import { type AttackCase, inTransaction, Seat, type Stage } from "./stage.ts";

const startedByNora = (stage: Stage) => stage.scene.people.Nora.session.secret;

/** A job that the secret's owner started and that is being worked on, with its ticket; then `meanwhile`; all of it undone. */
function withTicket(stage: Stage, starter: string, meanwhile: string, work: (seat: Seat, ticket: string) => Promise<void>): Promise<void> {
  const { administrator } = stage;
  return inTransaction(administrator, false, async () => {
    await administrator.query("select portolan.enter($1)", [starter]);
    const { rows } = await administrator.query("select portolan.add_job('test', '{}', true) as job");
    await administrator.query("update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-of-a-test' where id = $1", [
      rows[0].job,
    ]);
    const ticket = newSecret("pt");
    await administrator.query("select portolan.issue_job_ticket($1, $2)", [rows[0].job, hashSecret(ticket)]);
    await administrator.query("select set_config('portolan.viewer', '', true), set_config('portolan.audiences', '', true)");
    if (meanwhile) await administrator.query(meanwhile);
    await administrator.query("set local role portolan_app");
    await work(new Seat(administrator), ticket);
  });
}

const refusesTicket = (name: string, starter: (stage: Stage) => string, meanwhile: (stage: Stage) => string): AttackCase => ({
  name,
  run: (stage) =>
    withTicket(stage, starter(stage), meanwhile(stage), async (seat, ticket) => {
      assert.equal((await seat.refusal("select portolan.enter($1)", ticket)).code, "PT401");
    }),
});

export const casesOfJobs: AttackCase[] = [
  {
    name: "a job enters as whoever started it, and sees what they see",
    run: (stage) =>
      withTicket(stage, startedByNora(stage), "", async (seat, ticket) => {
        const [entered] = await seat.rows("select * from portolan.enter($1)", ticket);
        assert.equal(entered.member_id, stage.scene.people.Nora.id);
        assert.equal(await seat.count("select from seizure_report where id = $1", stage.scene.reports.northDraft.id), 1);
        assert.equal(await seat.count("select from seizure_report where id = $1", stage.scene.reports.southDraft.id), 0);
      }),
  },
  {
    name: "a ticket opens once",
    run: (stage) =>
      withTicket(stage, startedByNora(stage), "", async (seat, ticket) => {
        await seat.rows("select portolan.enter($1)", ticket);
        assert.equal((await seat.refusal("select portolan.enter($1)", ticket)).code, "PT401");
      }),
  },
  refusesTicket("an expired ticket opens nothing", startedByNora, () => "update portolan.job_ticket set expires_at = now() - interval '1 second'"),
  refusesTicket(
    "the ticket of somebody who left opens nothing",
    startedByNora,
    ({ scene }) => `update member set left_at = now() where id = '${scene.people.Nora.id}'`,
  ),
  refusesTicket(
    "the ticket of somebody who lost a role since opens nothing",
    startedByNora,
    ({ scene }) => `update member set roles = '{ANALYST}' where id = '${scene.people.Nora.id}'`,
  ),
  refusesTicket(
    "the ticket of a job started with a key opens nothing once the key is revoked",
    ({ scene }) => scene.people.Nora.key.secret,
    ({ scene }) => `update api_key set revoked_at = now() where id = '${scene.people.Nora.key.id}'`,
  ),
  refusesTicket(
    "the ticket of a job started with a key opens nothing once the key has expired",
    ({ scene }) => scene.people.Nora.key.secret,
    ({ scene }) => `update api_key set expires_at = now() - interval '1 second' where id = '${scene.people.Nora.key.id}'`,
  ),
  refusesTicket(
    "a ticket opens nothing once the job has another",
    startedByNora,
    () => "select portolan.issue_job_ticket(job_id, 'another') from portolan.job_ticket",
  ),
  {
    name: "a ticket is for a minute, and who has not entered starts no job for anybody",
    run: async (stage) => {
      await withTicket(stage, startedByNora(stage), "", async (seat) => {
        await seat.rows("reset role");
        assert.deepEqual(await seat.rows("select expires_at <= now() + interval '1 minute' as soon from portolan.job_ticket"), [{ soon: true }]);
      });
      await inTransaction(stage.administrator, false, async () => {
        const refusal = await new Seat(stage.administrator).refusal("select portolan.add_job('test', '{}', true)");
        assert.equal(refusal.code, "PT401");
      });
    },
  },
  {
    name: "jobs of a worker that lives stay its own; those of one that is gone are free, and keep their attempts for a day",
    run: (stage) =>
      inTransaction(stage.administrator, false, async () => {
        const seat = new Seat(stage.administrator);
        await seat.rows("select pg_advisory_xact_lock(7067051, hashtext('worker-that-lives'))");
        const jobs: string[] = [];
        for (const [worker, age] of [
          ["worker-that-lives", "1 hour"],
          ["worker-that-is-gone", "1 hour"],
          ["worker-that-is-gone", "2 days"],
        ]) {
          const [{ job }] = await seat.rows("select portolan.add_job('test', '{}') as job");
          jobs.push(job);
          await seat.rows(
            "update graphile_worker._private_jobs set locked_at = now(), locked_by = $2, attempts = 1, created_at = now() - $3::interval where id = $1",
            job,
            worker,
            age,
          );
        }
        await seat.rows("select portolan.free_abandoned_jobs()");
        assert.deepEqual(await seat.rows("select locked_by, attempts from graphile_worker._private_jobs where id = any ($1) order by id", jobs), [
          { locked_by: "worker-that-lives", attempts: 1 },
          { locked_by: null, attempts: 0 },
          { locked_by: null, attempts: 1 },
        ]);
      }),
  },
  {
    name: "a job started with a key does no more than the key: it only reads, and sees nothing that is for persons",
    run: (stage) =>
      withTicket(stage, stage.scene.keys.readOnly.secret, "", async (seat, ticket) => {
        const [entered] = await seat.rows("select * from portolan.enter($1)", ticket);
        assert.equal(entered.via, "API_KEY");
        assert.equal(entered.is_read_only, true);
        assert.equal((await seat.rows("select portolan.viewer_can_write() as can"))[0].can, false);
      }),
  },
  {
    name: "the worker gets no ticket for a job that acts for nobody, or that nobody works on",
    run: (stage) =>
      inTransaction(stage.administrator, false, async () => {
        const seat = new Seat(stage.administrator);
        await seat.enter(startedByNora(stage));
        const [forNobody] = await seat.rows("select portolan.add_job('test', '{}') as job");
        const [waiting] = await seat.rows("select portolan.add_job('test', '{}', true) as job");
        const [working] = await seat.rows("select portolan.add_job('test', '{}', true) as job");
        await seat.rows("update graphile_worker._private_jobs set locked_at = now() where id = any ($1)", [forNobody.job, working.job]);
        await seat.rows("set local role portolan_system");
        for (const { job } of [forNobody, waiting]) {
          assert.equal((await seat.refusal("select portolan.issue_job_ticket($1, 'x')", job)).message, "NOT_FOUND");
        }
      }),
  },
  {
    name: "no serving role adds a job or says for whom one acts; only the worker sees them",
    run: async (stage) => {
      for (const role of ["portolan_app", "portolan_auth", "portolan_system"] as const) {
        const client = await stage.connect(role);
        for (const statement of [
          "select graphile_worker.add_job('test')",
          "insert into graphile_worker._private_jobs (task_id) values (1)",
          "update graphile_worker._private_jobs set task_id = 1",
          "insert into portolan.job_errand values (1, gen_random_uuid(), '{}', 'SESSION', gen_random_uuid())",
          "select * from portolan.job_ticket",
          "select portolan.add_job('test', '{}')",
          ...(role === "portolan_system" ? [] : ["select * from graphile_worker._private_jobs", "select portolan.issue_job_ticket(1, 'x')"]),
        ]) {
          await assert.rejects(client.query(statement), { code: "42501" }, `${role}: ${statement}`);
        }
        await client.end();
      }
    },
  },
];
