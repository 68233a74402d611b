// Files of entries for own lists: nothing is planted in another's, on another agency's list or under a file's name, and
// nobody approves what they imported.
import assert from "node:assert/strict";
import { as, type Call, enter, forbidden, missing, refused } from "./own-lists-steps.ts";
import { nominated } from "./scene-own-lists.ts";
import type { AttackCase, Seat, Stage } from "./stage.ts";

async function begin(seat: Seat, list: string): Promise<string> {
  const [{ id }] = await seat.rows("select portolan.begin_report_import('entries.csv', $1) as id", list);
  await seat.rows("select portolan.check_report_import($1, null, null, false)", id);
  return id;
}

const staging = (id: string, ...references: string[]): Call => [
  "select portolan.stage_entries($1, $2)",
  id,
  JSON.stringify(references.map((reference, position) => ({ position, row_number: position + 2, content: nominated(reference) }))),
];
const judging = (id: string): Call => ["select code from portolan.judge_staged_entries($1, 0, 99)", id];
const finishing = (id: string): Call => ["select portolan.finish_import_check($1, 1, 0, 0)", id];
const confirming = (id: string): Call => ["select portolan.confirm_report_import($1)", id];
const applying = (id: string): Call => ["select portolan.apply_entry_import($1, 0, 99)", id];
const ending = (id: string): Call => ["select portolan.finish_report_import($1)", id];
const clearing = (id: string): Call => ["select portolan.clear_staged_entries($1)", id];
const approving = (id: string, waiting = 1): Call => ["select portolan.approve_entry_import($1, $2)", id, waiting];
const portion = (id: string): Call => ["select portolan.approve_import_portion($1, 99) as size", id];
const ended = (id: string): Call => ["select portolan.finish_approval($1)", id];
const takingBack = (id: string, waiting = 1): Call => ["select portolan.take_back_entry_import($1, $2)", id, waiting];
const rejecting = (id: string): Call => ["select portolan.reject_entry_import($1, 'no')", id];

/** A file of these references whose nominations wait. */
async function imported(seat: Seat, list: string, ...references: string[]): Promise<string> {
  const id = await begin(seat, list);
  for (const step of [staging(id, ...references), judging(id), finishing(id), confirming(id), applying(id), ending(id)]) await seat.rows(...step);
  return id;
}
const waiting = (seat: Seat, id: string) => seat.count("select from watchlist_nomination where import_id = $1 and state = 'WAITING'", id);
const run = (stage: Stage, who: "Nora" | "Ada", work: (seat: Seat) => Promise<void>) => as(stage, who, work);

