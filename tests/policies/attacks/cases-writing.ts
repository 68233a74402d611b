// Reports are written by their own agency, in the audience of drafts, and released ones by supervisors only.
import assert from "node:assert/strict";
import type { AttackCase, Seat, Stage } from "./stage.ts";

const columns = "agency_id, unit_id, author_id, reference, occurred_on, place, transport";
const own = {
  agency_id: "portolan.viewer_agency()",
  unit_id: "portolan.viewer_unit()",
  author_id: "portolan.viewer_member()",
  reference: "'NEW'",
  occurred_on: "'2026-01-01'",
  place: "'x'",
  transport: "'MAIL'",
};
const insert = (instead: Record<string, string> = {}) => {
  const values = { ...own, ...instead };
  return `insert into seizure_report (${Object.keys(values)}) values (${Object.values(values)})`;
};

const denied = /permission denied/;
const againstPolicy = /violates row-level security policy/;

/** Rows that the statement changes and those that it may change, which the administrator counts. */
async function touches(stage: Stage, secret: string, may: string, ...values: unknown[]): Promise<void> {
  const { rowCount } = await stage.administrator.query(`select 1 from seizure_report where ${may}`, values);
  assert.equal(await stage.as(secret, (seat) => seat.count("update seizure_report set place = 'elsewhere'")), rowCount);
}

const ofSupervisor = (stage: Stage) => stage.scene.people.Ada.key.secret;

/** Columns that the application may write, told once more; all others change through functions only. */
const writable = [
  "own_reference",
  "tlp",
  "handling",
  "handling_note",
  "occurred_on",
  "place",
  "place_kind",
  "place_code",
  "direction",
  "offence",
  "transport",
  "mail_class",
  "item_id",
  "receptacle_id",
  "waybill",
  "postage_account",
  "platform",
  "concealment",
  "detection",
  "detection_reference",
  "laboratory",
  "disposition",
  "narrative",
  "review_on",
];

async function otherColumns(stage: Stage, also: string[]): Promise<string[]> {
  const { rows } = await stage.administrator.query("select column_name as name from information_schema.columns where table_name = 'seizure_report'");
  return rows.map(({ name }) => name as string).filter((name) => ![...writable, ...also].includes(name));
}

const refusedInsert = (seat: Seat, instead: Record<string, string>) => seat.refusal(insert(instead));

export const casesOfWriting: AttackCase[] = [
  {
    name: "an officer files a draft of the own unit, open to it",
    run: (stage) =>
      stage.as(stage.scene.people.Nora.key.secret, async (seat) => {
        assert.equal(await seat.count(insert()), 1);
        for (const [person, expected] of [
          ["Ned", 1],
          ["Ada", 1],
          ["Sol", 0],
          ["Rob", 0],
          ["Cal", 0],
        ] as const) {
          await seat.enter(stage.scene.people[person].key.secret);
          assert.equal(await seat.count("select 1 from seizure_report where reference = 'NEW'"), expected, person);
        }
      }),
  },
  {
    name: "nobody files a report for another agency, for another unit or in another's name",
    run: (stage) =>
      stage.as(stage.scene.people.Nora.key.secret, async (seat) => {
        const { agencies, units, people } = stage.scene;
        const others: Record<string, string>[] = [
          { agency_id: String(agencies["XC-CUSTOMS"]) },
          { unit_id: `'${units["XA-CUSTOMS/South"]}'` },
          { unit_id: "null" },
          { author_id: `'${people.Ned.id}'` },
          { author_id: "null" },
        ];
        for (const instead of others) {
          assert.match((await refusedInsert(seat, instead)).message, againstPolicy, JSON.stringify(instead));
        }
      }),
  },
  {
    name: "nobody chooses a column of a new report that only functions set",
    run: async (stage) => {
      const { audienceId } = stage.scene.reports.northDraft;
      const others = await otherColumns(stage, columns.split(", "));
      await stage.as(stage.scene.people.Nora.key.secret, async (seat) => {
        for (const column of others)
          assert.match((await refusedInsert(seat, { [column]: column === "audience_id" ? String(audienceId) : "default" })).message, denied, column);
      });
    },
  },
  {
    name: "even who could name an audience could file a draft in the own one only",
    run: async (stage) => {
      const grant = "grant insert (audience_id) on seizure_report to portolan_app";
      const { people, reports } = stage.scene;
      await stage.asThough(grant, people.Nora.key.secret, async (seat) => {
        assert.equal(await seat.count(insert({ audience_id: String(reports.northDraft.audienceId) })), 1);
        for (const { audienceId } of [reports.rovingDraft, reports.inCommunity]) {
          assert.match((await refusedInsert(seat, { audience_id: String(audienceId) })).message, againstPolicy);
        }
      });
    },
  },
  {
    name: "an analyst, an administrator and a key that only reads file and change nothing",
    run: async (stage) => {
      const { Ned, Ana, Aud } = stage.scene.people;
      for (const { secret } of [Ned.key, Ana.session, Aud.session, stage.scene.keys.readOnly]) {
        await stage.as(secret, async (seat) => {
          assert.match((await seat.refusal(insert())).message, againstPolicy);
          assert.equal(await seat.count("update seizure_report set place = 'elsewhere'"), 0);
        });
      }
    },
  },
  {
    name: "an officer's update without WHERE changes drafts and recalled reports of the own unit, and nothing else",
    run: (stage) => touches(stage, stage.scene.people.Nora.key.secret, "audience_id = $1", stage.scene.reports.northDraft.audienceId),
  },
  {
    name: "a supervisor's update without WHERE changes what the supervisor sees of the own agency, and nothing else",
    run: (stage) =>
      touches(stage, ofSupervisor(stage), "agency_id = $1 and id <> $2", stage.scene.people.Ada.agencyId, stage.scene.reports.orphan.id),
  },
  {
    name: "neither an officer nor a supervisor of a receiving agency changes what they received",
    run: async (stage) => {
      const { Cal, Cora } = stage.scene.people;
      for (const { key } of [Cal, Cora]) {
        await stage.as(key.secret, async (seat) => {
          assert.equal(await seat.count("select 1 from seizure_report where id = $1", stage.scene.reports.toCustoms.id), 1);
          assert.equal(await seat.count("update seizure_report set place = 'elsewhere' where id = $1", stage.scene.reports.toCustoms.id), 0);
        });
      }
    },
  },
  {
    name: "no column that only functions set is updated by anybody, on own drafts either",
    run: async (stage) => {
      const others = await otherColumns(stage, ["revision", "updated_at"]);
      assert.ok(["audience_id", "agency_id", "status", "version", "author_id", "unit_id", "reference"].every((one) => others.includes(one)));
      await stage.as(ofSupervisor(stage), async (seat) => {
        for (const column of others) assert.match((await seat.refusal(`update seizure_report set ${column} = ${column}`)).message, denied, column);
      });
    },
  },
  {
    name: "no report is deleted by anybody",
    run: (stage) => stage.as(ofSupervisor(stage), async (seat) => assert.match((await seat.refusal("delete from seizure_report")).message, denied)),
  },
];
