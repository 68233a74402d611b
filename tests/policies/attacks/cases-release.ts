// Releasing and taking back: by whom, which records, how far, and seen from the other side.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type { PersonName, ReportName, Scene } from "./scene.ts";
import type { AttackCase, Seat, Stage } from "./stage.ts";

const kind = "SEIZURE_REPORT";
/** A statement with its values. */
type Call = readonly [string, ...unknown[]];
export type Recipients = Record<string, unknown>[];
export const digestOf = async (seat: Seat, id: string, to: Recipients, partiesTo: Recipients = [], of = kind) =>
  (
    await seat.rows("select portolan.preview_release($1, $2, $3, $4) ->> 'digest' as digest", of, id, JSON.stringify(to), JSON.stringify(partiesTo))
  )[0].digest as string;
export const releasing = (id: string, to: Recipients, partiesTo: Recipients, digest: string | null, of = kind) =>
  ["select portolan.release_record($1, $2, $3, $4, $5)", of, id, JSON.stringify(to), JSON.stringify(partiesTo), digest] as const;
export const recalling = (id: string) => ["select portolan.recall_record($1, $2, 'OTHER', 'DESTROY')", kind, id] as const;
const amending = (id: string) => ["select portolan.amend_record($1, $2, null, false)", kind, id] as const;
const withdrawing = (id: string) => ["select portolan.withdraw_record($1, $2)", kind, id] as const;
export const asking = (id: string, to: Recipients = []) =>
  ["select portolan.ask_for_release($1, $2, $3, '[]', 'please')", kind, id, JSON.stringify(to)] as const;
const previewing = (id: string, agency = 0) => ["select portolan.preview_release($1, $2, $3, '[]')", kind, id, JSON.stringify([{ agency }])] as const;

/** Every step, on a record that is not theirs to take it on, answers as for one that does not exist. */
async function assertUnknown(stage: Stage, who: PersonName, at: ReportName, steps: ((id: string) => Call)[]): Promise<void> {
  const { people, reports } = stage.scene;
  await stage.as(people[who].session.secret, async (seat) => {
    for (const step of steps) {
      const answer = await seat.refusal(...step(reports[at].id));
      assert.deepEqual(answer, await seat.refusal(...step(randomUUID())));
      assert.deepEqual(answer, { code: "PT404", message: "NOT_FOUND", detail: "id" });
    }
  });
}
const ofOfficers = [previewing, withdrawing, asking, (id: string) => releasing(id, [{ everyone: true }], [], "x")];
const ofSupervisors = [...ofOfficers, recalling, amending];

async function assertForbidden(stage: Stage, secret: string, steps: Call[]): Promise<void> {
  await stage.as(secret, async (seat) => {
    for (const step of steps) assert.deepEqual(await seat.refusal(...step), { code: "PT403", message: "FORBIDDEN", detail: "" }, step[0]);
  });
}

const customs = ({ agencies }: Scene): Recipients => [{ agency: agencies["XC-CUSTOMS"] }];

