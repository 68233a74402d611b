// Parties have an audience of their own, which nobody chooses: they begin where the report has its home.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type { ReportName, Told } from "./scene.ts";
import type { AttackCase, Seat, Stage } from "./stage.ts";

const insert = "insert into seizure_party (report_id, agency_id, position, role, name) values ($1, $2, 9, 'SENDER', 'planted')";
const plant = (seat: Seat, { id, agencyId }: Pick<Told, "id" | "agencyId">) => seat.refusal(insert, id, agencyId);
const planted = (seat: Seat) => seat.count("select 1 from seizure_party where name = 'planted'");

/** Refused, and by the very answer that a report which does not exist gets. */
async function assertRefused(stage: Stage, secret: string, at: ReportName): Promise<void> {
  await stage.as(secret, async (seat) => {
    const { agencyId } = (await seat.rows<{ agencyId: number }>('select portolan.writes_for() as "agencyId"'))[0] as { agencyId: number };
    const nowhere = await plant(seat, { id: randomUUID(), agencyId });
    assert.equal(nowhere.code, "42501");
    for (const agency of [agencyId, stage.scene.reports[at].agencyId]) {
      const answer = await plant(seat, { id: stage.scene.reports[at].id, agencyId: agency });
      assert.deepEqual([answer.code, answer.message], [nowhere.code, nowhere.message]);
    }
  });
}

export const casesOfParties: AttackCase[] = [
  {
    name: "an officer names a party in the own draft, and the unit sees it",
    run: (stage) =>
      stage.as(stage.scene.people.Nora.key.secret, async (seat) => {
        const { id, agencyId } = stage.scene.reports.northDraft;
        assert.equal(await seat.count(insert, id, agencyId), 1);
        await seat.enter(stage.scene.people.Ned.key.secret);
        assert.equal(await planted(seat), 1);
      }),
  },
  {
    name: "nobody plants a party under another agency's hidden report",
    run: (stage) => assertRefused(stage, stage.scene.people.Cal.key.secret, "northDraft"),
  },
  {
    name: "an officer plants no party under another unit's hidden draft",
    run: (stage) => assertRefused(stage, stage.scene.people.Sol.key.secret, "northDraft"),
  },
  {
    name: "an officer plants no party under another unit's released report",
    run: (stage) => assertRefused(stage, stage.scene.people.Sol.key.secret, "inCommunity"),
  },
  {
    name: "an officer plants no party under a released report of the own unit",
    run: (stage) => assertRefused(stage, stage.scene.people.Nora.key.secret, "toPost"),
  },
  {
    name: "an officer and a supervisor plant no party under a report that they received",
    run: async (stage) => {
      const { people, reports } = stage.scene;
      for (const { key, agencyId } of [people.Cal, people.Cora]) {
        await stage.as(key.secret, async (seat) => {
          for (const agency of [agencyId, reports.toCustoms.agencyId]) {
            const { code } = await plant(seat, { id: reports.toCustoms.id, agencyId: agency });
            assert.ok(["42501", "23503"].includes(code), code);
          }
        });
      }
    },
  },
  {
    name: "a supervisor plants no party under a report of the own agency that the supervisor cannot see",
    run: (stage) => assertRefused(stage, stage.scene.people.Ada.key.secret, "orphan"),
  },
  {
    name: "an analyst and a key that only reads name no party",
    run: async (stage) => {
      for (const { secret } of [stage.scene.people.Ned.key, stage.scene.keys.readOnly]) {
        await stage.as(secret, async (seat) => assert.equal((await plant(seat, stage.scene.reports.northDraft)).code, "42501"));
      }
    },
  },
  {
    name: "a party that a supervisor of one unit names in another's draft is for that unit, not for the supervisor's",
    run: (stage) =>
      stage.as(stage.scene.people.Ada.key.secret, async (seat) => {
        const { id, agencyId } = stage.scene.reports.northDraft;
        assert.equal(await seat.count(insert, id, agencyId), 1);
        assert.equal(await planted(seat), 1);
        for (const [person, expected] of [
          ["Ned", 1],
          ["Sol", 0],
          ["Rob", 0],
        ] as const) {
          await seat.enter(stage.scene.people[person].key.secret);
          assert.equal(await planted(seat), expected, person);
        }
      }),
  },
  {
    name: "nobody chooses the audience of a party",
    run: (stage) =>
      stage.as(stage.scene.people.Ada.key.secret, async (seat) => {
        const { id, agencyId, audienceId } = stage.scene.reports.toCustoms;
        const chosen = await seat.refusal(
          insert.replace("(report_id", "(audience_id, report_id").replace("($1", "($3, $1"),
          id,
          agencyId,
          audienceId,
        );
        assert.match(chosen.message, /permission denied/);
      }),
  },
  {
    name: "what an amendment adds to the parties is seen by those whom the release named for them, and not before",
    run: (stage) =>
      stage.as(stage.scene.people.Ada.key.secret, async (seat) => {
        const { people, reports } = stage.scene;
        await seat.rows(insert, reports.toCustoms.id, reports.toCustoms.agencyId);
        await seat.enter(people.Cal.key.secret);
        assert.equal(await planted(seat), 0);
        await seat.enter(people.Ada.key.secret);
        await seat.rows("select portolan.amend_record('SEIZURE_REPORT', $1, null, false)", reports.toCustoms.id);
        for (const [person, expected] of [
          ["Cal", 1],
          ["Ned", 1],
          ["Bea", 0],
        ] as const) {
          await seat.enter(people[person].key.secret);
          assert.equal(await planted(seat), expected, person);
        }
      }),
  },
];
