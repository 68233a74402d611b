// Files on their way in: nobody goes on with another's, and nothing is planted or changed by one that its
// importer could not write otherwise.
import assert from "node:assert/strict";
import type { Credential } from "../../running/registry.ts";
import type { AttackCase, Seat, Stage } from "./stage.ts";

export const content = (reference: string, more: object = {}) => ({
  own_reference: reference,
  occurred_on: "2026-03-05",
  place: "Quay",
  transport: "MAIL",
  goods: [{ aspect: "FOUND", description: "Slides", quantity: "1", unit: "KGM", is_estimated: false, is_net: false }],
  legs: [{ role: "ORIGIN", country: "NL" }],
  ...more,
});

export async function begin(seat: Seat): Promise<string> {
  const [row] = await seat.rows("select portolan.begin_report_import('file.csv') as id");
  await seat.rows("select portolan.add_import_piece($1, 0, 'secret')", row.id);
  return row.id;
}

export const stagingOf = (...contents: object[]) =>
  JSON.stringify(contents.map((one, position) => ({ reference: `IMPORTED-${position}`, ...one, position, row_number: position + 2, content: one })));

/** Checks as the worker would; answers what was refused. */
export async function judged(seat: Seat, id: string, ...contents: object[]): Promise<string[]> {
  await seat.rows("select portolan.check_report_import($1, '{}', null, false)", id);
  await seat.rows("select portolan.stage_reports($1, $2)", id, stagingOf(...contents));
  return (await seat.rows("select code from portolan.judge_staged_reports($1, 0, 100)", id)).map(({ code }) => code);
}

export async function apply(seat: Seat, id: string): Promise<void> {
  await seat.rows("select portolan.finish_import_check($1, 1, 0, 0)", id);
  await seat.rows("select portolan.confirm_report_import($1)", id);
  await seat.rows("select portolan.apply_report_import($1, 0, 100)", id);
}

export const steps = (id: string): [string, ...unknown[]][] => [
  ["select portolan.add_import_piece($1, 1, 'x')", id],
  ["select portolan.describe_import($1, 1, 'utf-8', ',', '{a}', '[]', '{}', null)", id],
  ["select portolan.check_report_import($1, '{}', null, false)", id],
  ["select portolan.stage_reports($1, '[]')", id],
  ["select portolan.clear_staged_reports($1)", id],
  ["select portolan.add_import_faults($1, '[]')", id],
  ["select portolan.judge_staged_reports($1, 0, 1)", id],
  ["select portolan.finish_import_check($1, 1, 0, 0)", id],
  ["select portolan.confirm_report_import($1)", id],
  ["select portolan.apply_report_import($1, 0, 1)", id],
  ["select portolan.finish_report_import($1)", id],
  ["select portolan.cancel_report_import($1)", id],
];

export const asNora = (stage: Stage, work: (seat: Seat) => Promise<void>) => stage.as(stage.scene.people.Nora.session.secret, work);

