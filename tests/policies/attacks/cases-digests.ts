// Mail to members: chosen by each alone, and told of nothing that they may not see or that may not leave.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { hashSecret, newSecret } from "../../../lib/access/secret.ts";
import type { PersonName } from "./scene.ts";
import { type AttackCase, inTransaction, Seat, type Stage } from "./stage.ts";

const choose = "select portolan.choose_mail($1, $2, 1, 7, $3)";
const own = "select alerts_at_once, rhythm, time_zone from portolan.own_mail_choice()";
const told = "select told from portolan.told_by_mail()";
const asked = "select title, agency from portolan.alert_by_mail($1)";

/** As the administrator, all of it undone: they chose a digest and alerts at once. */
const chosen = (stage: Stage, names: PersonName[], work: (seat: Seat) => Promise<void>) =>
  inTransaction(stage.administrator, false, async () => {
    const seat = new Seat(stage.administrator);
    for (const name of names) {
      await seat.enter(stage.scene.people[name].session.secret);
      await seat.rows(choose, true, "DAILY", "America/Aruba");
    }
    await work(seat);
  });

/** As the job of their mail enters: with a one-use ticket. */
async function enterForMail(seat: Seat, stage: Stage, name: PersonName): Promise<void> {
  const key = randomUUID();
  await seat.rows("reset role");
  await seat.rows("select portolan.add_mail_job('x', $1, '{}', $2)", stage.scene.people[name].id, key);
  const [{ id }] = await seat.rows(
    "update graphile_worker._private_jobs set locked_at = now(), locked_by = 'a test' where key = $1 returning id",
    key,
  );
  const ticket = newSecret("pt");
  await seat.rows("select portolan.issue_job_ticket($1, $2)", id, hashSecret(ticket));
  await seat.rows("set local role portolan_app");
  await seat.enter(ticket);
}

const waiting = (seat: Seat, task: string) =>
  seat.rows(
    "select j.payload ->> 'member' as member from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1 order by 1",
    task,
  );

