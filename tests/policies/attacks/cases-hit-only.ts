// Entries that may only be hit: what answers, to whom, how often; and that nothing else tells of them.
import assert from "node:assert/strict";
import { hitting, isHit, keyed } from "./hit-only-steps.ts";
import { as, customs, enter, forbidden, nominating, sees, share, withdrawing } from "./own-lists-steps.ts";
import { asking, hidden } from "./scene-hit-only.ts";
import type { AttackCase } from "./stage.ts";

export const casesOfHitOnly: AttackCase[] = [
  {
    name: "an entry that may only be hit is its owner's: no other agency reads it, counts it or finds it in the feed",
    run: (stage) =>
      as(stage, "Ada", async (seat) => {
        const { hitOnly } = stage.scene;
        for (const [who, expected] of [
          ["Nora", true],
          ["Sol", true],
          ["Cal", false],
          ["Cora", false],
          ["Don", false],
          ["Bea", false],
          ["Ana", false],
        ] as const) {
          assert.equal(await sees(stage, seat, who, hitOnly.entries.ofA), expected, who);
          assert.equal((await seat.count("select from change where record_id = $1", hitOnly.entries.ofA)) > 0, expected, who);
        }
        for (const who of ["Ada", "Cal"] as const) {
          await enter(stage, seat, who);
          assert.deepEqual(await seat.rows("select entry_count from watchlist where id = $1", hitOnly.lists.ofA), [{ entry_count: 0 }]);
          const found = "select from portolan.search_watchlist_entries($2, '111001') f (id) where f.id = $1";
          assert.equal(await seat.count(found, hitOnly.entries.ofA, hitOnly.lists.ofA), who === "Ada" ? 1 : 0);
        }
      }),
  },
  {
    name: "one number of its own answers, or a name with a birth date or an address; a name alone, or a date alone, does not",
    run: (stage) =>
      as(stage, "Cal", async (seat) => {
        for (const [keys, expected] of [
          [["PHONE:+111001"], true],
          [["POSTAL_ITEM:RR473", "POSTAL_ITEM:RR4731"], true],
          [["NAME:111001", "BIRTH:1970-05-03"], true],
          [["NAME:111001", "ADDRESS:1 quay street"], true],
          [["NAME:111001"], false],
          [["BIRTH:1970-05-03"], false],
          [["ADDRESS:1 quay street", "BIRTH:1970-05-03"], false],
          [["NAME:111001", "BIRTH:1970-05-04"], false],
          [["NAME:11100", "BIRTH:1970-05-03"], false],
          [["PHONE:+11100"], false],
          [["DOCUMENT:+111001"], false],
          [["POSTAL_ITEM:RR4731"], false],
          [[], false],
        ] as const) {
          const answers = await seat.rows(...hitting([keyed(...keys)]));
          assert.equal(
            answers.some(({ duty_contact: desk }) => desk === "desk of 111001"),
            expected,
            keys.join(),
          );
        }
      }),
  },
  {
    name: "who may be told is whom its list is shared with; those who enter without a part in it, and its owner, are told nothing",
    run: async (stage) => {
      for (const [who, expected] of [
        ["Cal", true],
        ["Cyd", true],
        ["Eve", true],
        ["Dee", false],
        ["Bea", false],
        ["Nora", false],
      ] as const)
        await as(stage, who, async (seat) => assert.equal(await isHit(seat), expected, who));
      for (const who of ["Cam", "Ana", "Aud"] as const)
        await as(stage, who, async (seat) => assert.deepEqual(await seat.refusal(...hitting([asking("111001")])), forbidden));
    },
  },
  {
    name: "what the owner tells of its list is told of its hits: shared with fewer, withdrawn, not reviewed, opened",
    run: async (stage) => {
      const { hitOnly, people } = stage.scene;
      await as(stage, "Ada", async (seat) => {
        await share(seat, hitOnly.lists.ofA, customs(stage.scene));
        await enter(stage, seat, "Eve");
        assert.equal(await isHit(seat), false);
        await enter(stage, seat, "Cal");
        assert.equal(await isHit(seat), true);
        await enter(stage, seat, "Ada");
        await seat.rows(...withdrawing(hitOnly.entries.ofA));
        await enter(stage, seat, "Cal");
        assert.equal(await isHit(seat), false);
      });
      const later = "update portolan.principal set valid_until = valid_until - interval '13 months' where valid_until is not null";
      await stage.asThough(later, people.Cal.session.secret, async (seat) => assert.equal(await isHit(seat), false));
      await as(stage, "Nora", async (seat) => {
        const [{ nomination }] = await seat.rows(...nominating(hitOnly.lists.ofA, "111001"));
        await enter(stage, seat, "Ada");
        await seat.rows("select portolan.approve_nominations($1)", [nomination]);
        await enter(stage, seat, "Cal");
        assert.equal(await isHit(seat), false);
        assert.equal(await sees(stage, seat, "Cal", hitOnly.entries.ofA), true);
        await enter(stage, seat, "Nora");
        const [{ nomination: again }] = await seat.rows(
          "select nomination from portolan.nominate_entries($1, $2)",
          hitOnly.lists.ofA,
          JSON.stringify([hidden("111001")]),
        );
        await enter(stage, seat, "Ada");
        await seat.rows("select portolan.approve_nominations($1)", [again]);
        assert.equal(await sees(stage, seat, "Cal", hitOnly.entries.ofA), false);
        assert.equal(await seat.count("select from notice where record_id = $1", hitOnly.entries.ofA), 1);
        assert.equal(await isHit(seat), true);
      });
    },
  },
  {
    name: "the owner is told at once by which agency, when and under which reference, and nobody else is; nothing of the question",
    run: (stage) =>
      as(stage, "Cyd", async (seat) => {
        const { hitOnly, agencies } = stage.scene;
        const [answer] = await seat.rows(...hitting([keyed("PHONE:+111001")]));
        assert.deepEqual(
          [answer.place, answer.owner, answer.hit_action, answer.duty_contact],
          [0, agencies["XA-CUSTOMS"], "CHECK", "desk of 111001"],
        );
        for (const [who, expected] of [
          ["Nora", 1],
          ["Ada", 1],
          ["Cyd", 0],
          ["Cora", 0],
          ["Don", 0],
          ["Ana", 0],
        ] as const) {
          await enter(stage, seat, who);
          assert.equal(await seat.count("select from watchlist_sighting where reference = $1", answer.reference), expected, who);
        }
        await enter(stage, seat, "Ada");
        const [told] = await seat.rows("select * from watchlist_sighting where reference = $1", answer.reference);
        assert.deepEqual([told.asker_id, told.entry_id], [agencies["XC-CUSTOMS"], hitOnly.entries.ofA]);
        assert.doesNotMatch(JSON.stringify(told), /PHONE|CASE-9|111001/);
      }),
  },
  {
    name: "a reference stands for one question of one agency in one case: two of anything have two",
    run: (stage) =>
      as(stage, "Cal", async (seat) => {
        const reference = async (subject: string, inCase: string) => (await seat.rows(...hitting([asking("111001", subject)], inCase)))[0].reference;
        const first = await reference("one", "CASE-1");
        assert.equal(await reference("one", " case-1 "), first);
        const others = [await reference("one", "CASE-2"), await reference("two", "CASE-1")];
        await enter(stage, seat, "Cyd");
        assert.equal(await reference("one", "CASE-1"), first);
        await enter(stage, seat, "Eve");
        others.push(await reference("one", "CASE-1"));
        assert.equal(new Set([first, ...others]).size, 4);
      }),
  },
  {
    name: "one answer for each owner, whether one of its entries fits or several",
    run: (stage) =>
      as(stage, "Nora", async (seat) => {
        const { hitOnly } = stage.scene;
        const [{ nomination }] = await seat.rows(
          "select nomination from portolan.nominate_entries($1, $2)",
          hitOnly.lists.ofA,
          JSON.stringify([hidden("111003")]),
        );
        await enter(stage, seat, "Ada");
        await seat.rows("select portolan.approve_nominations($1)", [nomination]);
        await enter(stage, seat, "Cal");
        const answers = await seat.rows(...hitting([keyed("PHONE:+111001", "PHONE:+111003"), keyed("PHONE:+111001", "PHONE:+111002")]));
        assert.deepEqual(
          answers.map(({ place }) => place),
          [0, 1, 1],
        );
        await enter(stage, seat, "Ada");
        assert.equal(await seat.count("select from watchlist_sighting where reference = $1", answers[0].reference), 2);
      }),
  },
  {
    name: "beyond the quota of a member nothing is answered, as to one who hits nothing; the owner is told, and the asker's supervisors",
    run: (stage) =>
      as(stage, "Cal", async (seat) => {
        const { people, hitOnly } = stage.scene;
        // One was answered to Cal already.
        const many = Array.from({ length: 18 }, (_, place) => asking("111001", `${place}`));
        assert.equal((await seat.rows(...hitting(many))).length, 18);
        assert.deepEqual(await seat.rows(...hitting([asking("111001", "one more")])), []);
        // What was answered today is answered again.
        assert.equal((await seat.rows(...hitting(many))).length, 18);
        for (const [who, expected] of [
          ["Cora", 1],
          ["Cal", 0],
          ["Ada", 0],
          ["Don", 0],
        ] as const) {
          await enter(stage, seat, who);
          assert.equal(await seat.count("select from watchlist_quota_alarm where member_id = $1", people.Cal.id), expected, who);
        }
        await enter(stage, seat, "Ada");
        const beyond = "select from watchlist_sighting where entry_id = $1 and asker_id = $2 and reference is null";
        assert.equal(await seat.count(beyond, hitOnly.entries.ofA, people.Cal.agencyId), 1);
      }),
  },
  {
    name: "beyond the quota of an agency nothing is answered to any of its members",
    run: (stage) =>
      as(stage, "Cyd", async (seat) => {
        const many = (of: string) => Array.from({ length: 20 }, (_, place) => asking("111001", `of ${of} ${place}`));
        // Cora had twenty and Cal two.
        assert.equal((await seat.rows(...hitting(many("Cyd")))).length, 20);
        await enter(stage, seat, "Cal");
        assert.equal((await seat.rows(...hitting(many("Cal")))).length, 8);
        await enter(stage, seat, "Eve");
        assert.equal(await isHit(seat), true);
      }),
  },
  {
    name: "an auditor is told who asked too often, and nothing of what",
    run: (stage) =>
      as(stage, "Don", async (seat) => {
        const [alarm] = await seat.rows("select * from watchlist_quota_alarm");
        assert.deepEqual(Object.keys(alarm).sort(), ["agency_id", "audience_id", "day", "id", "member_id", "reached_at"]);
      }),
  },
];
