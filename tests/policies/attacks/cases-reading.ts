// Who reads what: units, roles, sessions and keys, epochs, parts with an audience of their own.
import assert from "node:assert/strict";
import type { PersonName, ReportName } from "./scene.ts";
import type { AttackCase, Seat, Stage } from "./stage.ts";

const partsOf = { seizure_goods: 1, route_leg: 1, seizure_party: 1, seizure_report_version: 1 };
type Part = keyof typeof partsOf;

export const seesReport = async (seat: Seat, id: string) => (await seat.count("select 1 from seizure_report where id = $1", id)) === 1;
export const seesPart = async (seat: Seat, part: Part, id: string) => (await seat.count(`select 1 from ${part} where report_id = $1`, id)) > 0;

/** Whether each of them reads the report, by key unless told otherwise, with goods and legs or without anything. */
async function read(stage: Stage, name: ReportName, expected: Partial<Record<PersonName, boolean>>, by: "key" | "session" = "key"): Promise<void> {
  const { id } = stage.scene.reports[name];
  assert.equal((await stage.administrator.query("select 1 from seizure_report where id = $1", [id])).rowCount, 1);
  for (const [person, isExpected] of Object.entries(expected)) {
    await stage.as(stage.scene.people[person as PersonName][by].secret, async (seat) => {
      assert.equal(await seesReport(seat, id), isExpected, `${person} and ${name}`);
      for (const part of ["seizure_goods", "route_leg"] as const)
        assert.equal(await seesPart(seat, part, id), isExpected, `${person} and ${part} of ${name}`);
    });
  }
}

async function readPart(stage: Stage, part: Part, name: ReportName, expected: Partial<Record<PersonName, number>>): Promise<void> {
  const { id } = stage.scene.reports[name];
  const { rowCount } = await stage.administrator.query(`select 1 from ${part} where report_id = $1`, [id]);
  assert.ok((rowCount ?? 0) >= Math.max(...Object.values(expected)));
  for (const [person, count] of Object.entries(expected)) {
    const seen = await stage.as(stage.scene.people[person as PersonName].session.secret, (seat) =>
      seat.count(`select 1 from ${part} where report_id = $1`, id),
    );
    assert.equal(seen, count, `${person} and ${part} of ${name}`);
  }
}

