// The record of access: nobody who serves writes or changes it, tampering is found, and an originator
// learns which agency consulted what and when, and no more.
import assert from "node:assert/strict";
import type pg from "pg";
import { type AttackCase, inTransaction, type Seat, type Stage } from "./stage.ts";

const record = (seat: Seat, consulted: string[]) =>
  seat.rows("select portolan.record_access('opened', 'INVESTIGATION', 'CASE-1', '{}', $1, 'ANSWERED')", consulted);

/** What verification says after somebody with the owner's rights tampered; undone afterwards. */
async function faultsAfter(stage: Stage, tamper: (administrator: pg.Client, strand: number) => Promise<unknown>): Promise<string[]> {
  const { administrator } = stage;
  return inTransaction(administrator, false, async () => {
    for (const { fault } of (await administrator.query("select fault from portolan.verify_access_records()")).rows)
      assert.fail(`broken before: ${fault}`);
    const { rows } = await administrator.query("select strand from access_record group by strand having count(*) >= 3 limit 1");
    await tamper(administrator, rows[0].strand);
    return (await administrator.query("select fault from portolan.verify_access_records()")).rows.map(({ fault }) => fault as string);
  });
}

const ofRow = (place: "min" | "max") => `where strand = $1 and sequence = (select ${place}(sequence) from access_record where strand = $1)`;
const finds = (name: string, expected: RegExp, ...tampering: string[]): AttackCase => ({
  name,
  run: async (stage) => {
    const faults = await faultsAfter(stage, async (administrator, strand) => {
      for (const statement of tampering) await administrator.query(statement, [strand]);
    });
    assert.equal(faults.length, 1);
    assert.match(faults[0] as string, expected);
  },
});
const longAgo = "update consultation set consulted_at = consulted_at - interval '1 hour'";
const madeToFit = "update access_record a set hash = portolan.access_hash(a.previous_hash, a)";

const tables = ["access_record", "consultation"];

