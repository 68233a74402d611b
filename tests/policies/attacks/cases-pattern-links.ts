// What belongs to a pattern and what fits it is nobody's but theirs who see both ends.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type { ReportName } from "./scene.ts";
import type { PatternName } from "./scene-patterns.ts";
import type { AttackCase, Seat, Stage } from "./stage.ts";

const link = "select portolan.link_pattern($1, $2, $3)";
const unlink = "select portolan.unlink_pattern($1, $2)";
const fitsOf = "select pattern_id, report_id, is_news from portolan.pattern_fits($1, $2, $3, null, null, null, false, 100)";
const see = "select portolan.see_pattern_fits($1, $2)";

const patternOf = ({ scene }: Stage, name: PatternName) => scene.patterns[name].id;
const reportOf = ({ scene }: Stage, name: ReportName) => scene.reports[name].id;
const linked = async (seat: Seat, id: string) =>
  (await seat.rows("select pattern_id, record_id from portolan.pattern_links($1)", id)).map((row) => `${row.pattern_id} ${row.record_id}`).sort();

/** As though these had been filed after all patterns were shared, and been recognised. */
const recognised = (stage: Stage, ...pairs: [PatternName, ReportName][]) =>
  pairs
    .map(
      ([pattern, report]) =>
        `update seizure_report set created_at = now() where id = '${reportOf(stage, report)}';
         insert into portolan.pattern_match (pattern_id, report_id, matched, unstated, told_in)
         values ('${patternOf(stage, pattern)}', '${reportOf(stage, report)}', '{ORIGIN,WORDS}', '{}', pg_current_xact_id()::text::bigint)
         on conflict (pattern_id, report_id) do update set owner_saw_at = null, author_saw_at = null, told_in = excluded.told_in;`,
    )
    .join("\n");

const fits = async (seat: Seat, pattern: string | null, report: string | null, onlyNews = false) =>
  (await seat.rows(fitsOf, pattern, report, onlyNews)).map((row) => `${row.pattern_id} ${row.report_id}`).sort();
const count = async (seat: Seat, pattern: string | null, onlyNews = false) =>
  (await seat.rows("select portolan.count_pattern_fits($1, $2) as n", pattern, onlyNews))[0].n as number;

/** What the stream says of this transaction, one at a time. */
const streamed = async (seat: Seat) => {
  const [{ own }] = await seat.rows("select pg_current_xact_id()::text as own");
  const after = `${BigInt(own) + 1n}:${BigInt(own) + 1n}:`;
  const between = "select pattern_id, report_id, told_in from portolan.fits_between($1, $2, $3, $4, $5, 1)";
  assert.deepEqual(await seat.rows(between, after, after, null, null, null), [], "told once");
  const told: string[] = [];
  for (let place: unknown[] = [null, null, null]; ; ) {
    const [next] = await seat.rows(between, `${own}:${own}:`, after, ...place);
    if (!next || told.length > 10) return told.sort();
    told.push(`${next.pattern_id} ${next.report_id}`);
    place = [next.told_in, next.report_id, next.pattern_id];
  }
};

