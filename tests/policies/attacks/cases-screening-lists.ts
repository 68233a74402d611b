// Lists that are screened: nobody goes on with another's, and what was found tells nobody of an entry that they do
// not see.
import assert from "node:assert/strict";
import type { AttackCase, Seat, Stage } from "./stage.ts";

const subjects = JSON.stringify([{ names: ["One"] }, { names: ["Two"] }, { names: ["Three"] }]);

/** A list of three subjects, as far as it is to be taken. */
async function begun(seat: Seat, step: "sent" | "started" = "started"): Promise<string> {
  const [{ id }] = (await seat.rows("select portolan.begin_screening_list('List', 'TRAINING', 'X-1', '{}') as id")) as [{ id: string }];
  await seat.rows("select portolan.add_screening_subjects($1, 0, $2)", id, subjects);
  if (step === "sent") return id;
  await seat.rows("select portolan.prepare_screening_list($1, 3, 0)", id);
  await seat.rows("select portolan.start_screening_list($1)", id);
  return id;
}

const keep = "select portolan.keep_screening_hits($1, $2, $3, $4)";
const found = (entryId: string, position = 0) => JSON.stringify([{ position, entryId, score: 1, matchedName: "Secret", reasons: [] }]);
const results = "select * from portolan.screening_results($1, null, null, $2, false, 100)";
const alerts = "select portolan.count_screening_alerts($1) as n";

const steps = (id: string): [string, ...unknown[]][] => [
  ["select portolan.add_screening_subjects($1, 0, $2)", id, subjects],
  ["select portolan.prepare_screening_list($1, 1, 0)", id],
  ["select portolan.start_screening_list($1)", id],
  [keep, id, 0, 3, "[]"],
  ["select portolan.delete_screening_list($1)", id],
];

const hiddenEntry = async ({ administrator }: Stage): Promise<string> =>
  (await administrator.query("select e.id from watchlist_entry e join watchlist w on w.id = e.watchlist_id where w.name = 'Hidden of C'")).rows[0].id;

export const openToEveryone = (entryId: string) =>
  `update watchlist_entry set audience_id = portolan.intern_audience(array[portolan.principal('EVERYONE')]) where id = '${entryId}'`;

