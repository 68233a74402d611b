// Patterns are written as reports are, by their own agency alone; and follow their release and recall whole.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type { PatternName } from "./scene-patterns.ts";
import type { AttackCase, Seat, Stage } from "./stage.ts";

const own = {
  agency_id: "portolan.viewer_agency()",
  unit_id: "portolan.viewer_unit()",
  author_id: "portolan.viewer_member()",
  reference: "'NEW'",
  title: "'New'",
};
const insert = (instead: Record<string, string> = {}) => {
  const values = { ...own, ...instead };
  return `insert into pattern (${Object.keys(values)}) values (${Object.values(values)})`;
};
const denied = /permission denied/;
const againstPolicy = /violates row-level security policy/;

/** Columns that the application may write, told once more; all others change through functions only. */
const writable = [
  "tlp",
  "handling",
  "handling_note",
  "title",
  "modus_operandi",
  "commodity_groups",
  "concealments",
  "sender_traits",
  "addressee_traits",
  "counter_measures",
  "observed_from",
  "observed_until",
  "confidence",
  "source",
  "information",
];
const otherColumns = async ({ administrator }: Stage, also: string[]) => {
  const { rows } = await administrator.query("select column_name as name from information_schema.columns where table_name = 'pattern'");
  return rows.map(({ name }) => name as string).filter((name) => ![...writable, ...also].includes(name));
};

type Whole = { id: string; agencyId: number; audienceId: number };
const plants = [
  "pattern_leg (pattern_id, agency_id, audience_id, position, role, country) values ($1, $2, $3, 9, 'ORIGIN', 'NL')",
  "pattern_indicator (pattern_id, agency_id, audience_id, position, kind, value) values ($1, $2, $3, 9, 'ORIGIN', 'NL')",
];
const plant = (seat: Seat, part: string, { id, agencyId, audienceId }: Whole) => seat.refusal(`insert into ${part}`, id, agencyId, audienceId);
const parts = ["pattern_leg", "pattern_indicator"];

/** Parts under the pattern, by its true agency and audience and by those of the planter's own draft. */
const nothingPlanted = (by: "Nora" | "Sol" | "Ada" | "Cora", at: PatternName, ownDraft: PatternName) => async (stage: Stage) => {
  const { patterns, people } = stage.scene;
  await stage.as(people[by].key.secret, async (seat) => {
    for (const part of plants) {
      assert.equal((await plant(seat, part, patterns[at])).code, "42501", part);
      const disguised = await plant(seat, part, { ...patterns[ownDraft], id: patterns[at].id });
      const nowhere = await plant(seat, part, { ...patterns[ownDraft], id: randomUUID() });
      assert.deepEqual([disguised.code, disguised.message], ["23503", nowhere.message], part);
    }
  });
};

/** A statement without WHERE reaches as many rows of each table as the administrator counts. */
const reaches = (by: "Nora" | "Ada" | "Cora", may: (stage: Stage) => string) => async (stage: Stage) => {
  const { administrator, scene } = stage;
  const statements = { pattern: "update pattern set title = 'elsewhere'", ...Object.fromEntries(parts.map((part) => [part, `delete from ${part}`])) };
  for (const [table, statement] of Object.entries(statements)) {
    const { rowCount } = await administrator.query(
      `select 1 from ${table} where ${may(stage)} and audience_id <> ${scene.patterns.orphan.audienceId}`,
    );
    assert.equal(await stage.as(scene.people[by].key.secret, (seat) => seat.count(statement)), rowCount, table);
  }
};

const sees = (seat: Seat, { id }: Whole) =>
  Promise.all(
    ["pattern where id", "pattern_leg where pattern_id", "pattern_indicator where pattern_id", "pattern_version where pattern_id"].map((of) =>
      seat.count(`select 1 from ${of} = $1`, id),
    ),
  );