export const casesOfPatternLinks: AttackCase[] = [
  {
    name: "a link of a pattern is seen by who sees both of its ends, and by nobody else",
    run: (stage) =>
      stage.as(stage.scene.people.Nora.key.secret, async (seat) => {
        const [pattern, toCustoms, draft, other] = [
          patternOf(stage, "toC"),
          reportOf(stage, "toCustoms"),
          reportOf(stage, "northDraft"),
          patternOf(stage, "ofNorth"),
        ];
        await seat.rows(link, pattern, "SEIZURE_REPORT", toCustoms);
        await seat.rows(link, pattern, "SEIZURE_REPORT", draft);
        await seat.rows(link, other, "PATTERN", pattern);
        for (const [person, expected] of [
          ["Ned", [`${pattern} ${toCustoms}`, `${pattern} ${draft}`, `${other} ${pattern}`]],
          ["Cyd", [`${pattern} ${toCustoms}`]],
          ["Bea", []],
          ["Ana", []],
        ] as const) {
          await seat.enter(stage.scene.people[person].key.secret);
          assert.deepEqual(await linked(seat, pattern), [...expected].sort(), person);
        }
        await seat.enter(stage.scene.people.Cyd.key.secret);
        assert.deepEqual([await linked(seat, draft), await linked(seat, other)], [[], []]);
      }),
  },
  {
    name: "only to an own pattern, and only what the viewer sees, is linked; hidden and missing answer the same",
    run: (stage) =>
      stage.as(stage.scene.people.Cal.key.secret, async (seat) => {
        const [own, received] = [patternOf(stage, "ofC"), patternOf(stage, "toC")];
        const seen = reportOf(stage, "toCustoms");
        for (const [pattern, kind, record, field] of [
          [received, "SEIZURE_REPORT", seen, "id"],
          [patternOf(stage, "ofNorth"), "SEIZURE_REPORT", seen, "id"],
          [randomUUID(), "SEIZURE_REPORT", seen, "id"],
          [own, "SEIZURE_REPORT", reportOf(stage, "northDraft"), "recordId"],
          [own, "SEIZURE_REPORT", randomUUID(), "recordId"],
          [own, "PATTERN", patternOf(stage, "ofNorth"), "recordId"],
          [own, "PATTERN", own, "recordId"],
          [own, "MEMBER", stage.scene.people.Cal.id, "recordId"],
          [own, "PATTERN", seen, "recordId"],
        ] as const) {
          const { code, message, detail } = await seat.refusal(link, pattern, kind, record);
          assert.deepEqual([code, message, detail], ["PT404", "NOT_FOUND", field], `${kind} ${record}`);
        }
        await seat.rows(link, own, "PATTERN", received);
        assert.deepEqual(await linked(seat, received), [`${own} ${received}`]);
      }),
  },
  {
    name: "an analyst and a key that only reads link and unlink nothing, and see no news off",
    run: async (stage) => {
      for (const { secret } of [stage.scene.people.Ned.key, stage.scene.keys.readOnly]) {
        await stage.as(secret, async (seat) => {
          const [pattern, report] = [patternOf(stage, "toC"), reportOf(stage, "toCustoms")];
          assert.equal((await seat.refusal(link, pattern, "SEIZURE_REPORT", report)).message, "FORBIDDEN");
          assert.equal((await seat.refusal(unlink, pattern, report)).message, "FORBIDDEN");
          assert.equal((await seat.refusal(see, pattern, [report])).message, "FORBIDDEN");
        });
      }
    },
  },
  {
    name: "who unlinks takes back what is seen of the own pattern, and no more",
    run: (stage) => {
      const [own, received] = [patternOf(stage, "ofC"), patternOf(stage, "toC")];
      const [hidden, seen] = [reportOf(stage, "northDraft"), reportOf(stage, "toCustoms")];
      const told = `insert into portolan.pattern_link (pattern_id, record_kind, record_id) values
        ('${own}', 'SEIZURE_REPORT', '${hidden}'), ('${own}', 'SEIZURE_REPORT', '${seen}'), ('${received}', 'SEIZURE_REPORT', '${seen}')`;
      return stage.asThough(told, stage.scene.people.Cal.key.secret, async (seat) => {
        await seat.rows(unlink, own, hidden);
        await seat.rows(unlink, own, seen);
        assert.equal((await seat.refusal(unlink, received, seen)).message, "NOT_FOUND");
        await seat.client.query("reset role");
        assert.deepEqual(await seat.rows("select pattern_id, record_id from portolan.pattern_link order by linked_at, pattern_id = $1 desc", own), [
          { pattern_id: own, record_id: hidden },
          { pattern_id: received, record_id: seen },
        ]);
      });
    },
  },
  {
    name: "that a seizure fits a pattern is told to and counted for who sees both, and nobody else",
    run: (stage) => {
      const [pattern, hiddenPattern] = [patternOf(stage, "toC"), patternOf(stage, "ofNorth")];
      const [seen, hidden] = [reportOf(stage, "toCustoms"), reportOf(stage, "northDraft")];
      const told = recognised(stage, ["toC", "toCustoms"], ["toC", "northDraft"], ["ofNorth", "toCustoms"]);
      return stage.asThough(told, stage.scene.people.Cyd.key.secret, async (seat) => {
        assert.deepEqual(await fits(seat, pattern, null), [`${pattern} ${seen}`]);
        assert.deepEqual(await fits(seat, null, seen), [`${pattern} ${seen}`]);
        assert.deepEqual([await fits(seat, null, hidden), await fits(seat, hiddenPattern, null)], [[], []]);
        assert.deepEqual([await count(seat, pattern), await count(seat, hiddenPattern), await count(seat, null)], [1, 0, 1]);
        await seat.enter(stage.scene.people.Ned.key.secret);
        assert.deepEqual([await count(seat, pattern), await count(seat, hiddenPattern), await count(seat, null)], [2, 1, 3]);
        for (const name of ["Bea", "Ana", "Sol"] as const) {
          await seat.enter(stage.scene.people[name].key.secret);
          assert.deepEqual([await fits(seat, null, null), await count(seat, null)], [[], 0], name);
        }
      });
    },
  },
  {
    name: "what fits is news to the agencies of pattern and seizure, until one of theirs who sees both has seen it",
    run: (stage) => {
      const { Nora, Sol, Cal, Cora, Eve, Ned } = stage.scene.people;
      const [pattern, received, own] = [patternOf(stage, "toC"), reportOf(stage, "toCustoms"), reportOf(stage, "ofC")];
      // The second is the receiver's own draft, which the pattern's owner does not see.
      return stage.asThough(recognised(stage, ["toC", "toCustoms"], ["toC", "ofC"]), Cal.key.secret, async (seat) => {
        assert.deepEqual(await fits(seat, null, null, true), [`${pattern} ${own}`]);
        assert.equal(await count(seat, null, true), 1);
        await seat.rows(see, pattern, [own, received]);
        assert.equal(await count(seat, null, true), 0);
        await seat.enter(Ned.key.secret);
        assert.deepEqual(await fits(seat, null, null, true), [`${pattern} ${received}`], "what another agency saw is still news to the owner");
        await seat.enter(Eve.key.secret);
        assert.equal(await count(seat, null, true), 0);
        await seat.enter(Sol.key.secret);
        assert.equal((await seat.refusal(see, pattern, [received])).message, "NOT_FOUND");
        await seat.enter(Nora.key.secret);
        await seat.rows(see, pattern, [received, own]);
        assert.equal(await count(seat, null, true), 0);
        // Nora sees nothing of the other one, and marked nothing of it.
        await seat.client.query("reset role");
        assert.deepEqual(await seat.rows("select owner_saw_at from portolan.pattern_match where report_id = $1 and pattern_id = $2", own, pattern), [
          { owner_saw_at: null },
        ]);
        await seat.enter(Cora.key.secret);
        assert.equal(await count(seat, null), 2);
      });
    },
  },
  {
    name: "that a seizure newly fits is streamed to the agencies of pattern and seizure, there to who sees both, and once",
    run: (stage) => {
      const [pattern, own] = [patternOf(stage, "toC"), reportOf(stage, "ofC")];
      const [seen, draft] = [reportOf(stage, "toCustoms"), reportOf(stage, "northDraft")];
      const told = recognised(
        stage,
        ["toC", "toCustoms"],
        ["toC", "northDraft"],
        ["toC", "ofC"],
        ["ofNorth", "toCustoms"],
        ["ofNorth", "southDraft"],
        ["byDToE", "ofC"],
      );
      return stage.asThough(told, stage.scene.people.Cal.key.secret, async (seat) => {
        assert.deepEqual(await streamed(seat), [`${pattern} ${own}`]);
        for (const [name, expected] of [
          ["Ned", [`${pattern} ${seen}`, `${pattern} ${draft}`, `${patternOf(stage, "ofNorth")} ${seen}`]],
          ["Sol", []],
          ["Eve", []],
          ["Bea", []],
          ["Ana", []],
        ] as const) {
          await seat.enter(stage.scene.people[name].key.secret);
          assert.deepEqual(await streamed(seat), [...expected].sort(), name);
        }
      });
    },
  },
  {
    name: "what an agency filed before a pattern was shared with it is no news to it",
    run: (stage) => {
      const told = `${recognised(stage, ["toC", "ofC"])} update seizure_report set created_at = now() - interval '1 year'`;
      return stage.asThough(told, stage.scene.people.Cal.key.secret, async (seat) => {
        assert.deepEqual([await count(seat, patternOf(stage, "toC")), await count(seat, null, true), await streamed(seat)], [1, 0, []]);
      });
    },
  },
  {
    name: "a fit that was seen is news again when another agency shares the seizure after that, and no other one",
    run: (stage) => {
      const [others, own] = [patternOf(stage, "ofC"), patternOf(stage, "toC")];
      const told = `${recognised(stage, ["ofC", "toCustoms"], ["toC", "toCustoms"])}
        update seizure_report set released_at = now() - interval '2 days' where id = '${reportOf(stage, "toCustoms")}';
        update portolan.pattern_match set owner_saw_at = now() - interval '1 day', author_saw_at = now();`;
      return stage.asThough(told, stage.scene.people.Cal.key.secret, async (seat) => {
        assert.equal(await count(seat, others, true), 0);
        await seat.client.query("reset role");
        await seat.rows("update seizure_report set released_at = now() where id = $1", reportOf(stage, "toCustoms"));
        await seat.enter(stage.scene.people.Cal.key.secret);
        assert.equal(await count(seat, others, true), 1);
        await seat.enter(stage.scene.people.Nora.key.secret);
        assert.equal(await count(seat, own, true), 0);
      });
    },
  },
  {
    name: "what fits is judged by the worker alone, and links and fits are read through functions alone",
    run: (stage) =>
      stage.as(stage.scene.people.Ada.key.secret, async (seat) => {
        for (const statement of [
          "select * from portolan.pattern_match",
          "select * from portolan.pattern_link",
          "select * from portolan.pattern_due",
          "select portolan.recognise_patterns(1)",
          "select portolan.keep_matches(null, '{}')",
          "select portolan.note_pattern_due('PATTERN', '{}')",
          "select * from portolan.judge_patterns(null, '{}')",
          "select * from portolan.facts_of('{}')",
          "select portolan.is_seen('PATTERN', gen_random_uuid())",
          "select portolan.write_pattern_version(gen_random_uuid(), null, false)",
        ])
          assert.match((await seat.refusal(statement)).message, /permission denied/, statement);
      }),
  },
];
