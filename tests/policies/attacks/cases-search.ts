// Search runs with its owner's rights: it must apply the same predicate, and parties are not searched.
import assert from "node:assert/strict";
import type { AttackCase, Stage } from "./stage.ts";

const find = (stage: Stage, secret: string, words: string) =>
  stage.as(secret, async (seat) => (await seat.rows("select id from portolan.search_seizure_reports($1) id", words)).map(({ id }) => id as string));

export const casesOfSearch: AttackCase[] = [
  {
    name: "search finds a report by its words for those who see it, and nothing for others",
    run: async (stage) => {
      const { people, reports } = stage.scene;
      for (const word of ["wordnorthDraft", "goodsNORTHDRAFT"]) {
        assert.deepEqual(await find(stage, people.Ned.key.secret, word), [reports.northDraft.id]);
        for (const person of [people.Sol, people.Cal, people.Ana, people.Don]) assert.deepEqual(await find(stage, person.key.secret, word), []);
      }
    },
  },
  {
    name: "the ids of the few reports that somebody sees are of those and no others",
    run: async (stage) => {
      const { people } = stage.scene;
      const few = async (secret: string, most: number) =>
        stage.as(secret, async (seat) => {
          const [answer] = await seat.rows("select portolan.few_reports($1) as ids, array(select id from seizure_report) as seen", most);
          return answer as { ids: string[] | null; seen: string[] };
        });
      for (const person of [people.Ned, people.Nora, people.Sol, people.Cal, people.Ana, people.Don]) {
        const { ids, seen } = await few(person.key.secret, 1000);
        assert.deepEqual([...(ids ?? [])].sort(), [...seen].sort());
        if (seen.length) assert.equal((await few(person.key.secret, seen.length - 1)).ids, null);
      }
      assert.notEqual((await few(people.Ned.key.secret, 1000)).seen.length, 0);
    },
  },
  {
    name: "search tells nobody what parties hold",
    run: async (stage) => {
      const { rowCount } = await stage.administrator.query("select 1 from seizure_party where name = 'partyNORTHDRAFT'");
      assert.equal(rowCount, 1);
      await stage.as(stage.scene.people.Nora.session.secret, async (seat) => {
        // Also not after the report was saved again with its parties in place.
        await seat.rows("update seizure_report set narrative = 'afterwards' where id = $1", stage.scene.reports.northDraft.id);
        for (const [word, found] of [
          ["afterwards", 1],
          ["partyNORTHDRAFT", 0],
        ] as const)
          assert.equal(await seat.count("select portolan.search_seizure_reports($1)", word), found);
      });
    },
  },
  {
    name: "searching a watchlist finds no entry of a hidden list",
    run: async (stage) => {
      const { Cora, Cal, Don } = stage.scene.people;
      const asked = {
        key: "quilliam vantongeren",
        list: (await stage.administrator.query("select id from watchlist where name = 'Hidden of C'")).rows[0].id,
      };
      const found = async (secret: string) =>
        stage.as(secret, (seat) => seat.count("select * from portolan.search_watchlist_entries($2, $1)", asked.key, asked.list));
      assert.equal(await found(Cora.key.secret), 1);
      for (const person of [Cal, Don]) assert.equal(await found(person.key.secret), 0);
    },
  },
];