export const casesOfReading: AttackCase[] = [
  {
    name: "a draft is open to its unit's officers and analysts and to the agency's supervisors, and to nobody else",
    run: async (stage) => {
      await read(stage, "northDraft", { Nora: true, Ned: true, Ada: true, Sol: false, Rob: false, Cal: false, Don: false });
      await readPart(stage, "seizure_party", "northDraft", { Nora: 1, Ned: 1, Ada: 1, Sol: 0, Rob: 0, Cal: 0 });
    },
  },
  {
    name: "a draft of somebody without a unit is open to the agency's intelligence members",
    run: (stage) => read(stage, "rovingDraft", { Rob: true, Nora: true, Sol: true, Ned: true, Bea: false }),
  },
  {
    name: "an administrator and an auditor read no report, whatever their unit and community",
    run: async (stage) => {
      for (const name of ["northDraft", "rovingDraft", "toPost", "inCommunity", "toEveryone"] as const)
        await read(stage, name, { Ana: false, Aud: false, Bud: false }, "session");
    },
  },
  {
    name: "a report for one agency is read there and by its originators alone",
    run: (stage) => read(stage, "toPost", { Bea: true, Bob: true, Nora: true, Ada: true, Cal: false, Sol: false }),
  },
  {
    name: "a report for a unit is read by that unit",
    run: (stage) => read(stage, "toUnit", { Nora: true, Ned: true, Sol: true, Rob: false, Cal: false }),
  },
  {
    name: "a report for everyone is read by intelligence members of all agencies",
    run: (stage) => read(stage, "toEveryone", { Don: true, Eve: true, Cyd: true }),
  },
  {
    name: "what is for a named person is read in that person's session, never with the key",
    run: async (stage) => {
      await read(stage, "named", { Cal: true, Cora: false, Cyd: false }, "session");
      await read(stage, "named", { Cal: false, Nora: true }, "key");
    },
  },
  {
    name: "an agency that joins a community later does not read what was released before",
    run: (stage) => read(stage, "inCommunity", { Cal: true, Bea: true, Sol: true, Eve: false }),
  },
  { name: "an agency that left a community reads nothing of it any more", run: (stage) => read(stage, "inCommunity", { Fay: false }) },
  {
    name: "a recalled report is its originators' alone, with everything in it",
    run: async (stage) => {
      await read(stage, "recalled", { Nora: true, Ada: true, Cal: false, Cora: false });
      for (const part of ["seizure_party", "seizure_report_version"] as const) await readPart(stage, part, "recalled", { Nora: 1, Cal: 0, Cora: 0 });
    },
  },
  {
    name: "parties are read by those alone whom the release named for them",
    run: async (stage) => {
      await readPart(stage, "seizure_party", "toPost", { Nora: 1, Bea: 0, Bob: 0 });
      await readPart(stage, "seizure_party", "toCustoms", { Nora: 1, Cal: 1, Bea: 0 });
    },
  },
  {
    name: "after a correction others read the new version only; after a supplement both",
    run: async (stage) => {
      await readPart(stage, "seizure_report_version", "corrected", { Nora: 2, Cal: 1 });
      await readPart(stage, "seizure_report_version", "toCustoms", { Nora: 2, Cal: 2 });
    },
  },
  {
    name: "nothing is read any more through a principal that has run out",
    run: async (stage) => {
      const { people, reports, agencies } = stage.scene;
      const expire = `update portolan.principal set valid_until = now() - interval '1 minute' where kind = 'AGENCY' and agency_id = ${agencies["XC-CUSTOMS"]} and valid_until is null`;
      assert.equal(await stage.asThough("select 1", people.Cal.key.secret, (seat) => seesReport(seat, reports.toCustoms.id)), true);
      assert.equal(await stage.asThough(expire, people.Cal.key.secret, (seat) => seesReport(seat, reports.toCustoms.id)), false);
    },
  },
  {
    name: "sessions and keys are seen by their owner in a session and by the agency's administrators",
    run: async (stage) => {
      const { Nora, Ana, Ada, Bud } = stage.scene.people;
      for (const [table, id] of [
        ["session", Nora.session.id],
        ["api_key", Nora.key.id],
      ]) {
        for (const [secret, expected] of [
          [Nora.session.secret, 1],
          [Ana.key.secret, 1],
          [Nora.key.secret, 0],
          [Ada.session.secret, 0],
          [Bud.session.secret, 0],
        ] as const) {
          assert.equal(await stage.as(secret, (seat) => seat.count(`select 1 from ${table} where id = $1`, id)), expected);
        }
      }
    },
  },
  {
    name: "the record of access is read by the agency's own auditors alone",
    run: async (stage) => {
      const { Cora, Cal, Ana, Aud, Don } = stage.scene.people;
      for (const { session } of [Cora, Cal, Ana, Aud])
        assert.equal(await stage.as(session.secret, (seat) => seat.count("select 1 from access_record")), 0);
      assert.ok((await stage.as(Don.session.secret, (seat) => seat.count("select 1 from access_record"))) > 0);
    },
  },
  {
    name: "a function of the attacker's own is shown visible rows only",
    run: async (stage) => {
      const told = await stage.as(stage.scene.people.Sol.key.secret, async (seat) => {
        await seat.rows(
          "create function pg_temp.tell(text) returns boolean language plpgsql cost 0.0001 as $$ begin perform set_config('a.told', coalesce(current_setting('a.told', true), '') || ' ' || $1, true); return true; end $$",
        );
        await seat.rows("select 1 from seizure_report where pg_temp.tell(reference)");
        return (await seat.rows("select current_setting('a.told', true) as told"))[0].told as string;
      });
      assert.match(told, /SOUTHDRAFT/);
      assert.doesNotMatch(told, /NORTHDRAFT|OFC|RECALLED/);
    },
  },
];