export const casesOfRelease: AttackCase[] = [
  {
    name: "a supervisor releases a draft to exactly whom the preview named, and its home keeps it",
    run: (stage) =>
      stage.as(stage.scene.people.Ada.session.secret, async (seat) => {
        const { people, reports } = stage.scene;
        const { id } = reports.northDraft;
        await seat.rows(
          ...releasing(id, customs(stage.scene), customs(stage.scene), await digestOf(seat, id, customs(stage.scene), customs(stage.scene))),
        );
        // Who releases sees at once what became of it, though its audience is new.
        for (const part of ["seizure_report where id", "seizure_party where report_id", "seizure_report_version where report_id"])
          assert.equal(await seat.count(`select 1 from ${part} = $1`, id), 1);
        for (const [person, expected] of [
          ["Ada", 1],
          ["Nora", 1],
          ["Ned", 1],
          ["Cal", 1],
          ["Bea", 0],
          ["Sol", 0],
        ] as const) {
          await seat.enter(people[person].key.secret);
          for (const part of [
            "seizure_report where id",
            "seizure_goods where report_id",
            "route_leg where report_id",
            "seizure_party where report_id",
            "seizure_report_version where report_id",
          ]) {
            assert.equal(await seat.count(`select 1 from ${part} = $1`, id), expected, `${person}: ${part}`);
          }
        }
      }),
  },
  {
    name: "a release that names nobody for the parties leaves them at home, and its trace too",
    run: (stage) =>
      stage.as(stage.scene.people.Ada.session.secret, async (seat) => {
        const { people, reports } = stage.scene;
        const { id } = reports.northDraft;
        await seat.rows(...releasing(id, customs(stage.scene), [], await digestOf(seat, id, customs(stage.scene))));
        for (const [person, report, within] of [
          ["Ada", 1, 1],
          ["Ned", 1, 1],
          ["Cal", 1, 0],
          ["Sol", 0, 0],
        ] as const) {
          if (person !== "Ada") await seat.enter(people[person].key.secret);
          assert.equal(await seat.count("select 1 from seizure_report where id = $1", id), report, person);
          for (const table of ["seizure_party where report_id", "release where record_id"])
            assert.equal(await seat.count(`select 1 from ${table} = $1`, id), within, `${person}: ${table}`);
        }
      }),
  },
  {
    name: "on another agency's hidden report every step answers as on none",
    run: (stage) => assertUnknown(stage, "Bob", "northDraft", ofSupervisors),
  },
  {
    name: "on a report that one only received every step answers as on none",
    run: (stage) => assertUnknown(stage, "Cora", "toCustoms", ofSupervisors),
  },
  {
    name: "on another unit's hidden draft an officer's steps answer as on none",
    run: (stage) => assertUnknown(stage, "Nora", "southDraft", ofOfficers),
  },
  {
    name: "on a report of the own agency that is hidden from its supervisors every step answers as on none",
    run: (stage) => assertUnknown(stage, "Ada", "orphan", ofSupervisors),
  },
  {
    name: "an officer neither amends nor recalls",
    run: (stage) => {
      const { toCustoms } = stage.scene.reports;
      return assertForbidden(stage, stage.scene.people.Nora.session.secret, [amending(toCustoms.id), recalling(toCustoms.id)]);
    },
  },
  {
    name: "an officer does not withdraw what was recalled, but does withdraw a draft",
    run: async (stage) => {
      const { people, reports } = stage.scene;
      await assertForbidden(stage, people.Nora.session.secret, [withdrawing(reports.recalled.id)]);
      await stage.as(people.Nora.session.secret, (seat) => seat.rows(...withdrawing(reports.northDraft.id)));
    },
  },
  {
    name: "an analyst, an administrator and a key that only reads take no step at all",
    run: async (stage) => {
      const { northDraft, toCustoms, named } = stage.scene.reports;
      const steps: Call[] = [
        previewing(northDraft.id),
        withdrawing(northDraft.id),
        asking(northDraft.id),
        releasing(northDraft.id, [], [], "x"),
        releasing(toCustoms.id, [], [], "x"),
        amending(toCustoms.id),
        recalling(toCustoms.id),
      ];
      for (const { secret } of [stage.scene.people.Ned.key, stage.scene.people.Ana.session, stage.scene.keys.readOnly]) {
        await assertForbidden(stage, secret, [...steps, ["select portolan.acknowledge_notice($1)", named.id]]);
      }
    },
  },
  {
    name: "a release with another digest than the preview's is refused, and so is one without",
    run: (stage) =>
      stage.as(stage.scene.people.Ada.session.secret, async (seat) => {
        const { id } = stage.scene.reports.northDraft;
        const to = customs(stage.scene);
        const digest = await digestOf(seat, id, to);
        const changed = { code: "PT422", message: "PREVIEW_CHANGED", detail: "digest" };
        for (const wrong of ["", "0".repeat(64), null]) assert.deepEqual(await seat.refusal(...releasing(id, to, [], wrong)), changed);
        assert.deepEqual(await seat.refusal(...releasing(id, [...to, { agency: stage.scene.agencies["XB-POST"] }], [], digest)), changed);
        assert.deepEqual(await seat.refusal(...releasing(id, to, to, digest)), changed);
        await seat.rows("update seizure_report set revision = revision + 1 where id = $1", id);
        assert.deepEqual(await seat.refusal(...releasing(id, to, [], digest)), changed);
      }),
  },
  {
    name: "a release is refused when an agency joined the community after the preview",
    run: (stage) =>
      stage.asThough(
        "update seizure_report set tlp = 'GREEN' where reference = 'NORTHDRAFT'",
        stage.scene.people.Ada.session.secret,
        async (seat) => {
          const { reports, communities, agencies } = stage.scene;
          const to = [{ community: communities.Watch }];
          const digest = await digestOf(seat, reports.northDraft.id, to);
          await seat.rows("reset role");
          await seat.rows("select portolan.join_community($1, $2)", communities.Watch, agencies["XD-CUSTOMS"]);
          await seat.rows("set local role portolan_app");
          await seat.enter(stage.scene.people.Ada.session.secret);
          assert.equal((await seat.refusal(...releasing(reports.northDraft.id, to, [], digest))).message, "PREVIEW_CHANGED");
        },
      ),
  },
  {
    name: "what is released or withdrawn is not released, and a draft is neither amended nor recalled",
    run: (stage) =>
      stage.as(stage.scene.people.Ada.session.secret, async (seat) => {
        const { reports } = stage.scene;
        assert.equal((await seat.refusal(...releasing(reports.toPost.id, customs(stage.scene), [], "x"))).message, "NOT_RELEASABLE");
        await seat.rows(...withdrawing(reports.northDraft.id));
        assert.equal((await seat.refusal(...releasing(reports.northDraft.id, customs(stage.scene), [], "x"))).message, "NOT_RELEASABLE");
        const unreleased: Call[] = [amending(reports.southDraft.id), recalling(reports.southDraft.id)];
        for (const step of unreleased) assert.equal((await seat.refusal(...step)).message, "NOT_RELEASED");
        assert.equal((await seat.refusal(...withdrawing(reports.toPost.id))).message, "NOT_WITHDRAWABLE");
      }),
  },
];