export const casesOfPatterns: AttackCase[] = [
  {
    name: "an officer files a pattern of the own unit, open to it",
    run: (stage) =>
      stage.as(stage.scene.people.Nora.key.secret, async (seat) => {
        assert.equal(await seat.count(insert()), 1);
        for (const [person, expected] of [
          ["Ned", 1],
          ["Ada", 1],
          ["Sol", 0],
          ["Cal", 0],
        ] as const) {
          await seat.enter(stage.scene.people[person].key.secret);
          assert.equal(await seat.count("select 1 from pattern where reference = 'NEW'"), expected, person);
        }
      }),
  },
  {
    name: "nobody files a pattern for another agency, for another unit, in another's name or with what only functions set",
    run: async (stage) => {
      const others = await otherColumns(stage, Object.keys(own));
      const { agencies, units, people, patterns } = stage.scene;
      await stage.as(people.Nora.key.secret, async (seat) => {
        const elsewhere: Record<string, string>[] = [
          { agency_id: String(agencies["XC-CUSTOMS"]) },
          { unit_id: `'${units["XA-CUSTOMS/South"]}'` },
          { unit_id: "null" },
          { author_id: `'${people.Ned.id}'` },
          { author_id: "null" },
        ];
        for (const instead of elsewhere) assert.match((await seat.refusal(insert(instead))).message, againstPolicy, JSON.stringify(instead));
        for (const column of others)
          assert.match(
            (await seat.refusal(insert({ [column]: column === "audience_id" ? String(patterns.ofNorth.audienceId) : "default" }))).message,
            denied,
          );
      });
    },
  },
  {
    name: "even who could name a pattern's audience could file it in the own one only",
    run: (stage) =>
      stage.asThough("grant insert (audience_id) on pattern to portolan_app", stage.scene.people.Nora.key.secret, async (seat) => {
        const { ofNorth, toC } = stage.scene.patterns;
        assert.equal(await seat.count(insert({ audience_id: String(ofNorth.audienceId) })), 1);
        assert.match((await seat.refusal(insert({ audience_id: String(toC.audienceId) }))).message, againstPolicy);
      }),
  },
  {
    name: "an analyst, an administrator and a key that only reads write nothing of a pattern",
    run: async (stage) => {
      const { Ned, Ana } = stage.scene.people;
      for (const { secret } of [Ned.key, Ana.session, stage.scene.keys.readOnly]) {
        await stage.as(secret, async (seat) => {
          assert.match((await seat.refusal(insert())).message, againstPolicy);
          assert.equal(await seat.count("update pattern set title = 'elsewhere'"), 0);
          for (const part of parts) assert.equal(await seat.count(`delete from ${part}`), 0);
          for (const part of plants) assert.equal((await plant(seat, part, stage.scene.patterns.ofNorth)).code, "42501");
        });
      }
    },
  },
  {
    name: "an officer adds parts to the own draft of a pattern",
    run: (stage) =>
      stage.as(stage.scene.people.Nora.key.secret, async (seat) => {
        for (const part of plants) await assert.rejects(() => plant(seat, part, stage.scene.patterns.ofNorth), /carried out/);
      }),
  },
  { name: "nobody plants parts under another agency's hidden pattern", run: nothingPlanted("Cora", "ofNorth", "ofC") },
  { name: "nobody plants parts under a pattern that they received", run: nothingPlanted("Cora", "toC", "ofC") },
  { name: "an officer plants no parts under another unit's pattern", run: nothingPlanted("Sol", "ofNorth", "ofSouth") },
  { name: "an officer plants no parts under a released pattern of the own unit", run: nothingPlanted("Nora", "toC", "ofNorth") },
  {
    name: "a supervisor plants no parts under an own agency's pattern that the supervisor cannot see",
    run: nothingPlanted("Ada", "orphan", "ofSouth"),
  },
  {
    name: "an officer's statement without WHERE reaches drafts of patterns of the own unit alone",
    run: reaches("Nora", ({ scene }) => `audience_id = ${scene.patterns.ofNorth.audienceId}`),
  },
  {
    name: "a supervisor's statement without WHERE reaches patterns that the supervisor sees of the own agency alone",
    run: reaches("Ada", ({ scene }) => `agency_id = ${scene.people.Ada.agencyId}`),
  },
  {
    name: "a receiving supervisor's statement without WHERE reaches patterns of the own agency alone",
    run: reaches("Cora", ({ scene }) => `agency_id = ${scene.people.Cora.agencyId}`),
  },
  {
    name: "no pattern is deleted, and nothing of it that only functions set is updated, by anybody",
    run: async (stage) => {
      const others = await otherColumns(stage, ["revision", "updated_at"]);
      await stage.as(stage.scene.people.Ada.key.secret, async (seat) => {
        for (const column of others) assert.match((await seat.refusal(`update pattern set ${column} = ${column}`)).message, denied, column);
        for (const table of ["pattern", "pattern_version"]) assert.match((await seat.refusal(`delete from ${table}`)).message, denied);
        for (const table of [...parts, "pattern_version"])
          assert.match((await seat.refusal(`update ${table} set audience_id = audience_id`)).message, denied);
        assert.match((await seat.refusal("insert into pattern_version select * from pattern_version limit 1")).message, denied);
      });
    },
  },
  {
    name: "a released pattern is seen whole by its recipients, and after its recall by its home alone",
    run: (stage) =>
      stage.as(stage.scene.people.Ada.session.secret, async (seat) => {
        const { people, patterns } = stage.scene;
        await seat.enter(people.Cyd.key.secret);
        assert.deepEqual(await sees(seat, patterns.toC), [1, 1, 2, 1]);
        await seat.enter(people.Bea.key.secret);
        assert.deepEqual(await sees(seat, patterns.toC), [0, 0, 0, 0]);
        await seat.enter(people.Ada.session.secret);
        await seat.rows("select portolan.recall_record('PATTERN', $1, 'INACCURATE', 'DESTROY')", patterns.toC.id);
        assert.deepEqual(await sees(seat, patterns.toC), [1, 1, 2, 1]);
        await seat.enter(people.Cyd.key.secret);
        assert.deepEqual(await sees(seat, patterns.toC), [0, 0, 0, 0]);
        assert.equal(await seat.count("select 1 from notice where record_kind = 'PATTERN' and record_id = $1", patterns.toC.id), 1);
      }),
  },
  {
    name: "a correction leaves what a pattern said before to its home; a supplement does not",
    run: async (stage) => {
      for (const [isCorrection, numbers] of [
        [true, [2]],
        [false, [1, 2]],
      ] as const) {
        await stage.as(stage.scene.people.Ada.session.secret, async (seat) => {
          const { people, patterns } = stage.scene;
          await seat.rows("select portolan.amend_record('PATTERN', $1, 'told later', $2)", patterns.toC.id, isCorrection);
          const versions = () => seat.rows("select version from pattern_version where pattern_id = $1 order by 1", patterns.toC.id);
          assert.equal((await versions()).length, 2);
          await seat.enter(people.Cyd.key.secret);
          assert.deepEqual(
            (await versions()).map(({ version }) => version),
            numbers,
          );
        });
      }
    },
  },
];
