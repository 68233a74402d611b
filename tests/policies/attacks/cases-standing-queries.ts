// Standing queries: nobody changes another's, and no notification tells of an entry to who does not see it.
import assert from "node:assert/strict";
import { openToEveryone } from "./cases-screening-lists.ts";
import type { AttackCase, Seat, Stage } from "./stage.ts";

const save = "select portolan.save_standing_query($1, 'TRAINING', 'X-1', '{}', $2::date) as id";
const note = "select portolan.note_standing_hits($1, $2, $3)";
const told = "select * from portolan.standing_notifications(null, $1, $2, null, 100)";
const subject = JSON.stringify({ names: ["Somebody"] });
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

async function saved(seat: Seat): Promise<string> {
  return ((await seat.rows(save, subject, tomorrow)) as [{ id: string }])[0].id;
}

const found = (entryId: string) => JSON.stringify([{ entryId, score: 1, matchedName: "Secret", reasons: [] }]);
const hiddenEntry = async ({ administrator }: Stage): Promise<string> =>
  (await administrator.query("select e.id from watchlist_entry e join watchlist w on w.id = e.watchlist_id where w.name = 'Hidden of C'")).rows[0].id;

export const casesOfStandingQueries: AttackCase[] = [
  {
    name: "a standing query is seen by its member's unit and the custodians; its member alone renews it and notes hits",
    run: (stage) =>
      stage.as(stage.scene.people.Nora.session.secret, async (seat) => {
        const id = await saved(seat);
        for (const [name, sees, refused] of [
          ["Ned", 1, "FORBIDDEN"],
          ["Ada", 1, "NOT_FOUND"],
          ["Sol", 0, "NOT_FOUND"],
          ["Ana", 0, "FORBIDDEN"],
          ["Bea", 0, "NOT_FOUND"],
        ] as const) {
          await seat.enter(stage.scene.people[name].session.secret);
          assert.equal(await seat.count("select from standing_query where id = $1", id), sees, name);
          assert.equal((await seat.refusal("select portolan.renew_standing_query($1, $2::date)", id, tomorrow)).message, refused, name);
          assert.equal((await seat.refusal(note, id, "[]", false)).message, refused, name);
          if (name !== "Ada") assert.equal((await seat.refusal("select portolan.delete_standing_query($1)", id)).message, refused, name);
          assert.deepEqual(await seat.rows("select * from portolan.standing_queries_to_ask()"), [], name);
        }
        await seat.enter(stage.scene.people.Dee.session.secret);
        assert.equal((await seat.refusal("select portolan.delete_standing_query($1)", id)).message, "NOT_FOUND", "another agency's supervisor");
        // Of a member who left there is nobody else to do it.
        await seat.enter(stage.scene.people.Ada.session.secret);
        await seat.rows("select portolan.delete_standing_query($1)", id);
        assert.equal(await seat.count("select from standing_query where id = $1", id), 0);
      }),
  },
  {
    name: "a standing query lasts twelve months at most, and is saved by no key that only reads",
    run: async (stage) => {
      await stage.as(stage.scene.people.Nora.session.secret, async (seat) => {
        const id = await saved(seat);
        assert.equal((await seat.refusal(save, subject, "2000-01-01")).message, "EXPIRES_IN_PAST");
        assert.equal((await seat.refusal(save, subject, "2100-01-01")).message, "TOO_FAR_AHEAD");
        assert.equal((await seat.refusal("select portolan.renew_standing_query($1, '2100-01-01')", id)).message, "TOO_FAR_AHEAD");
      });
      await stage.as(stage.scene.keys.readOnly.secret, async (seat) => {
        assert.equal((await seat.refusal(save, subject, tomorrow)).message, "FORBIDDEN");
      });
    },
  },
  {
    name: "what a session saved, no key of the member asks, nor one key what another saved",
    run: (stage) =>
      stage.as(stage.scene.people.Ada.session.secret, async (seat) => {
        const id = await saved(seat);
        const toAsk = async () => (await seat.rows("select portolan.standing_queries_to_ask() as id")).map((row) => row.id);
        assert.deepEqual(await toAsk(), [id]);
        await seat.enter(stage.scene.people.Ada.key.secret);
        assert.deepEqual(await toAsk(), []);
        const byKey = await saved(seat);
        assert.deepEqual(await toAsk(), [byKey]);
        await seat.enter(stage.scene.keys.readOnly.secret);
        assert.deepEqual(await toAsk(), []);
      }),
  },
  {
    name: "a hit is noted on no entry that the member does not see, and answered like one on none",
    run: async (stage) => {
      for (const entryId of [await hiddenEntry(stage), "00000000-0000-4000-8000-000000000000"]) {
        await stage.as(stage.scene.people.Cal.session.secret, async (seat) => {
          const id = await saved(seat);
          const asked = JSON.stringify([{ queryId: id, entryId }]);
          assert.deepEqual(await seat.rows("select * from portolan.new_standing_hits($1)", asked), []);
          assert.deepEqual(await seat.rows(note, id, found(entryId), false), [{ note_standing_hits: "" }]);
          await seat.enter(stage.scene.people.Cora.session.secret);
          assert.deepEqual(await seat.rows(told, id, false), []);
        });
      }
    },
  },
  {
    name: "a notification on an entry is shown to nobody who does not see the entry, nor counted, nor marked as seen",
    run: async (stage) => {
      const hidden = await hiddenEntry(stage);
      await stage.as(stage.scene.people.Cora.session.secret, async (seat) => {
        const id = await saved(seat);
        const asked = JSON.stringify([{ queryId: id, entryId: hidden }]);
        assert.equal((await seat.rows("select * from portolan.new_standing_hits($1)", asked)).length, 1);
        await seat.rows(note, id, found(hidden), false);
        assert.deepEqual(await seat.rows("select * from portolan.new_standing_hits($1)", asked), [], "noted once for a version");
        await seat.rows(note, id, found(hidden), false);
        const [notification, ...more] = await seat.rows(told, id, true);
        assert.deepEqual(more, []);
        assert.deepEqual(await seat.rows("select portolan.count_own_notifications() as n"), [{ n: 1 }]);
        for (const [name, sees] of [
          ["Cal", 1],
          ["Don", 0],
        ] as const) {
          await seat.enter(stage.scene.people[name].session.secret);
          assert.equal(await seat.count("select from standing_query where id = $1", id), sees);
          assert.deepEqual(await seat.rows(told, id, false), [], name);
          assert.deepEqual(await seat.rows("select portolan.count_own_notifications() as n"), [{ n: 0 }], name);
          const refused = await seat.refusal("select portolan.see_standing_notification($1)", notification.id);
          assert.equal(refused.message, "NOT_FOUND", name);
        }
        await seat.enter(stage.scene.people.Cora.session.secret);
        await seat.rows("select portolan.see_standing_notification($1)", notification.id);
        assert.deepEqual(await seat.rows(told, id, true), []);
      });
    },
  },
  {
    name: "a colleague sees what was found for another's query, as news of nobody but its member, and deletes it not; others see nothing",
    run: async (stage) => {
      const id = await hiddenEntry(stage);
      await stage.asThough(openToEveryone(id), stage.scene.people.Cora.session.secret, async (seat) => {
        const query = await saved(seat);
        await seat.rows(note, query, found(id), false);
        await seat.enter(stage.scene.people.Cal.session.secret);
        assert.equal((await seat.rows(told, query, true)).length, 1);
        assert.deepEqual(await seat.rows("select portolan.count_own_notifications() as n"), [{ n: 0 }]);
        assert.equal((await seat.refusal("select portolan.delete_standing_query($1)", query)).message, "NOT_FOUND");
        await seat.enter(stage.scene.people.Don.session.secret);
        assert.deepEqual(await seat.rows(told, query, false), []);
      });
    },
  },
  {
    name: "standing queries and notifications are written through functions alone, and notifications read through them alone",
    run: (stage) =>
      stage.as(stage.scene.people.Nora.session.secret, async (seat) => {
        const id = await saved(seat);
        for (const statement of [
          `update standing_query set last_day = '2100-01-01' where id = '${id}'`,
          `delete from standing_query where id = '${id}'`,
          "select * from portolan.standing_hit",
          "select * from portolan.standing_errand",
        ]) {
          assert.match((await seat.refusal(statement)).message, /^permission denied/, statement);
        }
      }),
  },
];
