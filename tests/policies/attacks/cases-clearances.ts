// "Not this person": whose, for how long, and until what changes.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { cleared, clears, withdraws } from "./hit-only-steps.ts";
import { as, customs, enter, forbidden, missing, nominating, refused, share } from "./own-lists-steps.ts";
import type { AttackCase } from "./stage.ts";

export const casesOfClearances: AttackCase[] = [
  {
    name: "nobody without the role, nor a key that only reads, clears or takes back",
    run: async (stage) => {
      const { own, hitOnly, people, keys } = stage.scene;
      for (const secret of [people.Cyd.session.secret, people.Cam.session.secret, keys.readOnly.secret])
        await stage.as(secret, async (seat) => {
          for (const step of [clears(own.entries.shared), withdraws(hitOnly.clearances.ofCal)])
            assert.deepEqual(await seat.refusal(...step), forbidden);
        });
    },
  },
  {
    name: "what is not seen cannot be cleared, and another agency's clearance cannot be taken back",
    run: async (stage) => {
      const { own, hitOnly } = stage.scene;
      await as(stage, "Cal", async (seat) => {
        for (const entry of [own.entries.kept, hitOnly.entries.ofA, randomUUID()])
          assert.deepEqual(await seat.refusal(...clears(entry)), missing("entry"));
        for (const until of ["2001-01-01", "2999-01-01"])
          assert.deepEqual(await seat.refusal(...clears(own.entries.shared, "somebody", until)), refused("INVALID", "until"));
      });
      await as(stage, "Ada", async (seat) => {
        for (const clearance of [hitOnly.clearances.ofCal, randomUUID()]) assert.deepEqual(await seat.refusal(...withdraws(clearance)), missing());
      });
    },
  },
  {
    name: "a clearance is its agency's, of those who see the entry, for the pair alone",
    run: (stage) =>
      as(stage, "Cal", async (seat) => {
        const { own, hitOnly, people } = stage.scene;
        const pair = [`1 ${own.entries.shared}`];
        for (const [who, expected] of [
          ["Cal", pair],
          ["Cyd", pair],
          ["Cora", pair],
          ["Nora", []],
          ["Ada", []],
          ["Don", [`1 ${own.entries.ofD}`]],
          ["Cam", []],
        ] as const) {
          await enter(stage, seat, who);
          assert.deepEqual(await cleared(seat, "nobody", "somebody"), expected, who);
          const own = who.startsWith("C") && who !== "Cam";
          assert.equal(await seat.count("select from watchlist_clearance where id = $1", hitOnly.clearances.ofCal), own ? 1 : 0, who);
        }
        await enter(stage, seat, "Ada");
        await share(seat, own.lists.shared, [{ member: people.Cal.email }], "RED");
        await enter(stage, seat, "Cal");
        const [{ id }] = await seat.rows(...clears(own.entries.shared, "of Cal alone"));
        assert.deepEqual(await cleared(seat, "of Cal alone"), [`0 ${own.entries.shared}`]);
        await enter(stage, seat, "Cora");
        assert.equal(await seat.count("select from watchlist_clearance where id = $1", id), 0);
        assert.deepEqual(await cleared(seat, "of Cal alone"), []);
      }),
  },
  {
    name: "it ends when it is taken back, when its time is over, and when the entry says something else; not when it is shared anew",
    run: async (stage) => {
      const { own, hitOnly, people } = stage.scene;
      const pair = [`0 ${own.entries.shared}`];
      await as(stage, "Cora", async (seat) => {
        await seat.rows(...withdraws(hitOnly.clearances.ofCal));
        assert.deepEqual(await cleared(seat, "somebody"), []);
        assert.deepEqual(await seat.refusal(...withdraws(hitOnly.clearances.ofCal)), refused("NOT_WAITING"));
      });
      const ended = "update watchlist_clearance set cleared_at = now() - interval '2 days', expires_at = now()";
      await stage.asThough(ended, people.Cal.session.secret, async (seat) => assert.deepEqual(await cleared(seat, "somebody"), []));
      await as(stage, "Ada", async (seat) => {
        await share(seat, own.lists.shared, [...customs(stage.scene), { agency: stage.scene.agencies["XD-CUSTOMS"] }]);
        await enter(stage, seat, "Cal");
        assert.deepEqual(await cleared(seat, "somebody"), pair);
        await enter(stage, seat, "Nora");
        const [{ nomination }] = await seat.rows(...nominating(own.lists.shared, "SHARED", "name Changed"));
        await enter(stage, seat, "Ada");
        await seat.rows("select portolan.approve_nominations($1)", [nomination]);
        await enter(stage, seat, "Cal");
        assert.deepEqual(await cleared(seat, "somebody"), []);
        await seat.rows(...clears(own.entries.shared, "somebody"));
        assert.deepEqual(await cleared(seat, "somebody"), pair);
      });
    },
  },
  {
    name: "a subject is kept as a hash that cannot be computed from outside",
    run: (stage) =>
      as(stage, "Cal", async (seat) => {
        const [{ plain }] = await seat.rows("select count(*)::integer as plain from watchlist_clearance where subject_key = sha256('somebody')");
        assert.equal(plain, 0);
        assert.equal((await seat.refusal("select portolan.subject_key('somebody')")).code, "42501");
      }),
  },
];
