// The application's role can set any setting. Without the seal of this transaction it gets nothing.
import assert from "node:assert/strict";
import type pg from "pg";
import { type AttackCase, inTransaction, Seat, type Stage } from "./stage.ts";

const settings = ["viewer", "viewer_seal", "audiences", "audiences_seal"] as const;
type Settings = Record<(typeof settings)[number], string>;

const recorded = async (seat: Seat): Promise<Settings> =>
  (await seat.rows(`select ${settings.map((one) => `current_setting('portolan.${one}') as ${one}`).join()}`))[0];

async function forge(seat: Seat, forged: Partial<Settings>): Promise<void> {
  for (const [name, value] of Object.entries(forged)) await seat.rows("select set_config($1, $2, true)", `portolan.${name}`, value);
}

/** What the seal stands between: reading, searching, and writing with nothing that reads. */
const readings = ["select * from seizure_report", "select * from portolan.search_seizure_reports('quay')"];
const attempts = [...readings, "update seizure_report set place = 'x'"];

async function assertBroken(seat: Seat, these = attempts): Promise<void> {
  for (const attempt of these) assert.match((await seat.refusal(attempt)).message, /seal of the (viewer|audiences) is broken/, attempt);
}

async function onAnotherBackend<Done>(stage: Stage, work: (seat: Seat, client: pg.Client) => Promise<Done>): Promise<Done> {
  const client = await stage.connect("portolan_app");
  return inTransaction(client, false, () => work(new Seat(client), client)).finally(() => client.end());
}

export const casesOfTheSeal: AttackCase[] = [
  {
    name: "writing down audiences of one's choice breaks the seal",
    run: async (stage) => {
      const { people, reports } = stage.scene;
      await stage.as(people.Sol.key.secret, async (seat) => {
        await forge(seat, { audiences: `{${reports.northDraft.audienceId}}` });
        await assertBroken(seat);
      });
      await onAnotherBackend(stage, async (seat) => {
        // Without a viewer there is nobody to write for; what is left to try is reading.
        await forge(seat, { audiences: `{${reports.northDraft.audienceId}}`, audiences_seal: "" });
        await assertBroken(seat, readings);
      });
    },
  },
  {
    name: "writing down another role or agency for oneself breaks the seal",
    run: (stage) =>
      stage.as(stage.scene.people.Ned.key.secret, async (seat) => {
        const { viewer } = await recorded(seat);
        await forge(seat, { viewer: viewer.replace("ANALYST", "SUPERVISOR") });
        for (const expression of ["portolan.viewer()", "portolan.writes_for()", "portolan.viewer_is('SUPERVISOR')", "portolan.viewer_agency()"]) {
          assert.match((await seat.refusal(`select ${expression}`)).message, /seal of the viewer is broken/);
        }
      }),
  },
  {
    name: "naming the kept sight of somebody else breaks the seal",
    run: async (stage) => {
      const { people, reports } = stage.scene;
      const { rows } = await stage.administrator.query(
        "insert into portolan.sight (held, audiences, complete_to) values ('attack', array[$1::integer], 0) returning id",
        [reports.northDraft.audienceId],
      );
      await stage.as(people.Sol.key.secret, async (seat) => {
        const { viewer } = await recorded(seat);
        await forge(seat, { viewer: JSON.stringify({ ...JSON.parse(viewer), sight: rows[0].id }) });
        await assertBroken(seat);
        assert.match((await seat.refusal("select * from portolan.sight")).message, /permission denied/);
      });
      await stage.administrator.query("delete from portolan.sight where held = 'attack'");
    },
  },
  {
    name: "taking the settings away leaves nothing to see",
    run: (stage) =>
      stage.as(stage.scene.people.Ada.key.secret, async (seat) => {
        await forge(seat, { viewer: "", viewer_seal: "", audiences: "", audiences_seal: "" });
        assert.equal(await seat.count("select 1 from seizure_report"), 0);
        assert.equal(await seat.count("select 1 from agency"), 0);
      }),
  },
  {
    name: "what was sealed in one transaction is worth nothing in the next of the same backend",
    run: (stage) =>
      onAnotherBackend(stage, async (seat, client) => {
        await seat.enter(stage.scene.people.Ada.key.secret);
        const sealed = await recorded(seat);
        assert.ok((await seat.count("select 1 from seizure_report")) > 0);
        await client.query("commit");
        await client.query("begin");
        await forge(seat, sealed);
        await assertBroken(seat);
      }),
  },
  {
    name: "what was sealed for one backend is worth nothing on another, even at the same instant",
    run: async (stage) => {
      const { administrator, scene } = stage;
      const { rows } = await administrator.query("select pg_get_functiondef('portolan.seal_with(bytea, text)'::regprocedure) as source");
      // No two transactions can be made to begin in the same microsecond: the clock is stopped for them.
      const stopped = rows[0].source.replace("transaction_timestamp()", "'2026-01-01'::timestamptz");
      assert.notEqual(stopped, rows[0].source);
      await administrator.query(stopped);
      try {
        await stage.as(scene.people.Ada.key.secret, async (one) => {
          const sealed = await recorded(one);
          await onAnotherBackend(stage, async (other) => {
            await forge(other, sealed);
            await assertBroken(other);
          });
        });
      } finally {
        await administrator.query(rows[0].source);
      }
    },
  },
  {
    name: "one viewer's seal does not go with another's audiences",
    run: (stage) =>
      stage.as(stage.scene.people.Cora.key.secret, async (seat) => {
        const cora = await recorded(seat);
        await seat.enter(stage.scene.people.Nora.key.secret);
        const nora = await recorded(seat);
        await forge(seat, { ...nora, viewer: cora.viewer, viewer_seal: cora.viewer_seal });
        await assertBroken(seat);
        await forge(seat, nora);
        assert.ok((await seat.count("select 1 from seizure_report")) > 0);
      }),
  },
  {
    name: "even who could ask to see a further audience sees only one that the viewer belongs to",
    run: (stage) =>
      stage.asThough("grant execute on function portolan.see_also(integer) to portolan_app", stage.scene.people.Sol.key.secret, async (seat) => {
        const { northDraft, ofC } = stage.scene.reports;
        for (const { id, audienceId } of [northDraft, ofC]) {
          await seat.rows("select portolan.see_also($1)", audienceId);
          assert.equal(await seat.count("select 1 from seizure_report where id = $1", id), 0);
        }
      }),
  },
  {
    name: "the seal of the viewer is not taken for one of audiences",
    run: (stage) =>
      stage.as(stage.scene.people.Sol.key.secret, async (seat) => {
        const { viewer, viewer_seal } = await recorded(seat);
        await forge(seat, { audiences: viewer, audiences_seal: viewer_seal });
        await assertBroken(seat);
      }),
  },
];
