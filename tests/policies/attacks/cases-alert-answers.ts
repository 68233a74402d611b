// Alerts: acknowledging, answering, extending, cancelling, linking, and telling duty desks.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type { AlertName } from "./scene-alerts.ts";
import type { AttackCase, Stage } from "./stage.ts";

const idOf = (stage: Stage, name: AlertName) => stage.scene.alerts[name].id;
const acknowledge = "select portolan.acknowledge_alert($1)";
const answer = "select portolan.answer_alert($1, 'NOT_FOUND', 'x')";
const extend = "select portolan.extend_alert($1, now() + interval '2 days')";
const cancel = "select portolan.cancel_alert($1, 'over')";
const forAction = "select portolan.address_for_action($1, $2)";
const link = "select portolan.link_alert($1, $2, $3)";
const links = "select alert_id, report_id, is_source from portolan.alert_reports()";
const notFound = (detail = "id") => ({ code: "PT404", message: "NOT_FOUND", detail });
const nobody = JSON.stringify([]);

export const casesOfAlertAnswers: AttackCase[] = [
  {
    name: "an agency that an alert reached acknowledges it once and answers for itself; others' parts stay as they are",
    run: async (stage) => {
      const { Cal, Cora, Nora } = stage.scene.people;
      const id = idOf(stage, "toTwo");
      const part = "select acknowledged_by_id as by from alert_addressee where alert_id = $1 and addressee_id = $2";
      await stage.as(Cal.session.secret, async (seat) => {
        const before = await seat.rows("select 1 from alert_response");
        await seat.rows(acknowledge, id);
        await seat.enter(Cora.session.secret);
        await seat.rows(acknowledge, id);
        await seat.rows(answer, id);
        assert.deepEqual(await seat.rows(part, id, Cal.agencyId), [{ by: Cal.id }]);
        assert.equal(await seat.count("select 1 from alert_response"), before.length + 1);
        await seat.enter(Nora.session.secret);
        const parts = await seat.rows(
          "select addressee_id, (select count(*)::int from alert_response r where r.addressee_id = d.id) as answers from alert_addressee d where alert_id = $1",
          id,
        );
        assert.deepEqual(parts.map(({ answers }) => answers).sort(), [1, 1]);
      });
      await stage.as(Cora.session.secret, async (seat) => {
        await seat.rows(answer, id);
        assert.deepEqual(await seat.rows(part, id, Cal.agencyId), [{ by: Cora.id }]);
      });
    },
  },
  {
    name: "nobody acknowledges or answers an alert that they do not see, that was not for their agency, or without the right to",
    run: async (stage) => {
      const { Don, Nora, Cal, Ned, Cyd, Cora } = stage.scene.people;
      for (const step of [acknowledge, answer]) {
        for (const [person, alert] of [
          [Don, "toTwo"],
          [Nora, "toTwo"],
          [Cal, "recalled"],
          [Cora, "red"],
          [Cal, "draft"],
        ] as const)
          assert.deepEqual(
            await stage.as(person.session.secret, (seat) => seat.refusal(step, idOf(stage, alert))),
            notFound(),
            `${person.email} ${alert}`,
          );
        assert.deepEqual(await stage.as(Cal.key.secret, (seat) => seat.refusal(step, idOf(stage, "red"))), notFound());
        assert.deepEqual(await stage.as(Cal.session.secret, (seat) => seat.refusal(step, randomUUID())), notFound());
        for (const secret of [Cyd.session.secret, Ned.session.secret, stage.scene.keys.readOnly.secret])
          assert.equal((await stage.as(secret, (seat) => seat.refusal(step, idOf(stage, "toTwo")))).message, "FORBIDDEN");
      }
      assert.equal(
        (await stage.as(Cal.session.secret, (seat) => seat.refusal("insert into alert_response (outcome) values ('FOUND')"))).code,
        "42501",
      );
      assert.equal((await stage.as(Cal.session.secret, (seat) => seat.refusal("update alert_addressee set purpose = 'ACTION'"))).code, "42501");
    },
  },
  {
    name: "to an alert of which only the part is seen, or only not the part, there is no answer",
    run: async (stage) => {
      const { Cal } = stage.scene.people;
      const id = idOf(stage, "toTwo");
      const home = "(select portolan.home_audience(a.agency_id, a.unit_id) from alert a where a.id = '";
      for (const [table, key] of [
        ["alert", "id"],
        ["alert_addressee", "alert_id"],
      ])
        await stage.asThough(`update ${table} set audience_id = ${home}${id}') where ${key} = '${id}'`, Cal.session.secret, async (seat) =>
          assert.deepEqual(await seat.refusal(acknowledge, id), notFound(), table),
        );
    },
  },
  {
    name: "the originator alone says who is to act, of whom its alert reached",
    run: async (stage) => {
      const { Nora, Ned, Cal } = stage.scene.people;
      const [id, draft] = [idOf(stage, "toTwo"), idOf(stage, "draft")];
      const all = JSON.stringify(["XC-CUSTOMS", "XE-CUSTOMS"].map((code) => ({ agency: stage.scene.agencies[code] })));
      assert.deepEqual(await stage.as(Cal.session.secret, (seat) => seat.refusal(forAction, id, all)), notFound());
      assert.equal((await stage.as(Ned.session.secret, (seat) => seat.refusal(forAction, id, all))).message, "FORBIDDEN");
      await stage.as(Nora.session.secret, async (seat) => {
        assert.equal((await seat.refusal(forAction, draft, all)).message, "NOT_RELEASED");
        await seat.rows(forAction, id, all);
        const purposes = await seat.rows("select purpose, addressee_id from alert_addressee where alert_id = $1", id);
        assert.deepEqual(
          purposes.map(({ purpose }) => purpose),
          ["ACTION", "ACTION"],
        );
      });
    },
  },
  {
    name: "an alert that is out is extended and cancelled by its agency's officers who see it, and by nobody else",
    run: async (stage) => {
      const { Nora, Ned, Bea, Sol } = stage.scene.people;
      const id = idOf(stage, "toTwo");
      for (const step of [extend, cancel]) {
        for (const person of [Bea, Sol]) assert.deepEqual(await stage.as(person.session.secret, (seat) => seat.refusal(step, id)), notFound());
        for (const { secret } of [Ned.session, stage.scene.keys.readOnly])
          assert.equal((await stage.as(secret, (seat) => seat.refusal(step, id))).message, "FORBIDDEN");
        await stage.as(Nora.session.secret, async (seat) => {
          for (const alert of ["draft", "recalled"] as const)
            assert.equal((await seat.refusal(step, idOf(stage, alert))).message, "ALERT_NOT_IN_FORCE");
          await seat.rows(cancel, id);
          assert.equal((await seat.refusal(step, id)).message, "ALERT_NOT_IN_FORCE");
          await seat.enter(Bea.session.secret);
          assert.deepEqual(await seat.rows("select cancel_reason from alert where id = $1", id), [{ cancel_reason: "over" }]);
          assert.equal(await seat.count("select 1 from alert_version where alert_id = $1", id), 2);
        });
      }
      const past = "select portolan.extend_alert($1, now())";
      assert.equal((await stage.as(Nora.session.secret, (seat) => seat.refusal(past, id))).message, "EXPIRES_IN_PAST");
    },
  },
  {
    name: "whom an alert would reach is told to officers who may write, in the words of a release",
    run: async (stage) => {
      const { Nora, Ned, Sol } = stage.scene.people;
      const preview = "select portolan.preview_alert($1, $2, $3) as told";
      const [post, customs] = ["XB-POST", "XC-CUSTOMS"].map((code) => JSON.stringify([{ agency: stage.scene.agencies[code] }])) as [string, string];
      for (const { secret } of [Ned.session, stage.scene.keys.readOnly])
        assert.equal((await stage.as(secret, (seat) => seat.refusal(preview, "AMBER", post, "[]"))).message, "FORBIDDEN");
      await stage.as(Nora.session.secret, async (seat) => {
        const told = async (tlp: string, to: string, parties: string) => (await seat.rows(preview, tlp, to, parties))[0].told;
        const [plain, named, strict] = [
          await told("AMBER", post, "[]"),
          await told("AMBER", customs, customs),
          await told("AMBER_STRICT", post, "[]"),
        ];
        assert.deepEqual([plain.supervisorNeededFor, plain.viewerCanRelease], [null, true]);
        assert.deepEqual([named.supervisorNeededFor, named.viewerCanRelease], ["PERSONAL_DATA", false]);
        assert.deepEqual([strict.supervisorNeededFor, strict.viewerCanRelease], ["TLP", false]);
        assert.equal(new Set([plain.digest, named.digest, strict.digest]).size, 3);
        assert.equal("members" in plain, false);
        assert.equal((await seat.refusal(preview, "AMBER", nobody, "[]")).message, "NO_RECIPIENTS");
        assert.equal((await seat.refusal(preview, "RED", post, "[]")).message, "TLP_TOO_WIDE");
      });
      assert.equal((await stage.as(Sol.session.secret, (seat) => seat.rows(preview, "AMBER", post, "[]"))).length, 1);
    },
  },
  {
    name: "a link of an alert and a report is made by whose it is to say, of what both are seen, and seen by who sees both",
    run: async (stage) => {
      const { Cal, Cyd, Bea, Nora, Cora, Ned } = stage.scene.people;
      const [alert, own, seen] = [idOf(stage, "toTwo"), stage.scene.reports.ofC.id, stage.scene.reports.toCustoms.id];
      await stage.as(Cal.session.secret, async (seat) => {
        assert.deepEqual(await seat.refusal(link, alert, own, true), notFound());
        assert.deepEqual(await seat.refusal(link, alert, seen, false), notFound());
        assert.deepEqual(await seat.refusal(link, idOf(stage, "draft"), own, false), notFound());
        await seat.rows(link, alert, own, false);
        await seat.rows(link, alert, own, false);
        for (const [person, count] of [
          [Cyd, 1],
          [Cora, 1],
          [Bea, 0],
          [Nora, 0],
        ] as const) {
          await seat.enter(person.session.secret);
          assert.equal(await seat.count(links), count, person.email);
        }
      });
      await stage.as(Nora.session.secret, async (seat) => {
        assert.deepEqual(await seat.refusal(link, alert, own, true), notFound("reportId"));
        await seat.rows(link, alert, stage.scene.reports.northDraft.id, true);
        assert.equal(await seat.count("select * from portolan.alert_reports($1, null)", alert), 1);
        assert.equal(await seat.count("select * from portolan.alert_reports(null, $1)", own), 0);
        await seat.enter(Cal.session.secret);
        assert.equal(await seat.count(links), 0);
      });
      // Who sees the report alone.
      await stage.as(Cal.session.secret, async (seat) => {
        await seat.rows(link, idOf(stage, "red"), own, false);
        assert.equal(await seat.count(links), 1);
        await seat.enter(Cora.session.secret);
        assert.equal(await seat.count("select from seizure_report where id = $1", own), 1);
        assert.equal(await seat.count(links), 0);
      });
      assert.equal((await stage.as(Ned.session.secret, (seat) => seat.refusal(link, alert, own, true))).message, "FORBIDDEN");
    },
  },
  {
    name: "a duty desk is told of what is overdue, without what may not leave by mail, and of nothing that is RED",
    run: async (stage) => {
      const { administrator, scene } = stage;
      const escalate = "select * from portolan.escalate_alert($1)";
      const partOf = async (alert: AlertName, agency: string) =>
        (
          await administrator.query("select id from alert_addressee where alert_id = $1 and addressee_id = $2", [
            idOf(stage, alert),
            scene.agencies[agency],
          ])
        ).rows[0].id;
      const [post, customs, red] = [await partOf("toTwo", "XB-POST"), await partOf("toTwo", "XC-CUSTOMS"), await partOf("red", "XC-CUSTOMS")];
      const prepared =
        "update agency set duty_email = 'desk@example.org'; update alert_addressee set due_at = now() - interval '1 minute' where purpose = 'ACTION'";
      const open = "update alert_addressee set acknowledged_at = null";
      await administrator.query("begin");
      try {
        const told = async (id: string) => (await administrator.query(escalate, [id])).rows.map(({ headline }) => headline);
        assert.deepEqual(await told(red), []);
        await administrator.query(prepared);
        // Answered, and for information.
        assert.deepEqual([await told(post), await told(customs)], [[], []]);
        await administrator.query(open);
        assert.deepEqual([await told(post), await told(red)], [[null], []]);
        for (const [tlp, expected] of [
          ["RED", []],
          ["GREEN", ["alertToTwo"]],
        ] as const) {
          await administrator.query("update alert set tlp = $1", [tlp]);
          assert.deepEqual(await told(post), expected, tlp);
        }
        for (const ended of [
          "cancelled_at = now(), cancel_reason = 'x'",
          "cancelled_at = null, cancel_reason = null, valid_until = now()",
          "valid_until = now() + interval '1 day', status = 'RECALLED'",
        ]) {
          await administrator.query(`update alert set ${ended}`);
          assert.deepEqual(await told(post), [], ended);
        }
      } finally {
        await administrator.query("rollback");
      }
    },
  },
  {
    name: "a duty desk is told of nothing that its agency no longer sees, or that named persons alone see",
    run: async (stage) => {
      const { administrator, scene } = stage;
      const part = "(select id from alert_addressee where alert_id = $1 and addressee_id = $2)";
      const post = [idOf(stage, "toTwo"), scene.agencies["XB-POST"]];
      const escalate = `select email from portolan.escalate_alert(${part})`;
      const sharedWith = (principal: string) => `update alert a set audience_id = portolan.intern_audience(
        portolan.home_principals(a.agency_id, a.unit_id) || (select id from portolan.principal where ${principal})) where a.id = '${post[0]}'`;
      await administrator.query("begin");
      try {
        const told = async () => (await administrator.query(escalate, post)).rows.length;
        await administrator.query(`update agency set duty_email = 'desk@example.org'; update alert set tlp = 'GREEN';
          update alert_addressee set due_at = now(), acknowledged_at = null where purpose = 'ACTION'`);
        await administrator.query(sharedWith(`kind = 'MEMBER' and member_id = '${scene.people.Bea.id}'`));
        assert.equal(await told(), 0);
        const epochs = `select e.id from community_epoch e where e.community_id = '${scene.communities.Watch}' order by e.number desc limit 1`;
        await administrator.query(sharedWith(`kind = 'EPOCH' and epoch_id = (${epochs})`));
        assert.equal(await told(), 1);
        await administrator.query("update community_membership set left_at = now() where participant_id = $1", [post[1]]);
        assert.equal(await told(), 0);
      } finally {
        await administrator.query("rollback");
      }
    },
  },
  {
    name: "that a duty desk was told is noted once, when it was",
    run: async (stage) => {
      const { administrator } = stage;
      const id = idOf(stage, "toTwo");
      const part = "select id, escalated_at as at from alert_addressee where alert_id = $1 order by purpose limit 1";
      const of = async () => (await administrator.query(part, [id])).rows[0];
      await administrator.query("begin");
      try {
        const earlier = "update alert_addressee set due_at = now(), acknowledged_at = null, escalated_at = $1 where purpose = 'ACTION'";
        await administrator.query(earlier, [null]);
        await administrator.query("select * from portolan.escalate_alert($1)", [(await of()).id]);
        assert.equal((await of()).at, null);
        await administrator.query("select portolan.settle_escalation($1)", [(await of()).id]);
        assert.notEqual((await of()).at, null);
        const before = new Date("2026-01-01T00:00:00Z");
        await administrator.query(earlier, [before]);
        await administrator.query("select portolan.settle_escalation($1)", [(await of()).id]);
        assert.deepEqual((await of()).at, before);
      } finally {
        await administrator.query("rollback");
      }
    },
  },
];
