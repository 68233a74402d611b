// Nothing is planted under, moved to or taken from a report that is not the writer's to write.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type { ReportName, Scene } from "./scene.ts";
import type { AttackCase, Seat, Stage } from "./stage.ts";

type Whole = { id: string; agencyId: number; audienceId: number };
const plantGoods = (seat: Seat, { id, agencyId, audienceId }: Whole) =>
  seat.refusal(
    "insert into seizure_goods (report_id, agency_id, audience_id, position, description) values ($1, $2, $3, 9, 'planted')",
    id,
    agencyId,
    audienceId,
  );
const plantLeg = (seat: Seat, { id, agencyId, audienceId }: Whole) =>
  seat.refusal(
    "insert into route_leg (report_id, agency_id, audience_id, position, role, country) values ($1, $2, $3, 9, 'ORIGIN', 'NL')",
    id,
    agencyId,
    audienceId,
  );
const plants = { plantGoods, plantLeg };

const againstPolicy = "42501";
const noSuchWhole = "23503";

/** Goods and legs under the report, by its true agency and audience and by those of the planter's own draft. */
async function assertNothingPlanted(stage: Stage, secret: string, at: ReportName, ownDraft: ReportName): Promise<void> {
  const { reports } = stage.scene;
  await stage.as(secret, async (seat) => {
    for (const [name, plant] of Object.entries(plants)) {
      assert.equal((await plant(seat, reports[at])).code, againstPolicy, name);
      const disguised = await plant(seat, { ...reports[ownDraft], id: reports[at].id });
      const nowhere = await plant(seat, { ...reports[ownDraft], id: randomUUID() });
      assert.deepEqual([disguised.code, disguised.message], [noSuchWhole, nowhere.message], name);
    }
  });
}

const deletesWithin = (scene: Scene, secret: string, ofAgency: number, ofAudience: number | null) => async (stage: Stage) => {
  for (const part of ["seizure_goods", "route_leg", "seizure_party"]) {
    const { rowCount } = await stage.administrator.query(
      `select 1 from ${part} p join seizure_report r on r.id = p.report_id where r.agency_id = $1 and ($2::integer is null or r.audience_id = $2) and r.id <> $3`,
      [ofAgency, ofAudience, scene.reports.orphan.id],
    );
    assert.equal(await stage.as(secret, (seat) => seat.count(`delete from ${part}`)), rowCount, part);
  }
};