export const casesOfEntryImport: AttackCase[] = [
  {
    name: "no file is begun for a list of another agency, a reference list or one that is not seen, nor by who may not nominate",
    run: (stage) =>
      run(stage, "Nora", async (seat) => {
        const { lists } = stage.scene.own;
        const beginning = (list: string): Call => ["select portolan.begin_report_import('x', $1)", list];
        await seat.rows(...beginning(lists.kept));
        assert.deepEqual(await seat.refusal(...beginning(lists.ofD)), missing("watchlist"));
        const { rows } = await stage.administrator.query("select id from watchlist where name = 'Hidden of C'");
        assert.deepEqual(await seat.refusal(...beginning(rows[0].id)), missing("watchlist"));
        await enter(stage, seat, "Cal");
        assert.deepEqual(await seat.refusal(...beginning(lists.shared)), missing("watchlist"));
        await enter(stage, seat, "Ned");
        assert.deepEqual(await seat.refusal(...beginning(lists.kept)), forbidden);
      }),
  },
  {
    name: "no file is begun for an own list that is not seen",
    run: (stage) => {
      const { kept, ofD } = stage.scene.own.lists;
      const hide = `update watchlist set audience_id = (select audience_id from watchlist where id = '${ofD}') where id = '${kept}'`;
      return stage.asThough(hide, stage.scene.people.Nora.session.secret, async (seat) =>
        assert.deepEqual(await seat.refusal("select portolan.begin_report_import('x', $1)", kept), missing("watchlist")),
      );
    },
  },
  {
    name: "its importer alone stages, judges and nominates, each at its step, and nobody nominates under its name otherwise",
    run: (stage) =>
      run(stage, "Nora", async (seat) => {
        const { lists } = stage.scene.own;
        const id = await begin(seat, lists.kept);
        await enter(stage, seat, "Ada");
        for (const step of [staging(id, "X"), judging(id), clearing(id), applying(id)])
          assert.deepEqual(await seat.refusal(...step), missing(), step[0]);
        await enter(stage, seat, "Nora");
        assert.deepEqual(await seat.refusal(...applying(id)), refused("IMPORT_NOT_READY"));
        await seat.rows(...staging(id, "F-1"));
        await seat.rows(...judging(id));
        await seat.rows(...finishing(id));
        for (const step of [staging(id, "F-2"), judging(id), clearing(id), applying(id)])
          assert.deepEqual(await seat.refusal(...step), refused("IMPORT_NOT_READY"), step[0]);
        const planting: Call = ["select portolan.nominate_entries($1, $2, $3)", lists.kept, JSON.stringify([nominated("PLANTED")]), id];
        assert.deepEqual(await seat.refusal(...planting), refused("IMPORT_NOT_READY"));
        for (const step of [confirming(id), applying(id), ending(id)]) await seat.rows(...step);
        assert.equal(await waiting(seat, id), 1);
        assert.deepEqual(await seat.refusal(...planting), refused("IMPORT_NOT_READY"));
      }),
  },
  {
    name: "a file tells of entries that its importer sees, and leaves the staged rows of other files alone",
    run: (stage) =>
      run(stage, "Nora", async (seat) => {
        const { lists } = stage.scene.own;
        const [one, other] = [await begin(seat, lists.shared), await begin(seat, lists.kept)];
        await seat.rows(...staging(one, "SHARED", "KEPT", "OF-D", "NEW"));
        await seat.rows(...staging(other, "KEPT", "F-1"));
        // Another agency's reference is not there; the own agency's on another list is told.
        assert.deepEqual(await seat.rows(...judging(one)), [{ code: "REFERENCE_ON_OTHER_LIST" }]);
        await seat.rows(...clearing(one));
        await seat.rows(...judging(other));
        for (const id of [one, other]) await seat.rows(...finishing(id));
        const counts = (id: string) =>
          seat.rows("select new_count, changed_count, unchanged_count, missing from report_import where id = $1", id).then(([row]) => row);
        assert.deepEqual(await counts(one), { new_count: 0, changed_count: 0, unchanged_count: 0, missing: ["SHARED"] });
        assert.deepEqual(await counts(other), { new_count: 1, changed_count: 0, unchanged_count: 1, missing: [] });
        await seat.rows("select portolan.cancel_report_import($1)", one);
        for (const step of [confirming(other), applying(other), ending(other)]) await seat.rows(...step);
        assert.equal(await waiting(seat, other), 1);
      }),
  },
  {
    name: "what a file was shown to do is what happens, or nothing",
    run: (stage) =>
      run(stage, "Nora", async (seat) => {
        const { lists } = stage.scene.own;
        const id = await begin(seat, lists.kept);
        for (const step of [staging(id, "F-1"), judging(id), finishing(id), confirming(id)]) await seat.rows(...step);
        const [{ nomination }] = await seat.rows(
          "select nomination from portolan.nominate_entries($1, $2)",
          lists.kept,
          JSON.stringify([nominated("F-1")]),
        );
        await enter(stage, seat, "Ada");
        await seat.rows("select portolan.approve_nominations($1)", [nomination]);
        await enter(stage, seat, "Nora");
        assert.deepEqual(await seat.refusal(...applying(id)), refused("CHANGED_MEANWHILE"));
      }),
  },
  {
    name: "a file is taken back by its importer alone, as it was shown, and only what waits, while nobody approves it",
    run: (stage) =>
      run(stage, "Nora", async (seat) => {
        const { lists } = stage.scene.own;
        const [id, other] = [await imported(seat, lists.kept, "F-1"), await imported(seat, lists.kept, "F-2")];
        const [first] = await seat.rows("select id from watchlist_nomination where import_id = $1", other);
        for (const who of ["Ada", "Don"] as const) {
          await enter(stage, seat, who);
          assert.deepEqual(await seat.refusal(...takingBack(id)), missing(), who);
        }
        await enter(stage, seat, "Nora");
        assert.deepEqual(await seat.refusal(...takingBack(id, 2)), refused("CHANGED_MEANWHILE"));
        await seat.rows(...takingBack(id));
        assert.deepEqual([await waiting(seat, id), await waiting(seat, other)], [0, 1]);
        assert.deepEqual(await seat.refusal(...takingBack(id, 0)), refused("NOT_WAITING"));
        await enter(stage, seat, "Ada");
        await seat.rows(...approving(other));
        await enter(stage, seat, "Nora");
        assert.deepEqual(await seat.refusal(...takingBack(other)), refused("IMPORT_NOT_READY"));
        await enter(stage, seat, "Ada");
        for (const step of [portion(other), ended(other)]) await seat.rows(...step);
        await enter(stage, seat, "Nora");
        assert.deepEqual(await seat.refusal(...takingBack(other, 0)), refused("NOT_WAITING"));
        assert.equal(await seat.count("select from watchlist_nomination where id = $1 and state = 'APPROVED'", first?.id), 1);
      }),
  },
  {
    name: "a file is approved or rejected by a supervisor who sees it and did not import it, as it was shown, and only what waits",
    run: (stage) =>
      run(stage, "Nora", async (seat) => {
        const { lists } = stage.scene.own;
        const id = await imported(seat, lists.kept, "F-1");
        for (const step of [approving(id), rejecting(id)]) {
          await enter(stage, seat, "Nora");
          assert.deepEqual(await seat.refusal(...step), forbidden);
          await enter(stage, seat, "Don");
          assert.deepEqual(await seat.refusal(...step), missing());
        }
        await enter(stage, seat, "Ada");
        for (const step of [portion(id), ended(id)]) assert.deepEqual(await seat.refusal(...step), refused("IMPORT_NOT_READY"));
        assert.deepEqual(await seat.refusal(...approving(id, 2)), refused("CHANGED_MEANWHILE"));
        await seat.rows(...approving(id));
        assert.deepEqual(await seat.refusal(...rejecting(id)), refused("IMPORT_NOT_READY"));
        assert.deepEqual(await seat.rows(...portion(id)), [{ size: 1 }]);
        await seat.rows(...ended(id));
        assert.equal(await waiting(seat, id), 0);
        for (const step of [approving(id, 0), rejecting(id)]) assert.deepEqual(await seat.refusal(...step), refused("NOT_WAITING"));
        // A file of reports has nothing to approve, whoever imported it.
        await enter(stage, seat, "Nora");
        const [{ id: ofReports }] = await seat.rows("select portolan.begin_report_import('reports.csv') as id");
        const own = await imported(seat, lists.kept, "F-2");
        await enter(stage, seat, "Ada");
        assert.deepEqual(await seat.refusal(...approving(ofReports, 0)), missing());
        await seat.rows(...rejecting(own));
        assert.equal(await seat.count("select from watchlist_nomination where import_id = $1 and state = 'REJECTED'", own), 1);
        assert.equal(await seat.count("select from watchlist_nomination where import_id = $1 and state = 'REJECTED'", id), 0);
      }),
  },
  {
    name: "a supervisor does not approve a file of their own",
    run: (stage) =>
      run(stage, "Ada", async (seat) => {
        const id = await imported(seat, stage.scene.own.lists.kept, "F-1");
        for (const step of [approving(id), rejecting(id)]) assert.deepEqual(await seat.refusal(...step), refused("SECOND_PERSON_NEEDED"));
      }),
  },
  {
    name: "what fails while it is approved goes on waiting",
    run: (stage) =>
      stage.asThough("select", stage.scene.people.Nora.session.secret, async (seat) => {
        const id = await imported(seat, stage.scene.own.lists.kept, "F-1");
        await enter(stage, seat, "Ada");
        await seat.rows(...approving(id));
        await seat.rows("reset role");
        await seat.rows("select portolan.fail_report_import($1, 'REFUSED')", id);
        assert.deepEqual(await seat.rows("select state, failure from report_import where id = $1", id), [{ state: "IMPORTED", failure: "REFUSED" }]);
      }),
  },
];