export const casesOfScreeningLists: AttackCase[] = [
  {
    name: "a list is seen by its member's unit and the custodians, and continued by its member alone",
    run: (stage) =>
      stage.as(stage.scene.people.Nora.session.secret, async (seat) => {
        const id = await begun(seat);
        for (const [name, sees] of [
          ["Ned", 1],
          ["Ada", 1],
          ["Sol", 0],
          ["Ana", 0],
          ["Bea", 0],
        ] as const) {
          await seat.enter(stage.scene.people[name].session.secret);
          assert.equal(await seat.count("select from screening_list where id = $1", id), sees, name);
          assert.equal(await seat.count("select from screening_subject where list_id = $1", id), sees * 3, name);
          // Those who see it: officers and above.
          assert.equal(await seat.count(results, id, false), name === "Ada" ? 3 : 0, name);
          const refused = name === "Ned" || name === "Ana" ? "FORBIDDEN" : "NOT_FOUND";
          for (const [step, ...values] of steps(id)) assert.equal((await seat.refusal(step, ...values)).message, refused, `${name}: ${step}`);
        }
      }),
  },
  {
    name: "a key that only reads screens nothing",
    run: (stage) =>
      stage.as(stage.scene.keys.readOnly.secret, async (seat) => {
        const refused = await seat.refusal("select portolan.begin_screening_list('List', 'TRAINING', 'X-1', '{}')");
        assert.equal(refused.message, "FORBIDDEN");
      }),
  },
  {
    name: "a hit is kept on no entry that its member does not see, and answered like one on none",
    run: async (stage) => {
      const [hidden, none] = [await hiddenEntry(stage), "00000000-0000-4000-8000-000000000000"];
      for (const entryId of [hidden, none]) {
        await stage.as(stage.scene.people.Cal.session.secret, async (seat) => {
          const id = await begun(seat);
          assert.deepEqual(await seat.rows(keep, id, 0, 3, found(entryId)), [{ keep_screening_hits: "" }]);
          await seat.enter(stage.scene.people.Cora.session.secret);
          assert.deepEqual(await seat.rows(alerts, id), [{ n: 0 }]);
        });
      }
    },
  },
  {
    name: "what a supervisor found on an entry is shown to nobody who does not see the entry, nor counted",
    run: async (stage) => {
      const hidden = await hiddenEntry(stage);
      await stage.as(stage.scene.people.Cora.session.secret, async (seat) => {
        const id = await begun(seat);
        await seat.rows(keep, id, 0, 3, found(hidden, 1));
        assert.deepEqual(await seat.rows(alerts, id), [{ n: 1 }]);
        assert.deepEqual(
          (await seat.rows(results, id, true)).map(({ subject_position: at }) => at),
          [1],
        );
        await seat.enter(stage.scene.people.Cal.session.secret);
        assert.equal(await seat.count("select from screening_list where id = $1", id), 1);
        assert.deepEqual(await seat.rows(alerts, id), [{ n: 0 }]);
        assert.deepEqual(await seat.rows(results, id, true), []);
        assert.deepEqual(
          (await seat.rows(results, id, false)).map(({ hits }) => hits),
          [[], [], []],
        );
      });
    },
  },
  {
    name: "of who does not see the list, seeing the entry that was found is not enough",
    run: async (stage) => {
      const id = await hiddenEntry(stage);
      await stage.asThough(openToEveryone(id), stage.scene.people.Cora.session.secret, async (seat) => {
        const list = await begun(seat);
        await seat.rows(keep, list, 0, 3, found(id));
        await seat.enter(stage.scene.people.Don.session.secret);
        assert.equal(await seat.count("select from watchlist_entry where id = $1", id), 1);
        assert.deepEqual(await seat.rows(alerts, list), [{ n: 0 }]);
        assert.deepEqual(await seat.rows(results, list, false), []);
      });
    },
  },
  {
    name: "of an agency's own list, only what may leave is taken along by others, and nothing that they do not see",
    run: async (stage) => {
      const id = await hiddenEntry(stage);
      const list = `(select watchlist_id from watchlist_entry where id = '${id}')`;
      const open = `${openToEveryone(id)}; update watchlist_entry set handling = 'H0' where id = '${id}'`;
      const leaving = "select portolan.leaving_entries(array[$1::uuid]) as id";
      const { Cal, Don } = stage.scene.people;
      for (const [tlp, leaves] of [
        ["RED", 0],
        ["AMBER", 1],
      ] as const) {
        // What else an own list has is of no concern here.
        const own = `alter table watchlist drop constraint watchlist_check; update watchlist set kind = 'OWN', tlp = '${tlp}' where id = ${list}`;
        await stage.asThough(`${own}; ${open}`, Don.session.secret, async (seat) => assert.equal(await seat.count(leaving, id), leaves, tlp));
        await stage.asThough(`${own}; ${open}`, Cal.session.secret, async (seat) => assert.equal(await seat.count(leaving, id), 1, tlp));
        await stage.asThough(`${own}; update watchlist_entry set handling = 'H0' where id = '${id}'`, Don.session.secret, async (seat) =>
          assert.equal(await seat.count(leaving, id), 0, tlp),
        );
      }
    },
  },
  {
    name: "portions come in order and once, and within the list",
    run: (stage) =>
      stage.as(stage.scene.people.Nora.session.secret, async (seat) => {
        const id = await begun(seat);
        for (const [first, last] of [
          [1, 2],
          [0, 4],
        ]) {
          assert.equal((await seat.refusal(keep, id, first, last, "[]")).message, "CHANGED_MEANWHILE");
        }
        await seat.rows(keep, id, 0, 2, "[]");
        assert.equal((await seat.refusal(keep, id, 0, 2, "[]")).message, "CHANGED_MEANWHILE");
        await seat.rows(keep, id, 2, 3, "[]");
        assert.equal((await seat.refusal(keep, id, 3, 3, "[]")).message, "SCREENING_NOT_READY");
      }),
  },
  {
    name: "nothing starts before it was prepared, and nothing is added to what was",
    run: (stage) =>
      stage.as(stage.scene.people.Nora.session.secret, async (seat) => {
        const id = await begun(seat, "sent");
        assert.equal((await seat.refusal("select portolan.start_screening_list($1)", id)).message, "SCREENING_NOT_READY");
        assert.equal((await seat.refusal(keep, id, 0, 3, "[]")).message, "SCREENING_NOT_READY");
        await seat.rows("select portolan.prepare_screening_list($1, 3, 0)", id);
        assert.equal((await seat.refusal("select portolan.add_screening_subjects($1, 3, $2)", id, subjects)).message, "SCREENING_NOT_READY");
      }),
  },
  {
    name: "lists, subjects and hits are written through functions alone, and hits read through them alone",
    run: (stage) =>
      stage.as(stage.scene.people.Nora.session.secret, async (seat) => {
        const id = await begun(seat);
        for (const statement of [
          `update screening_list set state = 'SCREENED' where id = '${id}'`,
          `delete from screening_list where id = '${id}'`,
          `update screening_subject set content = '{}' where list_id = '${id}'`,
          "select * from portolan.screening_hit",
        ]) {
          assert.match((await seat.refusal(statement)).message, /^permission denied/, statement);
        }
      }),
  },
];
