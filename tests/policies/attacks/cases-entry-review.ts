// What becomes of entries of own lists: withdrawn, reviewed or not, corrected; and who is told.
import assert from "node:assert/strict";
import {
  answering,
  approving,
  as,
  confirming,
  correcting,
  enter,
  nominating,
  notices,
  refused,
  sees,
  share,
  withdrawing,
} from "./own-lists-steps.ts";
import type { AttackCase } from "./stage.ts";

export const casesOfEntryReview: AttackCase[] = [
  {
    name: "a withdrawn entry is its owner's alone and off every answer; whoever could see it is told, also who left since",
    run: (stage) => {
      const { own, communities, agencies, people } = stage.scene;
      return stage.asThough(
        `select portolan.leave_community('${communities.Lantern}', ${agencies["XC-CUSTOMS"]})`,
        people.Ada.session.secret,
        async (seat) => {
          for (const entry of [own.entries.shared, own.entries.operation, own.entries.kept]) await seat.rows(...withdrawing(entry));
          assert.deepEqual(await seat.refusal(...withdrawing(own.entries.shared)), refused("NOT_IN_FORCE"));
          assert.deepEqual(await seat.refusal(...confirming(own.entries.shared)), refused("NOT_IN_FORCE"));
          for (const [who, entry, told] of [
            ["Cal", false, [1, 1, 0]],
            ["Sol", true, [1, 1, 0]],
            ["Don", false, [0, 0, 0]],
          ] as const) {
            assert.equal(await sees(stage, seat, who, own.entries.shared), entry, who);
            assert.deepEqual(
              [await notices(seat, own.entries.shared), await notices(seat, own.entries.operation), await notices(seat, own.entries.kept)],
              told,
              who,
            );
          }
          // Approved again under its reference it is back, as the list is shared now.
          await enter(stage, seat, "Nora");
          const [{ nomination }] = await seat.rows(...nominating(own.lists.shared, "SHARED"));
          await enter(stage, seat, "Ada");
          await seat.rows(...approving(nomination));
          assert.equal(await sees(stage, seat, "Cal", own.entries.shared), true);
        },
      );
    },
  },
  {
    name: "after its day of review an entry is its owner's alone, whether or not any job has run; confirmed it is shared again",
    run: async (stage) => {
      const { own, people } = stage.scene;
      const { rows } = await stage.administrator.query("select review_on::text as day from watchlist_entry where id = $1", [own.entries.shared]);
      // As time passes: whatever is dated moves into the past by as much.
      const aYearLater = `
        update watchlist_entry set audience_id = portolan.entry_audience(agency_id, portolan.dated(portolan.principals_in(audience_id), null), review_on)
          where id = '${own.entries.shared}';
        alter table watchlist_entry disable trigger note_updates;
        update portolan.principal set valid_until = valid_until - interval '13 months' where valid_until is not null;
        update watchlist_entry set review_on = review_on - interval '13 months', reviewed_at = reviewed_at - interval '13 months' where review_on is not null`;
      assert.ok(rows[0].day);
      await stage.asThough(aYearLater, people.Cal.session.secret, async (seat) => {
        assert.equal(await sees(stage, seat, "Cal", own.entries.shared), false);
        assert.equal(await sees(stage, seat, "Sol", own.entries.shared), true);
        await enter(stage, seat, "Ada");
        for (const when of ["current_date", "current_date - 1", "(current_date + interval '12 months')::date + 1"])
          assert.deepEqual(await seat.refusal(...confirming(own.entries.shared, when)), refused("REVIEW_WITHIN_YEAR", "reviewOn"));
        await seat.rows(...confirming(own.entries.shared));
        assert.equal(await sees(stage, seat, "Cal", own.entries.shared), true);
      });
      const job = `${aYearLater}; select portolan.review_watchlists(); select portolan.review_watchlists()`;
      await stage.asThough(job, people.Cal.session.secret, async (seat) => {
        assert.equal(await notices(seat, own.entries.shared), 1);
        assert.equal(await sees(stage, seat, "Cal", own.entries.shared), false);
        await enter(stage, seat, "Sol");
        assert.equal(await seat.count("select from watchlist_entry_step where entry_id = $1 and kind = 'LAPSED'", own.entries.shared), 1);
      });
    },
  },
  {
    name: "a list that is shared anew takes no entry along whose day of review has passed",
    run: (stage) =>
      stage.asThough(
        "update watchlist_entry set review_on = current_date - 1, reviewed_at = now() - interval '6 months' where review_on is not null",
        stage.scene.people.Ada.session.secret,
        async (seat) => {
          const { own, agencies } = stage.scene;
          await share(seat, own.lists.shared, [{ agency: agencies["XD-CUSTOMS"] }]);
          assert.equal(await sees(stage, seat, "Dee", own.entries.shared), false);
          assert.equal(await seat.count("select from watchlist where id = $1", own.lists.shared), 1);
        },
      ),
  },
  {
    name: "a correction is seen by who proposed it, the colleagues who see the entry, and its owner; the owner answers once",
    run: (stage) =>
      as(stage, "Cyd", async (seat) => {
        const { own } = stage.scene;
        const id = own.corrections.ofCal;
        for (const [who, expected] of [
          ["Cal", 1],
          ["Cyd", 1],
          ["Nora", 1],
          ["Ada", 1],
          ["Ana", 0],
          ["Cam", 0],
          ["Don", 0],
          ["Bea", 0],
        ] as const) {
          await enter(stage, seat, who);
          assert.equal(await seat.count("select from watchlist_correction where id = $1", id), expected, who);
        }
        await enter(stage, seat, "Ada");
        await seat.rows(...answering(id));
        assert.deepEqual(await seat.refusal(...answering(id)), refused("NOT_WAITING"));
        await enter(stage, seat, "Cal");
        assert.deepEqual(await seat.rows("select state, answer from watchlist_correction where id = $1", id), [
          { state: "ACCEPTED", answer: "so be it" },
        ]);
      }),
  },
  {
    name: "who sees an entry as a person tells no colleague of it by correcting it",
    run: (stage) =>
      as(stage, "Ada", async (seat) => {
        const { own, people } = stage.scene;
        await share(seat, own.lists.shared, [{ member: people.Cal.email }], "RED");
        await enter(stage, seat, "Cal");
        const [{ id }] = await seat.rows(...correcting(own.entries.shared));
        for (const [who, expected] of [
          ["Cal", 1],
          ["Cora", 0],
          ["Cyd", 0],
          ["Sol", 1],
        ] as const) {
          await enter(stage, seat, who);
          assert.equal(await seat.count("select from watchlist_correction where id = $1", id), expected, who);
        }
      }),
  },
  {
    name: "the feed tells of own entries to whom they were shared with, also when their day has passed, and of no reference list",
    run: (stage) =>
      as(stage, "Cal", async (seat) => {
        const { own, hitOnly } = stage.scene;
        const told = () => seat.rows("select record_id from change where record_kind = 'WATCHLIST_ENTRY' order by 1");
        const expected = [own.entries.shared, own.entries.operation].sort();
        assert.deepEqual(
          (await told()).map((one) => one.record_id),
          expected,
        );
        await enter(stage, seat, "Dee");
        assert.deepEqual(
          (await told()).map((one) => one.record_id),
          [own.entries.ofD, hitOnly.entries.ofD].sort(),
        );
      }),
  },
  {
    name: "what the feed tells does not run out on the day of review",
    run: (stage) =>
      stage.asThough("select", stage.scene.people.Ada.session.secret, async (seat) => {
        await seat.rows(...approving(stage.scene.own.nominations.ofNora));
        await seat.rows(...confirming(stage.scene.own.entries.shared));
        await seat.rows("reset role");
        const dated = await seat.count(
          `select from change c join portolan.audience_principal ap using (audience_id) join portolan.principal p on p.id = ap.principal_id
           where p.valid_until is not null`,
        );
        assert.equal(dated, 0);
      }),
  },
];
