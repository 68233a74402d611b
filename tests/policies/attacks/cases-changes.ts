// The feed of changes: told to exactly those who saw a record before or see it now, and to a leaver what it loses.
import assert from "node:assert/strict";
import { leaving } from "./cases-communities.ts";
import { digestOf, recalling, releasing } from "./cases-release.ts";
import type { PersonName } from "./scene.ts";
import { type AttackCase, inTransaction, type Seat, type Stage } from "./stage.ts";

/** Whether the person is told, in this transaction, of something that happened to the record. */
async function isTold(seat: Seat, stage: Stage, who: PersonName, record: string): Promise<boolean> {
  await seat.enter(stage.scene.people[who].session.secret);
  const own = "transaction = pg_current_xact_id()::text::bigint";
  return (await seat.count(`select from change where record_id = $1 and ${own}`, record)) > 0;
}

async function told(seat: Seat, stage: Stage, record: string, ...people: PersonName[]): Promise<PersonName[]> {
  const found: PersonName[] = [];
  for (const who of people) if (await isTold(seat, stage, who, record)) found.push(who);
  return found;
}

export const casesOfChanges: AttackCase[] = [
  {
    name: "of a recall those are told who could see the record before, and nobody else; and its home",
    run: (stage) =>
      stage.as(stage.scene.people.Ada.session.secret, async (seat) => {
        const { id } = stage.scene.reports.toCustoms;
        const [{ last }] = await seat.rows("select coalesce(max(position), 0) as last from change");
        await seat.rows(...recalling(id));
        assert.deepEqual(await told(seat, stage, id, "Cal", "Cyd", "Nora", "Ada", "Sol", "Bea", "Don", "Cam", "Ana"), ["Cal", "Cyd", "Nora", "Ada"]);
        await seat.enter(stage.scene.people.Cal.session.secret);
        const [{ position }] = await seat.rows("select position from change where record_id = $1 order by position desc limit 1", id);
        assert.ok(BigInt(position) > BigInt(last), "what was told before is told again");
      }),
  },
  {
    name: "of a release its recipients are told too",
    run: (stage) =>
      stage.as(stage.scene.people.Ada.session.secret, async (seat) => {
        const { reports, agencies } = stage.scene;
        const [{ id }, to] = [reports.northDraft, [{ agency: agencies["XC-CUSTOMS"] }]];
        await seat.rows(...releasing(id, to, [], await digestOf(seat, id, to)));
        assert.deepEqual(await told(seat, stage, id, "Cal", "Cyd", "Nora", "Ada", "Sol", "Bea", "Don", "Cam"), ["Cal", "Cyd", "Nora", "Ada"]);
      }),
  },
  {
    name: "of a draft only its home is told",
    run: (stage) =>
      stage.as(stage.scene.people.Nora.session.secret, async (seat) => {
        const [{ id }] = await seat.rows(
          `insert into seizure_report (agency_id, unit_id, author_id, reference, tlp, occurred_on, place, transport)
           values (portolan.viewer_agency(), portolan.viewer_unit(), portolan.viewer_member(), 'FED', 'AMBER', '2026-03-05', 'Quay', 'MAIL') returning id`,
        );
        assert.deepEqual(await told(seat, stage, id, "Nora", "Ned", "Ada", "Sol", "Cal", "Bea", "Don", "Ana"), ["Nora", "Ned", "Ada"]);
      }),
  },
  {
    name: "who leaves a community is told of what it saw through it, and of nothing else; nobody else is told",
    run: (stage) =>
      stage.asThough("select", stage.scene.people.Ada.session.secret, async (seat) => {
        const { reports, communities, people } = stage.scene;
        const { inCommunity, southDraft } = reports;
        // One in an operation that the leaver has no part in, in an epoch later than its joining of Watch.
        await seat.rows("reset role");
        await seat.rows(
          `update seizure_report set audience_id = (select portolan.intern_audience(array[p.id]) from community_epoch e
             join portolan.principal p on p.epoch_id = e.id where e.community_id = $1 order by e.number desc limit 1) where id = $2`,
          communities.Lantern,
          southDraft.id,
        );
        await seat.rows("update change set transaction = 1 where record_id = $1", southDraft.id);
        await seat.rows("set local role portolan_app");
        await seat.enter(people.Bud.session.secret);
        await seat.rows(...leaving(communities.Watch as string));
        assert.deepEqual(await told(seat, stage, inCommunity.id, "Bea", "Bob", "Bud", "Cal", "Eve", "Don", "Nora"), ["Bea", "Bob"]);
        assert.deepEqual(await told(seat, stage, southDraft.id, "Bea", "Bob", "Bud", "Don"), []);
        // Eli's agency joined after the report was released there: it was never to know of it.
        await seat.enter(people.Eli.session.secret);
        await seat.rows(...leaving(communities.Watch as string));
        assert.deepEqual(await told(seat, stage, inCommunity.id, "Eve", "Eli"), []);
      }),
  },
  {
    name: "who leaves a community is told of what was taken back from it just before",
    run: (stage) =>
      stage.asThough("select", stage.scene.people.Bud.session.secret, async (seat) => {
        const { reports, communities, people } = stage.scene;
        await seat.rows("reset role");
        await seat.rows("update seizure_report set audience_id = portolan.home_audience(agency_id, unit_id) where id = $1", reports.inCommunity.id);
        await seat.rows("update change set transaction = 1 where record_id = $1", reports.inCommunity.id);
        await seat.rows("set local role portolan_app");
        await seat.enter(people.Bud.session.secret);
        await seat.rows(...leaving(communities.Watch as string));
        assert.deepEqual(await told(seat, stage, reports.inCommunity.id, "Bea", "Bob", "Cal", "Eve"), ["Bea", "Bob"]);
      }),
  },
  {
    name: "the feed is not read past what ended after its reader entered, whose audiences may lack what was shared then",
    run: (stage) =>
      stage.as(stage.scene.people.Cal.session.secret, async (seat) => {
        const { rows } = await stage.administrator.query("select pg_current_xact_id()::text::bigint as written");
        const [{ settled }] = await seat.rows("select portolan.settled_before() as settled");
        assert.ok(BigInt(settled) <= BigInt(rows[0].written));
      }),
  },
  {
    name: "the feed is not read past a transaction that has not ended",
    run: async (stage) => {
      await inTransaction(stage.administrator, false, async () => {
        const { rows } = await stage.administrator.query("select pg_current_xact_id()::text::bigint as writing");
        // Another begins after it and ends before it.
        await stage.as(stage.scene.people.Cal.session.secret, (seat) => seat.rows("select pg_current_xact_id()"));
        await stage.as(stage.scene.people.Cal.session.secret, async (seat) => {
          const [{ settled }] = await seat.rows("select portolan.settled_before() as settled");
          assert.ok(BigInt(settled) <= BigInt(rows[0].writing));
        });
      });
    },
  },
  {
    name: "a place in the feed is worth nothing with other roles, another unit or the other kind of credential, and goes on when somebody joins",
    run: (stage) =>
      stage.asThough("select", stage.scene.people.Nora.session.secret, async (seat) => {
        const { people, agencies, communities, units } = stage.scene;
        const basis = async (credential = people.Nora.session) => {
          await seat.enter(credential.secret);
          return (await seat.rows("select portolan.feed_basis() as basis"))[0].basis as string;
        };
        const after = async (statement: string, ...values: unknown[]) => {
          await seat.rows("reset role");
          await seat.rows(statement, ...values);
          await seat.rows("set local role portolan_app");
          return basis();
        };
        const first = await basis();
        assert.equal(await after("select portolan.join_community($1, $2)", communities.Watch, agencies["XD-CUSTOMS"]), first);
        const elsewhere = await after("update member set unit_id = $1 where id = $2", units["XA-CUSTOMS/South"], people.Nora.id);
        const promoted = await after("update member set roles = '{SUPERVISOR}' where id = $1", people.Nora.id);
        const relieved = await after("update member set roles = '{}' where id = $1", people.Nora.id);
        assert.equal(new Set([first, elsewhere, promoted, relieved]).size, 4);
        // What was released to named persons is no part of a copy that is read by key.
        assert.notEqual(await basis(people.Nora.key), relieved);
      }),
  },
];
