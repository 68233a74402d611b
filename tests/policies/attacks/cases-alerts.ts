// Alerts: who reads which of their parts, and who writes them.
import assert from "node:assert/strict";
import type { Enrolled } from "../../running/registry.ts";
import type { PersonName } from "./scene.ts";
import { type AlertName, addLine, addParty, writeAlert } from "./scene-alerts.ts";
import type { AttackCase, Seat, Stage } from "./stage.ts";

const parts = ["alert_line", "alert_party", "alert_version", "alert_addressee"] as const;

/** How many rows of the alert and of each part of it are seen, its answers last. */
async function seenOf(seat: Seat, id: string): Promise<number[]> {
  const counts = [await seat.count("select 1 from alert where id = $1", id)];
  for (const part of parts) counts.push(await seat.count(`select 1 from ${part} where alert_id = $1`, id));
  const answers = "select 1 from alert_response where addressee_id in (select id from alert_addressee where alert_id = $1)";
  return [...counts, await seat.count(answers, id)];
}

const sees = (stage: Stage, name: PersonName, alert: AlertName, expected: number[]) =>
  stage.as(stage.scene.people[name].session.secret, async (seat) => {
    assert.deepEqual(await seenOf(seat, stage.scene.alerts[alert].id), expected, `${name} sees ${alert}`);
  });

const nothing = [0, 0, 0, 0, 0, 0];
const as = <Done>(stage: Stage, person: Enrolled, work: (seat: Seat) => Promise<Done>) => stage.as(person.session.secret, work);

