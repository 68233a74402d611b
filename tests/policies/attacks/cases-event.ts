// Reports of the same event: a link is nobody's but theirs who see both ends, and changes neither report.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type { ReportName } from "./scene.ts";
import type { AttackCase, Seat, Stage } from "./stage.ts";

const idOf = (stage: Stage, name: ReportName) => stage.scene.reports[name].id;
const link = "select portolan.link_event($1, $2)";
const unlink = "select portolan.unlink_event($1)";

const eventOf = async (seat: Seat, id: string) =>
  (await seat.rows("select id from portolan.same_event($1) id", id)).map((row) => row.id as string).sort();
const linkCount = (seat: Seat) => seat.count("select * from portolan.event_links()");

/** As though these links had been made, told as the administrator. */
const linked = (stage: Stage, ...pairs: [ReportName, ReportName][]) =>
  pairs
    .map(([one, other]) => `insert into portolan.event_link (report_id, other_id) values ('${idOf(stage, one)}', '${idOf(stage, other)}');`)
    .join("\n");

export const casesOfEvents: AttackCase[] = [
  {
    name: "a link is seen by who sees both reports, and by nobody else",
    run: (stage) =>
      stage.as(stage.scene.people.Cal.key.secret, async (seat) => {
        const [own, other] = [idOf(stage, "ofC"), idOf(stage, "toCustoms")];
        await seat.rows(link, own, other);
        const { Cora, Cyd, Nora, Ada, Bea, Ana } = stage.scene.people;
        for (const person of [Cora, Cyd]) {
          await seat.enter(person.key.secret);
          assert.deepEqual([await eventOf(seat, own), await eventOf(seat, other), await linkCount(seat)], [[other], [own], 1]);
        }
        for (const person of [Nora, Ada, Bea, Ana]) {
          await seat.enter(person.key.secret);
          assert.deepEqual([await eventOf(seat, own), await eventOf(seat, other), await linkCount(seat)], [[], [], 0], person.email);
        }
      }),
  },
  {
    name: "two reports that are linked through a hidden one are not linked for who does not see it",
    run: (stage) => {
      const { Bea, Ada } = stage.scene.people;
      const [one, hidden, two] = [idOf(stage, "toPost"), idOf(stage, "northDraft"), idOf(stage, "inCommunity")];
      return stage.asThough(linked(stage, ["toPost", "northDraft"], ["northDraft", "inCommunity"]), Bea.key.secret, async (seat) => {
        assert.equal(await seat.count("select 1 from seizure_report where id = any ($1)", [one, hidden, two]), 2);
        assert.deepEqual([await eventOf(seat, one), await eventOf(seat, two), await linkCount(seat)], [[], [], 0]);
        await seat.enter(Ada.key.secret);
        assert.deepEqual([await eventOf(seat, one), await linkCount(seat)], [[hidden, two].sort(), 2]);
      });
    },
  },
  {
    name: "only an own report is linked, and only to one that the viewer sees; hidden and missing answer the same",
    run: (stage) =>
      stage.as(stage.scene.people.Cal.key.secret, async (seat) => {
        const [own, seen, hidden] = [idOf(stage, "ofC"), idOf(stage, "toCustoms"), idOf(stage, "northDraft")];
        for (const [first, second, field] of [
          [seen, own, "id"],
          [hidden, own, "id"],
          [randomUUID(), own, "id"],
          [own, hidden, "otherId"],
          [own, randomUUID(), "otherId"],
          [own, own, "otherId"],
        ] as const) {
          assert.deepEqual(await seat.refusal(link, first, second), { code: "PT404", message: "NOT_FOUND", detail: field });
        }
        for (const foreign of [seen, hidden]) {
          assert.deepEqual(await seat.refusal(unlink, foreign), { code: "PT404", message: "NOT_FOUND", detail: "id" });
        }
        await seat.rows(link, own, seen);
      }),
  },
  {
    name: "an analyst, an administrator and a key that only reads link and unlink nothing",
    run: async (stage) => {
      const [one, two] = [idOf(stage, "toCustoms"), idOf(stage, "toPost")];
      const { Ned, Ana } = stage.scene.people;
      for (const { secret } of [Ned.session, Ana.session, stage.scene.keys.readOnly]) {
        await stage.as(secret, async (seat) => {
          for (const [statement, ...values] of [[link, one, two] as const, [unlink, one] as const])
            assert.match((await seat.refusal(statement, ...values)).message, /FORBIDDEN/);
        });
      }
      const client = await stage.connect("portolan_app");
      await assert.rejects(client.query("select * from portolan.event_link"), { code: "42501" });
    },
  },
  {
    name: "a link changes neither report, nor anything that tells of them",
    run: (stage) => {
      const [own, other] = [idOf(stage, "ofC"), idOf(stage, "toCustoms")];
      const told = (seat: Seat) =>
        seat.rows(
          "select to_jsonb(r) as row, (select jsonb_agg(to_jsonb(v) order by v.version) from seizure_report_version v where v.report_id = r.id) as versions from seizure_report r where r.id = any ($1) order by r.id",
          [own, other],
        );
      return stage.as(stage.scene.people.Cal.key.secret, async (seat) => {
        const before = await told(seat);
        assert.equal(before.length, 2);
        await seat.rows(link, own, other);
        assert.deepEqual(await told(seat), before);
        await seat.rows(unlink, own);
        assert.deepEqual([await told(seat), await linkCount(seat)], [before, 0]);
      });
    },
  },
  {
    name: "who unlinks takes back what was said of the own report and is seen, and no more",
    run: (stage) => {
      const { Cal, Ada } = stage.scene.people;
      const told = linked(stage, ["ofC", "toCustoms"], ["ofC", "northDraft"], ["toCustoms", "ofC"]);
      return stage.asThough(told, Cal.key.secret, async (seat) => {
        await seat.rows(unlink, idOf(stage, "ofC"));
        assert.deepEqual(await seat.rows("select report_id, other_id from portolan.event_links()"), [
          { report_id: idOf(stage, "toCustoms"), other_id: idOf(stage, "ofC") },
        ]);
        await seat.enter(Ada.key.secret);
        assert.equal(await linkCount(seat), 0);
        await seat.client.query("reset role");
        assert.equal(await seat.count("select 1 from portolan.event_link"), 2);
      });
    },
  },
];
