// Questions to the owners of entries, and entries that are disclosed for a time.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { answers, asksOwner, discloses, endsDisclosure, hitting, isHit } from "./hit-only-steps.ts";
import { approving, as, type Call, confirming, customs, enter, forbidden, missing, refused, sees, share, withdrawing } from "./own-lists-steps.ts";
import type { PersonName } from "./scene.ts";
import { asking, hidden } from "./scene-hit-only.ts";
import type { AttackCase, Stage } from "./stage.ts";

const state = async (stage: Stage, who: PersonName, question: string) =>
  as(stage, who, async (seat) => seat.rows("select state from watchlist_question where id = $1", question));

export const casesOfQuestions: AttackCase[] = [
  {
    name: "nobody without the role, nor a key that only reads, asks or answers; disclosing takes a supervisor",
    run: async (stage) => {
      const { hitOnly, people, keys } = stage.scene;
      const question = hitOnly.questions.ofA;
      const ofOfficers: Call[] = [asksOwner(hitOnly.references.ofA), answers(question)];
      const ofSupervisors: Call[] = [discloses(question), endsDisclosure(question)];
      for (const [secret, steps] of [
        [people.Nora.session.secret, ofSupervisors],
        [people.Ned.session.secret, [...ofOfficers, ...ofSupervisors]],
        [people.Cyd.session.secret, ofOfficers],
        [people.Ana.session.secret, [...ofOfficers, ...ofSupervisors]],
        [keys.readOnly.secret, [...ofOfficers, ...ofSupervisors]],
      ] as const)
        await stage.as(secret, async (seat) => {
          for (const step of steps) assert.deepEqual(await seat.refusal(...step), forbidden, step[0]);
        });
    },
  },
  {
    name: "a hit of another agency, an entry that is not read and one's own are asked about like what does not exist",
    run: async (stage) => {
      const { hitOnly, own } = stage.scene;
      for (const who of ["Don", "Bea", "Nora"] as const)
        await as(stage, who, async (seat) => {
          for (const reference of [hitOnly.references.ofA, "HIT-NONE"])
            assert.deepEqual(await seat.refusal(...asksOwner(reference)), missing("reference"), who);
        });
      await as(stage, "Cal", async (seat) => {
        for (const entry of [hitOnly.entries.ofA, own.entries.kept, own.entries.ofD, randomUUID()])
          assert.deepEqual(await seat.refusal(...asksOwner(null, entry)), missing("entry"));
        await seat.rows(...asksOwner(null, own.entries.shared));
      });
      await as(stage, "Nora", async (seat) => assert.deepEqual(await seat.refusal(...asksOwner(null, own.entries.shared)), missing("entry")));
    },
  },
  {
    name: "both sides see a question, and nobody else; its entry is the owner's",
    run: (stage) =>
      as(stage, "Cal", async (seat) => {
        const { hitOnly } = stage.scene;
        for (const [who, question, entries] of [
          ["Cal", 1, 0],
          ["Cyd", 1, 0],
          ["Nora", 1, 1],
          ["Ada", 1, 1],
          ["Don", 0, 0],
          ["Bea", 0, 0],
          ["Ana", 0, 0],
        ] as const) {
          await enter(stage, seat, who);
          assert.equal(await seat.count("select from watchlist_question where id = $1", hitOnly.questions.ofA), question, who);
          assert.equal(await seat.count("select from portolan.question_entries($1)", hitOnly.questions.ofA), entries, who);
        }
        // Who reads an entry learns nothing of what others ask about it.
        const { own, agencies } = stage.scene;
        await enter(stage, seat, "Ada");
        await share(seat, own.lists.shared, [...customs(stage.scene), { agency: agencies["XE-CUSTOMS"] }]);
        await enter(stage, seat, "Cal");
        const [{ id }] = await seat.rows(...asksOwner(null, own.entries.shared));
        assert.equal(await seat.count("select from portolan.question_entries($1)", id), 1);
        assert.equal(await sees(stage, seat, "Eve", own.entries.shared), true);
        assert.equal(await seat.count("select from portolan.question_entries($1)", id), 0);
      }),
  },
  {
    name: "a question is answered by whom it was put to, once; to others it does not exist",
    run: async (stage) => {
      const { hitOnly } = stage.scene;
      const steps = [answers, discloses, endsDisclosure];
      for (const [who, question] of [
        ["Don", hitOnly.questions.ofA],
        ["Cora", hitOnly.questions.ofA],
        ["Ada", hitOnly.questions.ofD],
      ] as const)
        await as(stage, who, async (seat) => {
          for (const step of steps) {
            assert.deepEqual(await seat.refusal(...step(question)), missing(), who);
            assert.deepEqual(await seat.refusal(...step(randomUUID())), missing());
          }
        });
      await as(stage, "Nora", async (seat) => {
        await seat.rows(...answers(hitOnly.questions.ofA, true));
        assert.deepEqual(await seat.refusal(...answers(hitOnly.questions.ofA)), refused("NOT_WAITING"));
        await enter(stage, seat, "Cal");
        assert.deepEqual(await seat.rows("select state, answer from watchlist_question where id = $1", hitOnly.questions.ofA), [
          { state: "REFUSED", answer: "this much" },
        ]);
      });
      assert.deepEqual(await state(stage, "Cal", hitOnly.questions.ofA), [{ state: "ASKED" }]);
    },
  },
  {
    name: "a disclosed entry is read by the agency that asked, until its time or the owner's word, and by nobody else",
    run: async (stage) => {
      const { hitOnly, people } = stage.scene;
      const { ofA: question } = hitOnly.questions;
      await as(stage, "Ada", async (seat) => {
        for (const until of ["now()", "now() + interval '13 months'"])
          assert.deepEqual(await seat.refusal(...discloses(question, until)), refused("INVALID", "until"));
        assert.deepEqual(await seat.refusal(...endsDisclosure(question)), refused("NOT_WAITING"));
        await seat.rows(...discloses(question));
        assert.deepEqual(await seat.refusal(...discloses(question)), refused("NOT_WAITING"));
        for (const [who, expected] of [
          ["Cal", true],
          ["Cyd", true],
          ["Cora", true],
          ["Don", false],
          ["Eve", false],
          ["Bea", false],
          ["Cam", false],
        ] as const)
          assert.equal(await sees(stage, seat, who, hitOnly.entries.ofA), expected, who);
        await enter(stage, seat, "Cal");
        assert.equal(await seat.count("select from portolan.question_entries($1)", question), 1);
        // Who reads it needs no hit; who does not is told as before.
        assert.equal(await isHit(seat), false);
        await enter(stage, seat, "Eve");
        assert.equal(await isHit(seat), true);
        await enter(stage, seat, "Ada");
        await seat.rows(...endsDisclosure(question));
        assert.equal(await sees(stage, seat, "Cal", hitOnly.entries.ofA), false);
        assert.equal(await sees(stage, seat, "Sol", hitOnly.entries.ofA), true);
        await enter(stage, seat, "Ada");
        assert.deepEqual(
          await seat.rows(
            "select kind, note from watchlist_entry_step where entry_id = $1 and kind like 'DISC%' order by happened_at",
            hitOnly.entries.ofA,
          ),
          ["DISCLOSED", "DISCLOSURE_ENDED"].map((kind) => ({ kind, note: hitOnly.references.ofA })),
        );
      });
      // In time, as nobody does anything.
      const disclosed = `
        update watchlist_question set state = 'DISCLOSED', disclosed_until = now() + interval '1 day', answered_by_id = '${people.Ada.id}', answered_at = now() where id = '${question}';
        select portolan.place_disclosures(e) from watchlist_entry e where e.id = '${hitOnly.entries.ofA}'`;
      const aDayLater = `update portolan.principal set valid_until = valid_until - interval '25 hours' where valid_until < now() + interval '2 days';
        update watchlist_question set disclosed_until = disclosed_until - interval '25 hours' where disclosed_until is not null`;
      await stage.asThough(disclosed, people.Cal.session.secret, async (seat) =>
        assert.equal(await sees(stage, seat, "Cal", hitOnly.entries.ofA), true),
      );
      await stage.asThough(`${disclosed}; ${aDayLater}`, people.Cal.session.secret, async (seat) => {
        assert.equal(await sees(stage, seat, "Cal", hitOnly.entries.ofA), false);
        assert.equal(await isHit(seat), true);
        await enter(stage, seat, "Ada");
        await seat.rows(...confirming(hitOnly.entries.ofA));
        await enter(stage, seat, "Cal");
        assert.equal(await seat.count("select from change where record_id = $1", hitOnly.entries.ofA), 0);
      });
    },
  },
  {
    name: "a disclosure outlasts a review and goes with the sharing of its list; once it is over, nothing is told of the entry",
    run: (stage) =>
      as(stage, "Ada", async (seat) => {
        const { hitOnly, agencies } = stage.scene;
        const entry = hitOnly.entries.ofA;
        await seat.rows(...discloses(hitOnly.questions.ofA));
        await seat.rows(...confirming(entry));
        assert.equal(await sees(stage, seat, "Cal", entry), true);
        assert.equal(await sees(stage, seat, "Eve", entry), false);
        await enter(stage, seat, "Ada");
        await share(seat, hitOnly.lists.ofA, [{ agency: agencies["XE-CUSTOMS"] }]);
        assert.equal(await sees(stage, seat, "Cal", entry), false);
        await enter(stage, seat, "Ada");
        await share(seat, hitOnly.lists.ofA, customs(stage.scene));
        await seat.rows(...endsDisclosure(hitOnly.questions.ofA));
        const told = async () => {
          await enter(stage, seat, "Cal");
          return seat.rows("select position from change where record_id = $1", entry);
        };
        const toldOfItsEnd = await told();
        await enter(stage, seat, "Ada");
        await seat.rows(...confirming(entry, "current_date + 20"));
        await seat.rows(...withdrawing(entry));
        assert.deepEqual(await told(), toldOfItsEnd);
        assert.equal(await seat.count("select from notice where record_id = $1", entry), 0);
      }),
  },
  {
    name: "who reads one entry of an owner reads no other one",
    run: (stage) =>
      as(stage, "Ada", async (seat) => {
        const { hitOnly } = stage.scene;
        await seat.rows(...discloses(hitOnly.questions.ofA));
        await enter(stage, seat, "Nora");
        const [{ nomination }] = await seat.rows(
          "select nomination from portolan.nominate_entries($1, $2)",
          hitOnly.lists.ofA,
          JSON.stringify([hidden("111004")]),
        );
        await enter(stage, seat, "Ada");
        await seat.rows(...approving(nomination));
        const [{ entry_id: other }] = await seat.rows("select entry_id from watchlist_nomination where id = $1", nomination);
        assert.deepEqual(await seat.rows("select entry_count from watchlist where id = $1", hitOnly.lists.ofA), [{ entry_count: 0 }]);
        assert.equal(await sees(stage, seat, "Cal", other), false);
        assert.equal(await sees(stage, seat, "Cal", hitOnly.entries.ofA), true);
      }),
  },
  {
    name: "nothing is disclosed to an agency that may no longer receive personal data, nor an entry that is withdrawn",
    run: async (stage) => {
      const { hitOnly, people } = stage.scene;
      await stage.asThough("update agency set receives_personal_data = false where code = 'XC-CUSTOMS'", people.Ada.session.secret, async (seat) =>
        assert.deepEqual(await seat.refusal(...discloses(hitOnly.questions.ofA)), refused("PERSONAL_DATA_NOT_ALLOWED")),
      );
      await as(stage, "Ada", async (seat) => {
        await seat.rows(...withdrawing(hitOnly.entries.ofA));
        assert.deepEqual(await seat.refusal(...discloses(hitOnly.questions.ofA)), refused("NOT_IN_FORCE"));
      });
    },
  },
  {
    name: "who is told of hits as a person asks and reads without colleagues learning of it",
    run: (stage) =>
      as(stage, "Ada", async (seat) => {
        const { hitOnly, people } = stage.scene;
        await share(seat, hitOnly.lists.ofA, [{ member: people.Cal.email }], "RED");
        await enter(stage, seat, "Cyd");
        assert.equal(await isHit(seat), false);
        await enter(stage, seat, "Cal");
        const [{ reference }] = await seat.rows(...hitting([asking("111001", "of Cal alone")]));
        const [{ id }] = await seat.rows(...asksOwner(reference));
        for (const who of ["Cyd", "Cora"] as const) {
          await enter(stage, seat, who);
          assert.equal(await seat.count("select from watchlist_question where id = $1", id), 0);
          if (who === "Cora") assert.deepEqual(await seat.refusal(...asksOwner(reference)), missing("reference"));
        }
        await enter(stage, seat, "Ada");
        await seat.rows(...discloses(id));
        assert.equal(await sees(stage, seat, "Cal", hitOnly.entries.ofA), true);
        assert.equal(await sees(stage, seat, "Cora", hitOnly.entries.ofA), false);
      }),
  },
  {
    name: "nobody writes what hits leave behind but through their functions",
    run: (stage) =>
      as(stage, "Ada", async (seat) => {
        for (const table of ["watchlist_sighting", "watchlist_quota_alarm", "watchlist_question", "watchlist_clearance"])
          for (const step of [`update ${table} set agency_id = agency_id`, `delete from ${table}`, `insert into ${table} select * from ${table}`])
            assert.equal((await seat.refusal(step)).code, "42501", step);
        for (const table of ["entry_notice", "entry_notice_key", "notice_answer", "notice_told", "question_entry", "subject_secret"])
          assert.equal((await seat.refusal(`select from portolan.${table}`)).code, "42501", table);
      }),
  },
];
