// What a recall takes back and whom it tells; what a correction takes back.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { digestOf, recalling, releasing } from "./cases-release.ts";
import type { PersonName } from "./scene.ts";
import { type AttackCase, inTransaction, Seat, type Stage } from "./stage.ts";

const asSupervisor = <Done>(stage: Stage, work: (seat: Seat) => Promise<Done>) => stage.as(stage.scene.people.Ada.session.secret, work);
const enter = (stage: Stage, seat: Seat, person: PersonName) => seat.enter(stage.scene.people[person].session.secret);
const notices = (seat: Seat, id: string) =>
  seat.rows<{ id: string; recipient_id: number }>("select id, recipient_id from notice where record_id = $1", id);
const acknowledge = "select portolan.acknowledge_notice($1)";
const notFound = { code: "PT404", message: "NOT_FOUND", detail: "id" };

export const casesOfRecall: AttackCase[] = [
  {
    name: "a recall takes back the report with every part and version at once",
    run: (stage) =>
      asSupervisor(stage, async (seat) => {
        const { id } = stage.scene.reports.toCustoms;
        const tables = [
          "seizure_report where id",
          "seizure_goods where report_id",
          "route_leg where report_id",
          "seizure_party where report_id",
          "seizure_report_version where report_id",
        ];
        const seen = async (person: PersonName) => {
          await enter(stage, seat, person);
          const found: boolean[] = [];
          for (const table of tables) found.push((await seat.count(`select 1 from ${table} = $1`, id)) > 0);
          return found;
        };
        assert.deepEqual(
          await seen("Cal"),
          tables.map(() => true),
        );
        await enter(stage, seat, "Ada");
        await seat.rows(...recalling(id));
        assert.deepEqual(
          await seen("Cal"),
          tables.map(() => false),
        );
        assert.deepEqual(
          await seen("Ned"),
          tables.map(() => true),
        );
      }),
  },
  {
    name: "a recall tells each agency that was reached, and the originator sees whom",
    run: (stage) =>
      asSupervisor(stage, async (seat) => {
        const { reports, agencies } = stage.scene;
        const { id } = reports.inCommunity;
        await seat.rows(...recalling(id));
        // Those who took part at the release: who left since could read it, who joined later could not.
        const told = [agencies["XB-POST"], agencies["XC-CUSTOMS"], agencies["XF-CUSTOMS"]];
        assert.deepEqual((await notices(seat, id)).map((one) => one.recipient_id).sort(), told.sort());
        for (const [person, expected] of [
          ["Bea", "XB-POST"],
          ["Fay", "XF-CUSTOMS"],
          ["Ned", null],
          ["Eve", ""],
          ["Sol", ""],
          ["Bud", ""],
        ] as const) {
          await enter(stage, seat, person);
          const seen = (await notices(seat, id)).map((one) => one.recipient_id);
          assert.deepEqual(seen.sort(), expected === null ? told.sort() : expected ? [agencies[expected]] : [], person);
        }
      }),
  },
  {
    name: "a recall from everyone also tells an agency that was registered after the release",
    run: (stage) =>
      stage.asThough(
        "select portolan.register_agency('XZ-CUSTOMS', 'Newcomer', 'XZ', 'CUSTOMS', true)",
        stage.scene.people.Ada.session.secret,
        async (seat) => {
          const { id } = stage.scene.reports.toEveryone;
          const [newcomer] = await seat.rows("select id from agency where code = 'XZ-CUSTOMS'");
          await seat.rows(...recalling(id));
          const told = (await notices(seat, id)).map((one) => one.recipient_id);
          assert.ok(told.includes(newcomer.id));
          assert.equal(told.length, (await seat.count("select 1 from agency")) - 1);
        },
      ),
  },
  {
    name: "a report that is released again to others is not given back to those it was recalled from",
    run: (stage) =>
      asSupervisor(stage, async (seat) => {
        const { id } = stage.scene.reports.again;
        for (const [person, versions] of [
          ["Ned", 2],
          ["Bea", 1],
          ["Cal", 0],
        ] as const) {
          await enter(stage, seat, person);
          assert.equal(await seat.count("select 1 from seizure_report where id = $1", id), Math.min(versions, 1), person);
          assert.equal(await seat.count("select 1 from seizure_report_version where report_id = $1", id), versions, person);
        }
      }),
  },
  {
    name: "a correction leaves what was said before to the originator; a supplement leaves it where it is",
    run: (stage) =>
      asSupervisor(stage, async (seat) => {
        const { id } = stage.scene.reports.toCustoms;
        const versions = async (person: PersonName) => {
          await enter(stage, seat, person);
          return (await seat.rows<{ version: number }>("select version from seizure_report_version where report_id = $1 order by 1", id)).map(
            (one) => one.version,
          );
        };
        await seat.rows("select portolan.amend_record('SEIZURE_REPORT', $1, null, false)", id);
        assert.deepEqual(await versions("Cal"), [1, 2, 3]);
        await enter(stage, seat, "Ada");
        await seat.rows("select portolan.amend_record('SEIZURE_REPORT', $1, null, true)", id);
        assert.deepEqual(await versions("Cal"), [4]);
        assert.deepEqual(await versions("Ned"), [1, 2, 3, 4]);
      }),
  },
  {
    name: "a notice is acknowledged by an officer of the agency it is for who sees it, and by nobody else",
    run: (stage) =>
      asSupervisor(stage, async (seat) => {
        const { people, reports } = stage.scene;
        await seat.rows(...recalling(reports.named.id));
        const [{ id = "" } = {}] = await notices(seat, reports.named.id);
        // Cora's agency is told, but the report named Cal alone; the originators see it, but it is not theirs to confirm.
        for (const person of ["Cora", "Bob", "Nora", "Ada", "Don"] as const) {
          await enter(stage, seat, person);
          assert.deepEqual(await seat.refusal(acknowledge, id), notFound, person);
          assert.deepEqual(await seat.refusal(acknowledge, randomUUID()), notFound);
        }
        await seat.enter(people.Cal.key.secret);
        assert.deepEqual(await seat.refusal(acknowledge, id), notFound);
        await enter(stage, seat, "Cal");
        await seat.rows(acknowledge, id);
        assert.equal(await seat.count("select 1 from notice where id = $1 and acknowledged_by_id = $2", id, people.Cal.id), 1);
      }),
  },
  {
    name: "an analyst does not acknowledge a notice that the analyst sees",
    run: async (stage) => {
      const { id } = (await stage.administrator.query("select id from notice where record_id = $1", [stage.scene.reports.recalled.id])).rows[0];
      await stage.as(stage.scene.people.Cyd.session.secret, async (seat) => {
        assert.equal((await notices(seat, stage.scene.reports.recalled.id)).length, 1);
        assert.equal((await seat.refusal(acknowledge, id)).message, "FORBIDDEN");
      });
    },
  },
  {
    name: "the trace of releases is the originators' alone",
    run: (stage) =>
      asSupervisor(stage, async (seat) => {
        for (const [person, expected] of [
          ["Ned", 1],
          ["Sol", 0],
          ["Cal", 0],
          ["Cora", 0],
          ["Aud", 0],
        ] as const) {
          await enter(stage, seat, person);
          assert.equal(await seat.count("select 1 from release where record_id = $1", stage.scene.reports.toCustoms.id), expected, person);
        }
      }),
  },
  {
    name: "a second recall, and one after another release, tell only whom the last release reached",
    run: (stage) =>
      asSupervisor(stage, async (seat) => {
        const { reports, agencies } = stage.scene;
        const { id } = reports.recalled;
        assert.equal((await seat.refusal(...recalling(id))).message, "NOT_RELEASED");
        const told = [agencies["XC-CUSTOMS"]];
        for (const code of ["XB-POST", "XE-CUSTOMS"]) {
          const to = [{ agency: agencies[code] }];
          await seat.rows(...releasing(id, to, [], await digestOf(seat, id, to)));
          await seat.rows(...recalling(id));
          told.push(agencies[code]);
          assert.deepEqual((await notices(seat, id)).map((one) => one.recipient_id).sort(), [...told].sort());
        }
      }),
  },
  {
    name: "that an agency may no longer receive personal data is told to each that shares some with it, once, and to nobody else",
    run: (stage) =>
      inTransaction(stage.administrator, false, async () => {
        const seat = new Seat(stage.administrator);
        const { agencies, people } = stage.scene;
        const receives = (code: string, may: boolean) =>
          seat.rows("update agency set receives_personal_data = $1 where id = $2", may, agencies[code]);
        const told = async (code: string) =>
          (await seat.rows("select recipient_id as id from notice where record_kind = 'AGENCY' and agency_id = $1", agencies[code])).map(
            ({ id }) => id,
          );
        await seat.rows(
          "update release set ended_at = now() where agency_id = $1 and record_id = $2",
          agencies["XD-CUSTOMS"],
          stage.scene.reports.sharedByD.id,
        );
        await receives("XB-POST", true);
        for (const code of ["XC-CUSTOMS", "XC-CUSTOMS", "XE-CUSTOMS", "XB-POST"]) await receives(code, false);
        // Of XD, XE has a report that was taken back; XB has reports and alerts that named nobody to it.
        assert.deepEqual((await told("XC-CUSTOMS")).sort(), [agencies["XA-CUSTOMS"], agencies["XD-CUSTOMS"]].sort());
        assert.ok(!(await told("XE-CUSTOMS")).includes(agencies["XD-CUSTOMS"]));
        assert.deepEqual(await told("XB-POST"), []);
        await receives("XC-CUSTOMS", true);
        assert.equal((await told("XC-CUSTOMS")).length, 2);
        const [{ id }] = await seat.rows(
          "select id from notice where record_kind = 'AGENCY' and agency_id = $1 and recipient_id = $2",
          agencies["XC-CUSTOMS"],
          agencies["XA-CUSTOMS"],
        );
        await seat.rows("set local role portolan_app");
        for (const [name, count] of [
          ["Nora", 1],
          ["Ned", 1],
          ["Ada", 1],
          ["Ana", 0],
          ["Cal", 0],
          ["Cora", 0],
          ["Don", 0],
          ["Bea", 0],
        ] as const) {
          await seat.enter(people[name].session.secret);
          assert.equal(await seat.count("select from notice where id = $1", id), count, name);
        }
        assert.deepEqual(await seat.refusal(acknowledge, id), notFound);
        await seat.enter(people.Nora.session.secret);
        await seat.rows(acknowledge, id);
      }),
  },
];
