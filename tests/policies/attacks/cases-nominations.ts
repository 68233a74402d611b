// What comes onto an own list: two persons, nothing before approval, and nobody learns what another unit asked.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { approving, as, creating, enter, missing, nominating, refused, rejecting, sees, takingBack } from "./own-lists-steps.ts";
import type { AttackCase } from "./stage.ts";

export const casesOfNominations: AttackCase[] = [
  {
    name: "a nomination is seen in its unit and by the supervisors, and is no entry until a second person approves it",
    run: (stage) =>
      as(stage, "Nora", async (seat) => {
        const { own } = stage.scene;
        const id = own.nominations.ofNora;
        for (const [who, expected] of [
          ["Nora", 1],
          ["Ned", 1],
          ["Ada", 1],
          ["Sol", 0],
          ["Rob", 0],
          ["Ana", 0],
          ["Aud", 0],
          ["Cal", 0],
        ] as const) {
          await enter(stage, seat, who);
          assert.equal(await seat.count("select from watchlist_nomination where id = $1", id), expected, who);
          assert.equal(await seat.count("select from watchlist_entry where source_id = 'WAITING-NORA'"), 0, who);
        }
        await enter(stage, seat, "Ada");
        await seat.rows(...approving(id));
        const [{ entry_id: entry }] = await seat.rows("select entry_id from watchlist_nomination where id = $1", id);
        for (const [who, expected] of [
          ["Ada", true],
          ["Sol", true],
          ["Cal", true],
          ["Cyd", true],
          ["Don", false],
          ["Bea", false],
          ["Ana", false],
          ["Cam", false],
        ] as const)
          assert.equal(await sees(stage, seat, who, entry), expected, who);
        // Grounds and persons are the owner's.
        for (const [who, expected] of [
          ["Sol", 1],
          ["Cal", 0],
        ] as const) {
          await enter(stage, seat, who);
          assert.equal(await seat.count("select from watchlist_nomination where id = $1", id), expected, who);
          assert.equal(await seat.count("select from watchlist_entry_step where entry_id = $1", entry), expected, who);
        }
      }),
  },
  {
    name: "nobody approves or rejects what they nominated themselves, alone or in a batch, and a batch is all or nothing",
    run: (stage) =>
      as(stage, "Ada", async (seat) => {
        const { ofNora, ofAda, ofRob } = stage.scene.own.nominations;
        assert.deepEqual(await seat.refusal(...approving(ofAda)), refused("SECOND_PERSON_NEEDED", "ids.0"));
        assert.deepEqual(await seat.refusal(...rejecting(ofAda)), refused("SECOND_PERSON_NEEDED", "ids.0"));
        assert.deepEqual(await seat.refusal(...approving(ofNora, ofAda)), refused("SECOND_PERSON_NEEDED", "ids.1"));
        assert.deepEqual(await seat.refusal(...approving(ofNora, randomUUID())), missing("ids"));
        assert.equal(await seat.count("select from watchlist_entry where source_id = 'WAITING-NORA'"), 0);
        await seat.rows(...approving(ofNora, ofRob));
        assert.deepEqual(await seat.refusal(...approving(ofNora)), refused("NOT_WAITING", "ids.0"));
        assert.deepEqual(await seat.refusal(...rejecting(ofRob)), refused("NOT_WAITING", "ids.0"));
      }),
  },
  {
    name: "the database keeps two persons apart even where a function would not",
    run: async (stage) => {
      for (const state of ["APPROVED", "REJECTED"])
        await assert.rejects(
          stage.administrator.query(
            "update watchlist_nomination set state = $2, decided_by_id = nominated_by_id, reason = 'x', entry_id = $3 where id = $1",
            [stage.scene.own.nominations.ofAda, state, stage.scene.own.entries.shared],
          ),
          { code: "23514" },
        );
      await assert.rejects(
        stage.administrator.query("update watchlist_entry set review_on = current_date + 400 where id = $1", [stage.scene.own.entries.shared]),
        { code: "23514" },
      );
    },
  },
  {
    name: "only who nominated takes it back, and what is back is not approved",
    run: (stage) =>
      as(stage, "Ned", async (seat) => {
        const { ofNora } = stage.scene.own.nominations;
        await enter(stage, seat, "Ada");
        assert.deepEqual(await seat.refusal(...takingBack(ofNora)), missing());
        await enter(stage, seat, "Nora");
        await seat.rows(...takingBack(ofNora));
        assert.deepEqual(await seat.refusal(...takingBack(ofNora)), missing());
        await enter(stage, seat, "Ada");
        assert.deepEqual(await seat.refusal(...approving(ofNora)), refused("NOT_WAITING", "ids.0"));
      }),
  },
  {
    name: "another content waits while the approved one stays in force, goes to whom the entry went, and keeps its id",
    run: (stage) =>
      as(stage, "Nora", async (seat) => {
        const { lists, entries } = stage.scene.own;
        const [{ nomination, outcome }] = await seat.rows(...nominating(lists.shared, "SHARED", "Better Name"));
        assert.equal(outcome, "PROPOSED");
        const name = async () => (await seat.rows("select name from watchlist_entry where id = $1", entries.shared))[0]?.name;
        await enter(stage, seat, "Cal");
        assert.equal(await name(), "name SHARED");
        await enter(stage, seat, "Ada");
        await seat.rows(...approving(nomination));
        await enter(stage, seat, "Cal");
        assert.equal(await name(), "Better Name");
        assert.equal(await seat.count("select from watchlist_entry_name where entry_id = $1", entries.shared), 1);
        await enter(stage, seat, "Nora");
        assert.equal((await seat.rows(...nominating(lists.shared, "SHARED", "Better Name")))[0].outcome, "UNCHANGED");
      }),
  },
  {
    name: "nominating again replaces what one's own unit asked, and tells nothing of what another unit asked",
    run: (stage) =>
      as(stage, "Sol", async (seat) => {
        const { lists, nominations } = stage.scene.own;
        assert.equal((await seat.rows(...nominating(lists.shared, "WAITING-NORA")))[0].outcome, "NOMINATED");
        await enter(stage, seat, "Ada");
        const state = async () => (await seat.rows("select state from watchlist_nomination where id = $1", nominations.ofNora))[0].state;
        assert.equal(await state(), "WAITING");
        await enter(stage, seat, "Nora");
        await seat.rows(...nominating(lists.shared, "WAITING-NORA"));
        assert.equal(await state(), "REPLACED");
        // One reference, one entry of the agency.
        assert.equal((await seat.rows(...nominating(lists.kept, "SHARED")))[0].outcome, "REFERENCE_ON_OTHER_LIST");
      }),
  },
  {
    name: "the reference of another agency's entry, also of one that is shared, is free for one's own",
    run: (stage) => {
      const { Cal } = stage.scene.people;
      const asSupervisor = `update member set roles = '{OFFICER,SUPERVISOR}' where id = '${Cal.id}'`;
      return stage.asThough(asSupervisor, Cal.session.secret, async (seat) => {
        assert.equal(await seat.count("select from watchlist_entry where source_id = 'SHARED'"), 1);
        const [created] = await seat.rows(...creating);
        const [list] = Object.values(created) as [string];
        assert.equal((await seat.rows(...nominating(list, "SHARED")))[0].outcome, "NOMINATED");
      });
    },
  },
];