export const casesOfAlerts: AttackCase[] = [
  {
    name: "the originator sees all of an alert, each agency reached its own part, nobody else anything",
    run: async (stage) => {
      for (const name of ["Nora", "Ned", "Ada"] as const) await sees(stage, name, "toTwo", [1, 1, 1, 1, 2, 1]);
      await sees(stage, "Bea", "toTwo", [1, 1, 0, 1, 1, 1]);
      await sees(stage, "Cyd", "toTwo", [1, 1, 1, 1, 1, 0]);
      for (const name of ["Sol", "Ana", "Aud", "Don", "Eve", "Bud"] as const) await sees(stage, name, "toTwo", nothing);
      await sees(stage, "Nora", "draft", [1, 1, 1, 0, 0, 0]);
      for (const name of ["Sol", "Bea", "Cal"] as const) await sees(stage, name, "draft", nothing);
    },
  },
  {
    name: "of a recalled alert nothing is left with others; the originator keeps what was answered",
    run: async (stage) => {
      for (const name of ["Cal", "Cora"] as const) await sees(stage, name, "recalled", nothing);
      await sees(stage, "Nora", "recalled", [1, 1, 1, 1, 1, 1]);
      const { Ada, Cal, Bea, Nora } = stage.scene.people;
      const { id } = stage.scene.alerts.toTwo;
      await as(stage, Ada, async (seat) => {
        await seat.rows("select portolan.recall_record('ALERT', $1, 'INACCURATE', 'STOP_ACTION')", id);
        for (const [person, left] of [
          [Cal, nothing],
          [Bea, nothing],
          [Nora, [1, 1, 1, 1, 2, 1]],
        ] as const) {
          await seat.enter(person.session.secret);
          assert.deepEqual(await seenOf(seat, id), left, person.email);
        }
      });
    },
  },
  {
    name: "an alert for a person shows that it reached the person's agency to that person alone",
    run: async (stage) => {
      await sees(stage, "Cal", "red", [1, 1, 0, 1, 1, 0]);
      await sees(stage, "Cora", "red", nothing);
      await stage.as(stage.scene.people.Cal.key.secret, async (seat) => assert.deepEqual(await seenOf(seat, stage.scene.alerts.red.id), nothing));
    },
  },
  {
    name: "a correction leaves what was said before to the originator, and everybody's part where it was",
    run: (stage) =>
      as(stage, stage.scene.people.Ada, async (seat) => {
        const { id } = stage.scene.alerts.toTwo;
        await seat.rows("select portolan.amend_record('ALERT', $1, 'wrong', true)", id);
        assert.deepEqual(await seenOf(seat, id), [1, 1, 1, 2, 2, 1]);
        await seat.enter(stage.scene.people.Bea.session.secret);
        assert.deepEqual(await seenOf(seat, id), [1, 1, 0, 1, 1, 1]);
        assert.deepEqual(await seat.rows("select version from alert_version where alert_id = $1", id), [{ version: 2 }]);
      }),
  },
  {
    name: "an alert is written by officers, for their own agency and unit, as a draft",
    run: async (stage) => {
      const { Nora, Sol, Ned, Ana, Cal } = stage.scene.people;
      await as(stage, Nora, async (seat) => {
        await seat.rows(writeAlert, "mine", "AMBER");
        const columns = "agency_id, unit_id, author_id, reference, requested_action, severity, title, contact_name, contact_phone, valid_until";
        const rest = "'X', 'INSPECT', 'HIGH', 't', 'd', '1', now()";
        for (const [agency, unit, author] of [
          [Cal.agencyId, Nora.unitId, Nora.id],
          [Nora.agencyId, Sol.unitId, Nora.id],
          [Nora.agencyId, Nora.unitId, Sol.id],
        ]) {
          const refused = await seat.refusal(`insert into alert (${columns}) values ($1, $2, $3, ${rest})`, agency, unit, author);
          assert.ok(["42501", "23503"].includes(refused.code), refused.message);
        }
        for (const column of ["audience_id", "status", "version", "released_at", "cancelled_at", "agency_id"])
          assert.equal((await seat.refusal(`update alert set ${column} = ${column} where false`)).code, "42501", column);
      });
      for (const person of [Ned, Ana]) assert.equal((await as(stage, person, (seat) => seat.refusal(writeAlert, "x", "AMBER"))).code, "42501");
    },
  },
  {
    name: "even who could name an alert's audience could write it in the own one only",
    run: (stage) =>
      stage.asThough("grant insert (audience_id) on alert to portolan_app", stage.scene.people.Nora.session.secret, async (seat) => {
        const { draft, toTwo } = stage.scene.alerts;
        const { rows } = await stage.administrator.query("select audience_id from alert where id = $1", [toTwo.id]);
        const named = writeAlert.replace("(agency_id,", "(audience_id, agency_id,").replace("values (", "values ($3, ");
        assert.equal(await seat.count(named, "mine", "AMBER", draft.audienceId), 1);
        assert.equal((await seat.refusal(named, "yours", "AMBER", rows[0].audience_id)).code, "42501");
      }),
  },
  {
    name: "even a supervisor changes nothing, plants nothing under and takes nothing away of an own alert that is not seen",
    run: async (stage) => {
      const { people, alerts, reports } = stage.scene;
      const { id, agencyId } = alerts.draft;
      const hide = (table: string) =>
        `update ${table} set audience_id = ${reports.orphan.audienceId} where ${table === "alert" ? "id" : "alert_id"} = '${id}'`;
      const touched = (said: string, statement: string) => stage.asThough(said, people.Ada.session.secret, (seat) => seat.count(statement));
      for (const [hidden, statement] of [
        ["alert", "update alert set title = 'x'"],
        ["alert", "delete from alert_line"],
        ["alert_party", "delete from alert_party"],
      ] as const)
        assert.equal(await touched(hide(hidden), statement), (await touched("select 1", statement)) - 1, statement);
      await stage.asThough(hide("alert"), people.Ada.session.secret, async (seat) =>
        assert.equal((await seat.refusal(addLine.replace("$3, 0", "$3, 1"), id, agencyId, reports.orphan.audienceId)).code, "42501"),
      );
    },
  },
  {
    name: "a draft is changed by its unit and the supervisors, what is out by supervisors, others' by nobody",
    run: async (stage) => {
      const { Nora, Sol, Ada, Bea, Cal, Ned } = stage.scene.people;
      const change = (seat: Seat, alert: AlertName) => seat.count("update alert set title = 'x' where id = $1", stage.scene.alerts[alert].id);
      for (const [person, draft, out] of [
        [Nora, 1, 0],
        [Ada, 1, 1],
        [Sol, 0, 0],
        [Ned, 0, 0],
        [Bea, 0, 0],
        [Cal, 0, 0],
      ] as const)
        await as(stage, person, async (seat) =>
          assert.deepEqual([await change(seat, "draft"), await change(seat, "toTwo")], [draft, out], person.email),
        );
      // Without a condition, the policy for reading is not asked.
      assert.equal(await as(stage, Cal, (seat) => seat.count("update alert set title = 'x'")), 0);
      assert.equal(await as(stage, Sol, (seat) => seat.count("update alert set title = 'x'")), 0);
    },
  },
  {
    name: "what to look for is planted, or taken away, under no alert but what one may change",
    run: async (stage) => {
      const { Nora, Sol, Ada, Cal, Ned } = stage.scene.people;
      const { draft, toTwo } = stage.scene.alerts;
      const planted = async (person: Enrolled, { id, agencyId }: typeof draft, audience: number) =>
        (await as(stage, person, (seat) => seat.refusal(addLine, id, agencyId, audience))).code;
      const { rows } = await stage.administrator.query("select audience_id from alert where id = $1", [toTwo.id]);
      const released = rows[0].audience_id;
      assert.equal(await planted(Sol, draft, draft.audienceId), "42501");
      assert.equal(await planted(Ned, draft, draft.audienceId), "42501");
      assert.equal(await planted(Nora, toTwo, released), "42501");
      assert.equal(await planted(Cal, toTwo, released), "42501");
      assert.equal(await as(stage, Cal, async (seat) => (await seat.refusal(addLine, toTwo.id, Cal.agencyId, released)).code), "42501");
      await as(stage, Ada, (seat) => seat.rows(addLine, toTwo.id, toTwo.agencyId, released));
      for (const [person, taken] of [
        [Nora, 1],
        [Sol, 0],
        [Ned, 0],
        [Cal, 0],
      ] as const)
        assert.equal(await as(stage, person, (seat) => seat.count("delete from alert_line where alert_id = any ($1)", [draft.id, toTwo.id])), taken);
      assert.equal(await as(stage, Cal, (seat) => seat.count("delete from alert_line")), 0);
      assert.equal(await as(stage, Nora, (seat) => seat.refusal("update alert_line set value = 'x'")).then(({ code }) => code), "42501");
    },
  },
  {
    name: "senders are planted, or taken away, under no alert but what one may change, and stay where it has its home",
    run: async (stage) => {
      const { Nora, Sol, Ada, Cal, Ned } = stage.scene.people;
      const { draft, toTwo } = stage.scene.alerts;
      for (const [person, alert] of [
        [Sol, draft],
        [Ned, draft],
        [Nora, toTwo],
        [Cal, toTwo],
      ] as const)
        assert.equal((await as(stage, person, (seat) => seat.refusal(addParty, alert.id, alert.agencyId))).code, "42501", person.email);
      assert.ok(["42501", "23503"].includes((await as(stage, Cal, (seat) => seat.refusal(addParty, toTwo.id, Cal.agencyId))).code));
      await as(stage, Ada, async (seat) => {
        await seat.rows(addParty, draft.id, draft.agencyId);
        await seat.rows(addParty, toTwo.id, toTwo.agencyId);
        await seat.enter(Nora.session.secret);
        assert.equal(await seat.count("select 1 from alert_party where alert_id = $1", draft.id), 2);
        await seat.enter(Cal.session.secret);
        assert.equal(await seat.count("select 1 from alert_party where alert_id = $1", toTwo.id), 1);
      });
      for (const [person, taken] of [
        [Nora, 1],
        [Sol, 0],
        [Ned, 0],
        [Cal, 0],
      ] as const)
        assert.equal(await as(stage, person, (seat) => seat.count("delete from alert_party where alert_id = any ($1)", [draft.id, toTwo.id])), taken);
      assert.equal(await as(stage, Cal, (seat) => seat.count("delete from alert_party")), 0);
    },
  },
  {
    name: "who consulted an alert is told to its originator, of what the reader could see alone",
    run: async (stage) => {
      const { Bea, Don, Nora } = stage.scene.people;
      const { id } = stage.scene.alerts.toTwo;
      const consult = "select portolan.record_access('opened', null, null, '{}', array['ALERT:' || $1], 'ANSWERED')";
      const told = (seat: Seat) => seat.rows("select consulter_id as by, record_kind as kind from consultation where record_id = $1", id);
      await as(stage, Bea, async (seat) => {
        await seat.rows(consult, id);
        await seat.enter(Don.session.secret);
        await seat.rows(consult, id);
        await seat.enter(Nora.session.secret);
        await seat.rows(consult, id);
        assert.deepEqual(await told(seat), [{ by: Bea.agencyId, kind: "ALERT" }]);
        await seat.enter(Bea.session.secret);
        assert.deepEqual(await told(seat), []);
      });
    },
  },
];
