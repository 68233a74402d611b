// What an import writes: reports that its importer could change otherwise, as they were judged, and nothing beside.
import assert from "node:assert/strict";
import { apply, asNora, begin, content, judged, stagingOf } from "./cases-imports.ts";
import type { PersonName, ReportName } from "./scene.ts";
import type { AttackCase, Seat, Stage } from "./stage.ts";

const named = (stage: Stage, report: ReportName, ownReference: string) =>
  `update seizure_report set own_reference = '${ownReference}' where id = '${stage.scene.reports[report].id}'`;
const as = (stage: Stage, who: PersonName, said: string, work: (seat: Seat) => Promise<void>) =>
  stage.asThough(said, stage.scene.people[who].session.secret, work);

/** As the administrator says, in the middle of what somebody does; then they go on. */
async function meanwhile(seat: Seat, secret: string, statement: string): Promise<void> {
  await seat.rows("reset role");
  await seat.rows(statement);
  await seat.rows("set local role portolan_app");
  await seat.enter(secret);
}

async function confirm(seat: Seat, id: string): Promise<void> {
  await seat.rows("select portolan.finish_import_check($1, 1, 0, 0)", id);
  await seat.rows("select portolan.confirm_report_import($1)", id);
}

/** Checked as a change of `report`, which `change` then changes: what came of writing it. */
async function writtenAfter(stage: Stage, who: PersonName, report: ReportName, change: string): Promise<void> {
  const { secret } = stage.scene.people[who].session;
  await as(stage, who, named(stage, report, "judged"), async (seat) => {
    const id = await begin(seat);
    assert.deepEqual(await judged(seat, id, content("judged", { place: "Overwritten" })), []);
    await confirm(seat, id);
    await meanwhile(seat, secret, change);
    assert.equal((await seat.refusal("select portolan.apply_report_import($1, 0, 100)", id)).message, "CHANGED_MEANWHILE", change);
  });
}