export const casesOfImports: AttackCase[] = [
  {
    name: "an import is seen by its importer's unit and the custodians, its file read by officers of these alone",
    run: (stage) =>
      asNora(stage, async (seat) => {
        const id = await begin(seat);
        await seat.rows("select portolan.check_report_import($1, '{}', null, false)", id);
        await seat.rows(`select portolan.add_import_faults($1, '[{"row": 2, "code": "REQUIRED", "value": "secret"}]')`, id);
        const seen: Record<string, [boolean, boolean, boolean]> = {};
        for (const name of ["Ned", "Ada", "Sol", "Rob", "Ana", "Aud", "Bea", "Cal"] as const) {
          await seat.enter(stage.scene.people[name].session.secret);
          const [{ bytes }] = (await seat.rows("select portolan.read_import_piece($1, 0) as bytes", id)) as [{ bytes: Buffer | null }];
          const faults = await seat.count("select from report_import_fault where import_id = $1", id);
          seen[name] = [(await seat.count("select from report_import where id = $1", id)) === 1, faults === 1, bytes !== null];
        }
        const [nothing, all] = [
          [false, false, false],
          [true, true, true],
        ];
        assert.deepEqual(seen, {
          Ned: [true, true, false],
          Ada: all,
          Sol: nothing,
          Rob: nothing,
          Ana: nothing,
          Aud: nothing,
          Bea: nothing,
          Cal: nothing,
        });
      }),
  },
  {
    name: "nobody else takes a step of an import; hidden and missing look the same",
    run: (stage) =>
      asNora(stage, async (seat) => {
        const id = await begin(seat);
        for (const name of ["Ada", "Sol", "Bea"] as const) {
          await seat.enter(stage.scene.people[name].session.secret);
          for (const one of [id, "00000000-0000-4000-8000-000000000000"]) {
            for (const [step, ...values] of steps(one)) assert.equal((await seat.refusal(step, ...values)).message, "NOT_FOUND", `${name}: ${step}`);
          }
        }
      }),
  },
  {
    name: "who only reads begins no import and keeps no mapping",
    run: async (stage) => {
      const secrets: Credential[] = [
        stage.scene.people.Ned.session,
        stage.scene.people.Ana.session,
        stage.scene.people.Aud.session,
        stage.scene.keys.readOnly,
      ];
      for (const { secret } of secrets) {
        await stage.as(secret, async (seat) => {
          assert.equal((await seat.refusal("select portolan.begin_report_import('x')")).message, "FORBIDDEN");
          assert.equal((await seat.refusal("select portolan.save_import_mapping(null, 'x', '{a}', '{}')")).message, "FORBIDDEN");
        });
      }
    },
  },
  {
    name: "what a file says of agency, audience, state or id is not written",
    run: (stage) =>
      asNora(stage, async (seat) => {
        const { northDraft, ofC } = stage.scene.reports;
        const id = await begin(seat);
        const planted = {
          id: ofC.id,
          agency_id: ofC.agencyId,
          audience_id: ofC.audienceId,
          status: "RELEASED",
          unit_id: null,
          author_id: stage.scene.people.Cal.id,
          version: 9,
        };
        assert.deepEqual(await judged(seat, id, content("planted", planted)), []);
        await apply(seat, id);
        const [report] = await seat.rows("select * from seizure_report where own_reference = 'planted'");
        assert.equal(report.agency_id, northDraft.agencyId);
        assert.equal(report.audience_id, northDraft.audienceId);
        assert.equal(report.status, "DRAFT");
        assert.equal(report.version, 1);
        assert.equal(report.author_id, stage.scene.people.Nora.id);
        assert.equal(report.unit_id, stage.scene.people.Nora.unitId);
        assert.notEqual(report.id, ofC.id);
      }),
  },
  {
    name: "another unit's or agency's report of the same own reference is neither found nor changed",
    run: (stage) =>
      stage.asThough(
        `update seizure_report set own_reference = 'same' where id in ('${stage.scene.reports.southDraft.id}', '${stage.scene.reports.ofC.id}')`,
        stage.scene.people.Nora.session.secret,
        async (seat) => {
          const id = await begin(seat);
          assert.deepEqual(await judged(seat, id, content("same", { place: "Overwritten" })), []);
          await apply(seat, id);
          assert.equal(await seat.count("select from seizure_report where own_reference = 'same'"), 1);
          await seat.enter(stage.scene.people.Sol.session.secret);
          assert.deepEqual(await seat.rows("select place from seizure_report where own_reference = 'same'"), [{ place: "Quay" }]);
        },
      ),
  },
  {
    name: "an officer's import changes no released report, also past its check",
    run: (stage) =>
      stage.asThough(
        `update seizure_report set own_reference = 'released' where id = '${stage.scene.reports.toPost.id}'`,
        stage.scene.people.Nora.session.secret,
        async (seat) => {
          const id = await begin(seat);
          assert.deepEqual(await judged(seat, id, content("released", { place: "Overwritten" })), ["NEEDS_SUPERVISOR"]);
          await seat.rows("select portolan.finish_import_check($1, 1, 0, 0)", id);
          await seat.rows("select portolan.confirm_report_import($1)", id);
          assert.equal((await seat.refusal("select portolan.apply_report_import($1, 0, 100)", id)).message, "CHANGED_MEANWHILE");
        },
      ),
  },
  {
    name: "an import with faults is not confirmed, and one that was cancelled goes on nowhere",
    run: (stage) =>
      asNora(stage, async (seat) => {
        const id = await begin(seat);
        await judged(seat, id, content("faulty"));
        await seat.rows("select portolan.finish_import_check($1, 1, 1, 1)", id);
        assert.equal((await seat.refusal("select portolan.confirm_report_import($1)", id)).message, "IMPORT_HAS_FAULTS");
        assert.equal((await seat.refusal("select portolan.apply_report_import($1, 0, 100)", id)).message, "IMPORT_NOT_READY");
        await seat.rows("select portolan.cancel_report_import($1)", id);
        for (const [step, ...values] of steps(id)) assert.equal((await seat.refusal(step, ...values)).message, "IMPORT_NOT_READY", step);
        assert.deepEqual(await seat.rows("select portolan.read_import_piece($1, 0) as bytes", id), [{ bytes: null }]);
      }),
  },
  {
    name: "a mapping is its agency's: others neither see nor change it",
    run: (stage) =>
      asNora(stage, async (seat) => {
        const [{ id }] = (await seat.rows("select portolan.save_import_mapping(null, 'ours', '{a}', '{}') as id")) as [{ id: string }];
        await seat.enter(stage.scene.people.Sol.session.secret);
        assert.equal(await seat.count("select from import_mapping where id = $1", id), 1);
        await seat.enter(stage.scene.people.Bea.session.secret);
        assert.equal(await seat.count("select from import_mapping"), 0);
        assert.equal((await seat.refusal("select portolan.save_import_mapping($1, 'theirs', null, null)", id)).message, "NOT_FOUND");
        assert.equal((await seat.refusal("select portolan.delete_import_mapping($1)", id)).message, "NOT_FOUND");
      }),
  },
  {
    name: "imports, their faults and mappings are written through functions alone",
    run: (stage) =>
      asNora(stage, async (seat) => {
        const id = await begin(seat);
        for (const statement of [
          `update report_import set state = 'IMPORTED' where id = '${id}'`,
          `delete from report_import where id = '${id}'`,
          `insert into report_import_fault (import_id, agency_id, audience_id, row_number, code) select id, agency_id, audience_id, 1, 'x' from report_import`,
          "update import_mapping set name = 'x'",
        ]) {
          assert.match((await seat.refusal(statement)).message, /^permission denied/, statement);
        }
      }),
  },
];