export const casesOfDigests: AttackCase[] = [
  {
    name: "what is mailed to a member, that member chooses in a session, and learns; nobody else does",
    run: async (stage) => {
      const { Cal, Cora } = stage.scene.people;
      await stage.as(Cal.session.secret, async (seat) => {
        await seat.rows(choose, true, "DAILY", "America/Aruba");
        const choice = [{ alerts_at_once: true, rhythm: "DAILY", time_zone: "America/Aruba" }];
        assert.deepEqual(await seat.rows(own), choice);
        assert.equal((await seat.refusal(choose, true, "DAILY", "EST5EDT4,M3.2.0")).message, "UNKNOWN_CODE");
        await seat.enter(Cora.session.secret);
        assert.deepEqual(await seat.rows(own), []);
        await seat.rows(choose, false, null, null);
        await seat.enter(Cal.session.secret);
        assert.deepEqual(await seat.rows(own), choice);
        await seat.rows(choose, false, null, null);
        assert.deepEqual(await seat.rows(own), []);
      });
      await stage.as(Cal.key.secret, async (seat) => assert.equal((await seat.refusal(choose, true, null, null)).message, "FORBIDDEN"));
    },
  },
  {
    name: "choosing other hours leaves nothing out; after a pause it begins with what comes",
    run: (stage) =>
      chosen(stage, ["Cal"], async (seat) => {
        const { id } = stage.scene.people.Cal;
        const place = async () =>
          (await seat.rows("select told_before::integer as place from portolan.mail_choice where member_id = $1", id))[0].place;
        await seat.rows("update portolan.mail_choice set told_before = 1 where member_id = $1", id);
        await seat.rows(choose, true, "WEEKLY", null);
        assert.equal(await place(), 1);
        await seat.rows(choose, true, null, null);
        await seat.rows(choose, true, "DAILY", null);
        assert.ok((await place()) > 1);
      }),
  },
  {
    name: "where a digest begins is told to its own job alone, which reads nothing that is for persons and writes nothing",
    run: (stage) =>
      chosen(stage, ["Cal", "Cora"], async (seat) => {
        const { people, alerts } = stage.scene;
        await seat.rows("update portolan.mail_choice set told = '{of Cal}' where member_id = $1", people.Cal.id);
        assert.deepEqual(await seat.rows(told), []);
        await enterForMail(seat, stage, "Cal");
        assert.deepEqual(await seat.rows(told), [{ told: ["of Cal"] }]);
        assert.equal(await seat.count("select from alert where id = $1", alerts.red.id), 0);
        assert.equal(await seat.count("select from alert where id = $1", alerts.ofD.id), 1);
        assert.equal((await seat.rows("select portolan.viewer_can_write() as can"))[0].can, false);
        assert.equal((await seat.refusal(choose, true, null, null)).message, "FORBIDDEN");
      }),
  },
  {
    name: "of an alert only what asks the reader's agency to act now is mailed: named where it may leave, of RED nothing, and once",
    run: (stage) =>
      chosen(stage, ["Cal"], async (seat) => {
        const { id } = stage.scene.alerts.ofD;
        const { Cal } = stage.scene.people;
        const part = `update alert_addressee set acknowledged_at = null where alert_id = '${id}'`;
        await seat.rows(`update alert set tlp = 'GREEN' where id = $1`, id);
        await seat.rows(part);
        const ask = async (...changes: string[]) => {
          await seat.rows("reset role");
          await seat.rows("savepoint asked");
          for (const change of changes) await seat.rows(change);
          await enterForMail(seat, stage, "Cal");
          const found = await seat.rows(asked, id);
          await seat.rows("rollback to savepoint asked");
          return found;
        };
        const alert = (change: string) => `update alert set ${change} where id = '${id}'`;
        const sent = "select portolan.settle_alert_mail($1, $2, $3)";
        assert.deepEqual(await ask(), [{ title: "alertOfD", agency: "Agency XD-CUSTOMS" }]);
        for (const held of ["tlp = 'AMBER'", "handling = 'H2'"]) assert.deepEqual(await ask(alert(held)), [{ title: null, agency: null }], held);
        for (const over of [
          "tlp = 'RED'",
          "cancelled_at = now(), cancel_reason = 'x'",
          "valid_until = now() - interval '1 minute'",
          "status = 'RECALLED'",
          "audience_id = portolan.home_audience(agency_id, unit_id)",
        ])
          assert.deepEqual(await ask(alert(over)), [], over);
        for (const other of [
          "acknowledged_at = now()",
          "purpose = 'INFORMATION', due_at = null",
          "audience_id = portolan.home_audience(agency_id, null)",
        ])
          assert.deepEqual(await ask(part, `update alert_addressee set ${other} where alert_id = '${id}'`), [], other);
        assert.deepEqual(await ask(`update alert_addressee set addressee_id = ${Cal.agencyId + 1} where alert_id = '${id}'`), []);
        assert.deepEqual(await ask("update portolan.mail_choice set alerts_at_once = false"), []);
        await seat.rows(sent, Cal.id, id, 1);
        assert.deepEqual(await ask(), []);
        assert.equal((await ask(alert("version = 2"))).length, 1);
      }),
  },
  {
    name: "an agency that is asked to act has those of its members mailed who chose so, and no others",
    run: (stage) =>
      chosen(stage, ["Cal", "Cyd", "Bea"], async (seat) => {
        const { Cal, Cyd, Cora } = stage.scene.people;
        await seat.rows("update portolan.mail_choice set alerts_at_once = false where member_id = $1", Cyd.id);
        const part = "from alert_addressee where addressee_id = $1 and alert_id = $2";
        const { id } = stage.scene.alerts.ofD;
        const before = (await waiting(seat, "announce-alert")).length;
        await seat.rows(
          "update alert_addressee set purpose = 'INFORMATION', due_at = null where alert_id = $1 and addressee_id = $2",
          id,
          Cal.agencyId,
        );
        assert.equal((await waiting(seat, "announce-alert")).length, before);
        await seat.rows("update alert_addressee set purpose = 'ACTION', due_at = now() where alert_id = $1 and addressee_id = $2", id, Cal.agencyId);
        assert.equal((await waiting(seat, "announce-alert")).length, before + 1);
        await seat.rows(`select portolan.announce_alert((select id ${part}))`, Cal.agencyId, id);
        assert.deepEqual(await waiting(seat, "mail-alert"), [{ member: Cal.id }]);
        await seat.rows("delete from portolan.mail_choice where member_id = any ($1)", [Cal.id, Cora.id]);
        await seat.rows("update alert_addressee set purpose = 'ACTION', due_at = now() where alert_id = $1", id);
        assert.equal((await waiting(seat, "announce-alert")).length, before + 1);
      }),
  },
  {
    name: "a digest is due at its hour, is settled once, and ends with the membership",
    run: (stage) =>
      chosen(stage, ["Cal"], async (seat) => {
        const { id } = stage.scene.people.Cal;
        const due = () => seat.rows("select id from portolan.due_digest($1)", id);
        assert.deepEqual(await due(), []);
        await seat.rows("update portolan.mail_choice set due_at = now() where member_id = $1", id);
        const [{ id: digest }] = await due();
        const settle = (told: string) => seat.rows("select portolan.settle_digest($1, $2, 5, $3)", id, digest, told);
        await settle("{first}");
        await settle("{second}");
        const kept = "select told, told_before::integer as place, due_at > now() as is_planned from portolan.mail_choice where member_id = $1";
        assert.deepEqual(await seat.rows(kept, id), [{ told: ["first"], place: 5, is_planned: true }]);
        assert.deepEqual(await due(), []);
        await seat.rows("update portolan.mail_choice set due_at = now(), rhythm = null where member_id = $1", id);
        assert.deepEqual(await due(), []);
        await seat.rows("update member set left_at = now() where id = $1", id);
        assert.equal(await seat.count("select from portolan.mail_choice where member_id = $1", id), 0);
      }),
  },
];