export const casesOfImportContent: AttackCase[] = [
  {
    name: "what changed after the check is not written over",
    run: async (stage) => {
      const { northDraft, orphan } = stage.scene.reports;
      for (const change of [
        "revision = revision + 1",
        "status = 'RELEASED'",
        "audience_id = portolan.intern_audience(array[portolan.principal('AGENCY', agency_id)])",
      ])
        await writtenAfter(stage, "Nora", "northDraft", `update seizure_report set ${change} where id = '${northDraft.id}'`);
      const hidden = `update seizure_report set audience_id = ${orphan.audienceId} where id = '${stage.scene.reports.southDraft.id}'`;
      await writtenAfter(stage, "Ada", "southDraft", hidden);
      const moved = `update member set unit_id = '${stage.scene.units["XA-CUSTOMS/North"]}' where id = '${stage.scene.people.Ada.id}'`;
      await writtenAfter(stage, "Ada", "southDraft", moved);
    },
  },
  {
    name: "a check writes nothing, also where it tries what a supervisor may",
    run: (stage) =>
      as(stage, "Ada", named(stage, "toEveryone", "released"), async (seat) => {
        const found = () => seat.rows("select place, version, revision from seizure_report where own_reference = 'released'");
        const before = await found();
        const id = await begin(seat);
        assert.deepEqual(await judged(seat, id, content("released", { place: "Overwritten" })), []);
        assert.deepEqual(await found(), before);
        await confirm(seat, id);
        await seat.rows("select portolan.apply_report_import($1, 0, 100)", id);
        const [after] = await found();
        assert.deepEqual([after.place, after.version], ["Overwritten", before[0].version + 1]);
      }),
  },
  {
    name: "an own reference finds reports of the importer's unit alone, and of these only what the importer sees",
    run: async (stage) => {
      const { orphan, ofC } = stage.scene.reports;
      const newFor = (who: PersonName, said: string) =>
        as(stage, who, said, async (seat) => {
          const id = await begin(seat);
          assert.deepEqual(await judged(seat, id, content("hidden")), []);
          await seat.rows("select portolan.finish_import_check($1, 1, 0, 0)", id);
          const [counts] = await seat.rows("select new_count, changed_count, unchanged_count from report_import where id = $1", id);
          assert.deepEqual(counts, { new_count: 1, changed_count: 0, unchanged_count: 0 }, who);
        });
      await newFor("Nora", named(stage, "orphan", "hidden"));
      await newFor("Rob", `${named(stage, "orphan", "hidden")}; update seizure_report set unit_id = null where id = '${orphan.id}'`);
      // One that the importer sees, but another agency's; neither is in a unit.
      const shown = `update seizure_report set audience_id = portolan.intern_audience(array[portolan.principal('EVERYONE')]) where id = '${ofC.id}'`;
      await newFor("Rob", `${named(stage, "ofC", "hidden")}; ${shown}`);
      // Two that the importer sees, of the own agency but another unit.
      await newFor("Nora", named(stage, "toUnit", "hidden"));
      await newFor("Rob", named(stage, "inCommunity", "hidden"));
    },
  },
  {
    name: "a reference that Portolan gave finds no more than an own one: hidden, foreign and missing reports look the same, and none comes about",
    run: async (stage) => {
      const { orphan, ofC } = stage.scene.reports;
      const calledBy = (report: ReportName | null) => ({
        ...content("", { place: "Overwritten" }),
        own_reference: null,
        reference: report ? stage.scene.reports[report].reference : "XA-CUSTOMS-NONE",
      });
      const unknownTo = (who: PersonName, report: ReportName | null, said = "") =>
        as(stage, who, said, async (seat) => {
          const count = () => seat.count("select from seizure_report");
          const before = await count();
          const id = await begin(seat);
          assert.deepEqual(await judged(seat, id, calledBy(report)), ["UNKNOWN_REPORT"], `${who} ${report}`);
          await confirm(seat, id);
          await seat.rows("select portolan.apply_report_import($1, 0, 100)", id);
          assert.equal(await count(), before);
          assert.equal(await seat.count("select from seizure_report where place = 'Overwritten'"), 0, `${who} ${report}`);
        });
      await unknownTo("Nora", null);
      await unknownTo("Nora", "orphan");
      await unknownTo("Rob", "orphan", `update seizure_report set unit_id = null where id = '${orphan.id}'`);
      const shown = `update seizure_report set audience_id = portolan.intern_audience(array[portolan.principal('EVERYONE')]) where id = '${ofC.id}'`;
      await unknownTo("Rob", "ofC", shown);
      await unknownTo("Nora", "toUnit");
      await unknownTo("Rob", "inCommunity");
      await as(stage, "Nora", "", async (seat) => {
        const id = await begin(seat);
        assert.deepEqual(await judged(seat, id, calledBy("northDraft")), []);
        await confirm(seat, id);
        await seat.rows("select portolan.apply_report_import($1, 0, 100)", id);
        assert.equal(await seat.count("select from seizure_report where place = 'Overwritten' and id = $1", stage.scene.reports.northDraft.id), 1);
      });
    },
  },
  {
    name: "a step of one import leaves the others as they are",
    run: (stage) =>
      asNora(stage, async (seat) => {
        const [one, other] = [await begin(seat), await begin(seat)];
        await judged(seat, one, content("one"));
        await seat.rows(`select portolan.add_import_faults($1, '[{"row": 2, "code": "REQUIRED"}]')`, one);
        await judged(seat, other, content("other"), content("another"));
        await seat.rows("select portolan.clear_staged_reports($1)", other);
        await seat.rows("select portolan.stage_reports($1, $2)", other, stagingOf(content("other"), content("another")));
        await seat.rows("select portolan.judge_staged_reports($1, 0, 100)", other);
        await seat.rows("select portolan.finish_import_check($1, 2, 0, 0)", other);
        assert.deepEqual(await seat.rows("select new_count from report_import where id = $1", other), [{ new_count: 2 }]);
        await seat.rows("select portolan.cancel_report_import($1)", other);
        const [{ bytes }] = await seat.rows("select portolan.read_import_piece($1, 0) as bytes", one);
        assert.equal(String(bytes), "secret");
        assert.equal(await seat.count("select from report_import_fault where import_id = $1", one), 1);
        const last = await begin(seat);
        await judged(seat, last, content("last"));
        await apply(seat, last);
        assert.deepEqual(await seat.rows("select own_reference from seizure_report where own_reference in ('one', 'other', 'another', 'last')"), [
          { own_reference: "last" },
        ]);
        await seat.rows("select portolan.finish_report_import($1)", last);
        assert.deepEqual(await seat.rows("select portolan.read_import_piece($1, 0) as bytes", last), [{ bytes: null }]);
        await seat.rows("select portolan.finish_import_check($1, 1, 0, 0)", one);
        assert.deepEqual(await seat.rows("select new_count from report_import where id = $1", one), [{ new_count: 1 }]);
      }),
  },
];