export const casesOfTheRecordOfAccess: AttackCase[] = [
  {
    name: "no serving role inserts, updates, deletes or truncates the record of access or consultations",
    run: async (stage) => {
      for (const role of ["portolan_app", "portolan_auth", "portolan_system"] as const) {
        const client = await stage.connect(role);
        for (const table of tables) {
          for (const statement of [
            `insert into ${table} select * from ${table}`,
            `update ${table} set agency_id = 1`,
            `delete from ${table}`,
            `truncate ${table}`,
            `alter table ${table} disable row level security`,
            `drop table ${table}`,
          ]) {
            await assert.rejects(client.query(statement), { code: "42501" }, `${role}: ${statement}`);
          }
        }
        await client.end();
      }
    },
  },
  {
    name: "an operation is recorded as the sealed viewer's, whatever it did",
    run: (stage) =>
      stage.as(stage.scene.people.Cal.key.secret, async (seat) => {
        const { Cal, Don } = stage.scene.people;
        await record(seat, []);
        for (const person of [Cal, stage.scene.people.Cora]) {
          await seat.enter(person.session.secret);
          assert.equal(await seat.count("select 1 from access_record"), 0);
        }
        await seat.enter(Don.session.secret);
        await record(seat, []);
        const [latest] = await seat.rows("select member_id, agency_id, via, credential_id, purpose from access_record order by id desc limit 1");
        assert.deepEqual(latest, {
          member_id: Don.id,
          agency_id: Don.agencyId,
          via: "SESSION",
          credential_id: Don.session.id,
          purpose: "INVESTIGATION",
        });
        // Cal's own row is XC-CUSTOMS's, and has no auditor there to read it.
        assert.equal(await seat.count("select 1 from access_record where agency_id = $1", Cal.agencyId), 0);
      }),
  },
  {
    name: "who has not entered records nothing",
    run: async (stage) => {
      const app = await stage.connect("portolan_app");
      await assert.rejects(app.query("select portolan.record_access('x', null, null, '{}', '{}', 'ANSWERED')"), { code: "PT401" });
      await app.end();
    },
  },
  {
    name: "an originator learns which agency consulted which record and when, without person, key, purpose, case or question",
    run: async (stage) => {
      const { people, reports } = stage.scene;
      const [seen, ...more] = await stage.as(people.Nora.key.secret, (seat) =>
        seat.rows("select * from consultation where record_id = $1", reports.toCustoms.id),
      );
      assert.deepEqual([seen.consulter_id, more.length], [people.Cora.agencyId, 0]);
      assert.deepEqual(Object.keys(seen).sort(), ["agency_id", "audience_id", "consulted_at", "consulter_id", "id", "record_id", "record_kind"]);
      for (const other of [people.Sol, people.Cora, people.Don, people.Ana]) {
        assert.equal(
          await stage.as(other.session.secret, (seat) => seat.count("select 1 from consultation where record_id = $1", reports.toCustoms.id)),
          0,
        );
      }
      assert.equal(
        await stage.as(people.Aud.session.secret, (seat) => seat.count("select 1 from consultation where record_id = $1", reports.toCustoms.id)),
        1,
      );
    },
  },
  {
    name: "claiming to have consulted what one cannot see tells the originator nothing, and consulting one's own neither",
    run: async (stage) => {
      const { people, reports } = stage.scene;
      const consulted = async (by: string, id: string) =>
        stage.asThough(longAgo, by, async (seat) => {
          const count = () => seat.count("select 1 from consultation where record_id = $1", id);
          await seat.enter(people.Ada.session.secret);
          const before = await count();
          await seat.enter(by);
          await record(seat, [`SEIZURE_REPORT:${id}`]);
          for (const other of [people.Sol, people.Cora, people.Don]) {
            await seat.enter(other.session.secret);
            assert.equal(await count(), 0);
          }
          await seat.enter(people.Ada.session.secret);
          return (await count()) - before;
        });
      assert.equal(await consulted(people.Cal.key.secret, reports.toCustoms.id), 1);
      assert.equal(await consulted(people.Cal.key.secret, reports.northDraft.id), 0);
      assert.equal(await consulted(people.Ned.key.secret, reports.toCustoms.id), 0);
    },
  },
  {
    name: "what an agency consults again within minutes is in its record of access and told once, and nobody else's goes untold by it",
    run: (stage) => {
      const { people, reports } = stage.scene;
      const { Cal, Cora, Don } = people;
      const [everyones, customs] = [reports.toEveryone.id, reports.toCustoms.id];
      return stage.asThough(longAgo, Cal.key.secret, async (seat) => {
        const consults = async (by: typeof Cal, id: string) => {
          await seat.enter(by.session.secret);
          await record(seat, [`SEIZURE_REPORT:${id}`]);
        };
        const told = async () => {
          await seat.client.query("reset role");
          const rows = await seat.rows("select * from consultation where consulted_at > now()");
          return rows.map((row) => `${row.consulter_id} ${row.record_id}`).sort();
        };
        await consults(Cal, everyones);
        await consults(Cora, everyones);
        await consults(Don, everyones);
        await consults(Cal, customs);
        assert.deepEqual(await told(), [`${Cal.agencyId} ${customs}`, `${Cal.agencyId} ${everyones}`, `${Don.agencyId} ${everyones}`].sort());
        assert.equal(await seat.count("select 1 from access_record where recorded_at > now()"), 4);
        await seat.rows(longAgo);
        await consults(Cal, everyones);
        assert.deepEqual(await told(), [`${Cal.agencyId} ${everyones}`]);
        // Released again, it is opened anew.
        await seat.rows("update seizure_report set released_at = clock_timestamp() where id = $1", everyones);
        await consults(Cal, everyones);
        assert.equal((await told()).length, 2);
      });
    },
  },
  { name: "the record of access as it is has no fault", run: async (stage) => assert.deepEqual(await faultsAfter(stage, async () => undefined), []) },
  finds("a removed row is found", /removed: sequence 2 is missing/, "delete from access_record where strand = $1 and sequence = 2"),
  finds("a removed beginning is found", /removed: sequence 1 is missing/, `delete from access_record ${ofRow("min")}`),
  finds("a cut-off end is found", /removed: the chain ends at/, `delete from access_record ${ofRow("max")}`),
  finds("an emptied chain is found", /removed: the chain ends at 0/, "delete from access_record where strand = $1"),
  finds("an altered row is found", /altered: content does not match/, `update access_record set purpose = 'TRAINING' ${ofRow("min")}`),
  ...(["min", "max"] as const).map((place) =>
    finds(
      `an altered row is found although its hash was made to fit, at the ${place === "min" ? "beginning" : "end"} of a chain too`,
      /altered/,
      `update access_record set purpose = 'TRAINING' ${ofRow(place)}`,
      `${madeToFit} ${ofRow(place)}`,
    ),
  ),
];