export const casesOfParts: AttackCase[] = [
  {
    name: "an officer adds goods and legs to the own draft",
    run: (stage) =>
      stage.as(stage.scene.people.Nora.key.secret, async (seat) => {
        for (const plant of Object.values(plants)) await assert.rejects(() => plant(seat, stage.scene.reports.northDraft), /carried out/);
      }),
  },
  {
    name: "nobody plants goods or legs under another agency's hidden report",
    run: (stage) => assertNothingPlanted(stage, stage.scene.people.Cora.key.secret, "northDraft", "ofC"),
  },
  {
    name: "nobody plants goods or legs under another agency's report that they received",
    run: (stage) => assertNothingPlanted(stage, stage.scene.people.Cora.key.secret, "toCustoms", "ofC"),
  },
  {
    name: "an officer plants no goods or legs under another unit's hidden draft",
    run: (stage) => assertNothingPlanted(stage, stage.scene.people.Sol.key.secret, "northDraft", "southDraft"),
  },
  {
    name: "an officer plants no goods or legs under a released report of the own unit",
    run: (stage) => assertNothingPlanted(stage, stage.scene.people.Nora.key.secret, "toCustoms", "northDraft"),
  },
  {
    name: "a supervisor plants nothing under a report of the own agency that the supervisor cannot see",
    run: (stage) => assertNothingPlanted(stage, stage.scene.people.Ada.key.secret, "orphan", "southDraft"),
  },
  {
    name: "an analyst and a key that only reads neither add nor delete parts",
    run: async (stage) => {
      for (const { secret } of [stage.scene.people.Ned.key, stage.scene.keys.readOnly]) {
        await stage.as(secret, async (seat) => {
          for (const [name, plant] of Object.entries(plants))
            assert.equal((await plant(seat, stage.scene.reports.northDraft)).code, againstPolicy, name);
          for (const part of ["seizure_goods", "route_leg", "seizure_party"]) assert.equal(await seat.count(`delete from ${part}`), 0);
        });
      }
    },
  },
  {
    name: "an officer's delete without WHERE reaches parts of the own unit's drafts and recalled reports only",
    run: (stage) =>
      deletesWithin(
        stage.scene,
        stage.scene.people.Nora.key.secret,
        stage.scene.people.Nora.agencyId,
        stage.scene.reports.northDraft.audienceId,
      )(stage),
  },
  {
    name: "a supervisor's delete without WHERE reaches parts that the supervisor sees of the own agency only",
    run: (stage) => deletesWithin(stage.scene, stage.scene.people.Ada.key.secret, stage.scene.people.Ada.agencyId, null)(stage),
  },
  {
    name: "a receiving supervisor's delete without WHERE reaches parts of the own agency only",
    run: (stage) => deletesWithin(stage.scene, stage.scene.people.Cora.key.secret, stage.scene.people.Cora.agencyId, null)(stage),
  },
  {
    name: "a delete without WHERE leaves a party that the deleter cannot see",
    run: async (stage) => {
      const { reports, people } = stage.scene;
      const hide = `update seizure_party set audience_id = ${reports.orphan.audienceId} where report_id = '${reports.toPost.id}'`;
      const deleted = (said: string) => stage.asThough(said, people.Ada.key.secret, (seat) => seat.count("delete from seizure_party"));
      assert.equal(await deleted(hide), (await deleted("select 1")) - 1);
    },
  },
  {
    name: "no part, version, release, notice or consultation is moved, altered or written past the functions",
    run: (stage) =>
      stage.as(stage.scene.people.Ada.key.secret, async (seat) => {
        for (const table of [
          "seizure_goods",
          "route_leg",
          "seizure_party",
          "seizure_report_version",
          "release",
          "notice",
          "consultation",
          "member",
          "community_membership",
          "session",
          "api_key",
        ]) {
          assert.match((await seat.refusal(`update ${table} set audience_id = audience_id`)).message, /permission denied/, table);
        }
        for (const table of [
          "seizure_report_version",
          "release",
          "notice",
          "consultation",
          "access_record",
          "member",
          "unit",
          "community",
          "session",
          "api_key",
        ]) {
          assert.match((await seat.refusal(`insert into ${table} select * from ${table} limit 1`)).message, /permission denied/, table);
          assert.match((await seat.refusal(`delete from ${table}`)).message, /permission denied/, table);
        }
      }),
  },
  {
    name: "not even past the policies does a part, session or key belong to another agency than its whole, nor goods and legs to another audience",
    run: async ({ administrator, scene }) => {
      const { northDraft, toPost, toCustoms, ofC } = scene.reports;
      const copies = {
        seizure_goods: "position, description",
        route_leg: "position, role, country",
        seizure_party: "audience_id, position, role, name",
        seizure_report_version: "audience_id, version, content",
      };
      for (const [table, rest] of Object.entries(copies)) {
        const whole = rest.startsWith("audience_id") ? "report_id, agency_id" : "report_id, agency_id, audience_id";
        const values = whole.endsWith("audience_id")
          ? [`$1, ${ofC.agencyId}, audience_id`, `$1, agency_id, ${toPost.audienceId}`]
          : [`$1, ${ofC.agencyId}`];
        for (const chosen of values) {
          const moved = administrator.query(
            `insert into ${table} (${whole}, ${rest}) select ${chosen}, ${rest.replace("version,", "99,")} from ${table} where report_id = $2 limit 1`,
            [northDraft.id, toCustoms.id],
          );
          await assert.rejects(moved, { code: noSuchWhole }, `${table}: ${chosen}`);
        }
      }
      for (const statement of [
        "update session set agency_id = $1 where agency_id <> $1",
        "update api_key set agency_id = $1 where agency_id <> $1",
        "update member set unit_id = (select u.id from unit u where u.agency_id <> $1 limit 1) where agency_id = $1",
      ]) {
        await assert.rejects(administrator.query(statement, [ofC.agencyId]), { code: noSuchWhole }, statement);
      }
    },
  },
];
