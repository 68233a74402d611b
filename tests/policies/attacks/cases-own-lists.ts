// Agencies' own watchlists: who takes which step, and whom they are shared with.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import {
  answering,
  approving,
  as,
  type Call,
  confirming,
  correcting,
  creating,
  customs,
  describing,
  enter,
  forbidden,
  missing,
  nominating,
  notices,
  previewing,
  refused,
  rejecting,
  sees,
  share,
  sharing,
  takingBack,
  withdrawing,
} from "./own-lists-steps.ts";
import type { PersonName } from "./scene.ts";
import type { AttackCase } from "./stage.ts";

export const casesOfOwnLists: AttackCase[] = [
  {
    name: "nobody without the role, nor a key that only reads, takes a step of a list or an entry",
    run: async (stage) => {
      const { own, people, keys } = stage.scene;
      const ofSupervisors: Call[] = [
        creating,
        describing(own.lists.shared),
        previewing(own.lists.shared),
        sharing(own.lists.shared, [], "x"),
        approving(own.nominations.ofAda),
        rejecting(own.nominations.ofAda),
        withdrawing(own.entries.shared),
        confirming(own.entries.shared),
        answering(own.corrections.ofCal),
      ];
      const ofOfficers: Call[] = [nominating(own.lists.shared, "X"), takingBack(own.nominations.ofNora)];
      const ofReaders: Call[] = [correcting(own.entries.shared)];
      for (const [secret, steps] of [
        [people.Nora.session.secret, ofSupervisors],
        [people.Ned.session.secret, [...ofSupervisors, ...ofOfficers]],
        [people.Ana.session.secret, [...ofSupervisors, ...ofOfficers, ...ofReaders]],
        [keys.readOnly.secret, [...ofSupervisors, ...ofOfficers, ...ofReaders]],
      ] as const)
        await stage.as(secret, async (seat) => {
          for (const step of steps) assert.deepEqual(await seat.refusal(...step), forbidden, step[0]);
        });
    },
  },
  {
    name: "a list, nomination, entry or correction of another agency answers like one that does not exist, seen or not",
    run: async (stage) => {
      const { own } = stage.scene;
      const steps: ((id: string) => Call)[] = [describing, previewing, (id) => sharing(id, [], "x"), withdrawing, confirming, answering];
      const targets: [PersonName, string[]][] = [
        ["Cora", [own.lists.shared, own.lists.shared, own.lists.shared, own.entries.shared, own.entries.shared, own.corrections.ofCal]],
        ["Don", [own.lists.kept, own.lists.kept, own.lists.kept, own.entries.kept, own.entries.kept, own.corrections.ofCal]],
      ];
      for (const [who, ids] of targets)
        await as(stage, who, async (seat) => {
          for (const [place, step] of steps.entries()) {
            assert.deepEqual(await seat.refusal(...step(ids[place] as string)), missing(), step(randomUUID())[0]);
            assert.deepEqual(await seat.refusal(...step(randomUUID())), missing());
          }
          for (const list of [own.lists.shared, own.lists.kept, randomUUID()])
            assert.deepEqual(await seat.refusal(...nominating(list, "X")), missing("watchlist"));
          for (const id of [own.nominations.ofNora, randomUUID()]) {
            assert.deepEqual(await seat.refusal(...approving(id)), missing("ids"));
            assert.deepEqual(await seat.refusal(...rejecting(id)), missing("ids.0"));
            assert.deepEqual(await seat.refusal(...takingBack(id)), missing());
          }
        });
      await as(stage, "Don", async (seat) => {
        for (const entry of [own.entries.kept, own.entries.shared, randomUUID()])
          assert.deepEqual(await seat.refusal(...correcting(entry)), missing());
      });
    },
  },
  {
    name: "a list goes to exactly whom its preview named, with every entry, and comes back from who is left out, with a notice",
    run: (stage) =>
      as(stage, "Ada", async (seat) => {
        const { own, agencies } = stage.scene;
        const toD = [{ agency: agencies["XD-CUSTOMS"] }];
        const [{ preview }] = await seat.rows(...previewing(own.lists.shared, toD));
        assert.deepEqual(
          [preview.agencies.map((one: { id: number }) => one.id), preview.noLonger.map((one: { id: number }) => one.id), preview.entryCount],
          [[agencies["XD-CUSTOMS"]], [agencies["XC-CUSTOMS"]], 1],
        );
        for (const digest of ["x", null as unknown as string])
          assert.deepEqual(await seat.refusal(...sharing(own.lists.shared, toD, digest)), refused("PREVIEW_CHANGED", "digest"));
        assert.deepEqual(
          await seat.refusal(...sharing(own.lists.shared, customs(stage.scene), preview.digest)),
          refused("PREVIEW_CHANGED", "digest"),
        );
        await seat.rows(...sharing(own.lists.shared, toD, preview.digest));
        for (const [who, entry, told] of [
          ["Cal", false, 1],
          ["Dee", true, 0],
          ["Sol", true, 1],
          ["Bea", false, 0],
        ] as const) {
          assert.equal(await sees(stage, seat, who, own.entries.shared), entry, who);
          assert.equal(await seat.count("select from watchlist where id = $1", own.lists.shared), entry ? 1 : 0, who);
          assert.equal(await notices(seat, own.lists.shared), told, who);
        }
        await enter(stage, seat, "Ada");
        await share(seat, own.lists.shared, []);
        assert.equal(await sees(stage, seat, "Dee", own.entries.shared), false);
        assert.equal(await sees(stage, seat, "Nora", own.entries.shared), true);
        assert.equal(await notices(seat, own.lists.shared), 2);
      }),
  },
  {
    name: "who shares a list with fewer people of an agency tells that agency; who shares it with more tells nobody",
    run: (stage) =>
      as(stage, "Ada", async (seat) => {
        const { own, people, agencies } = stage.scene;
        await share(seat, own.lists.shared, [...customs(stage.scene), { agency: agencies["XD-CUSTOMS"] }]);
        assert.equal(await notices(seat, own.lists.shared), 0);
        await share(seat, own.lists.shared, [{ member: people.Cal.email }, { agency: agencies["XD-CUSTOMS"] }]);
        assert.equal(await notices(seat, own.lists.shared), 1);
        assert.equal(await sees(stage, seat, "Cal", own.entries.shared), true);
        assert.equal(await sees(stage, seat, "Cyd", own.entries.shared), false);
        assert.equal(await notices(seat, own.lists.shared), 1);
        // What is for a person is read in a session.
        await seat.enter(people.Cal.key.secret);
        assert.equal(await seat.count("select from watchlist_entry where id = $1", own.entries.shared), 0);
      }),
  },
  {
    name: "a list reaches nobody who may not receive personal data, nor beyond its TLP, nor everyone",
    run: (stage) =>
      as(stage, "Ada", async (seat) => {
        const { own, agencies, communities } = stage.scene;
        for (const [recipients, tlp] of [
          [[{ agency: agencies["XB-POST"] }], "AMBER"],
          [[{ community: communities.Watch }], "GREEN"],
          [[{ everyone: true }], "CLEAR"],
        ] as const) {
          const [{ preview }] = await seat.rows(...previewing(own.lists.shared, [...recipients], tlp));
          assert.deepEqual(
            await seat.refusal(...sharing(own.lists.shared, [...recipients], preview.digest, tlp)),
            refused("PERSONAL_DATA_NOT_ALLOWED", "recipients"),
          );
        }
        assert.deepEqual(
          await seat.refusal(...previewing(own.lists.shared, [{ community: communities.Watch }])),
          refused("TLP_TOO_WIDE", "recipients.0"),
        );
      }),
  },
  {
    name: "a list never reaches everyone, who includes agencies that are yet to come, whatever those of today may receive",
    run: (stage) =>
      stage.asThough("update agency set receives_personal_data = true", stage.scene.people.Ada.session.secret, async (seat) => {
        const { shared } = stage.scene.own.lists;
        const [{ preview }] = await seat.rows(...previewing(shared, [{ everyone: true }], "CLEAR"));
        assert.deepEqual(
          await seat.refusal(...sharing(shared, [{ everyone: true }], preview.digest, "CLEAR")),
          refused("PERSONAL_DATA_NOT_ALLOWED", "recipients"),
        );
      }),
  },
  {
    name: "nothing new goes to an agency that may no longer receive personal data",
    run: (stage) =>
      stage.asThough(
        "update agency set receives_personal_data = false where code = 'XC-CUSTOMS'",
        stage.scene.people.Ada.session.secret,
        async (seat) => {
          assert.deepEqual(await seat.refusal(...approving(stage.scene.own.nominations.ofNora)), refused("PERSONAL_DATA_NOT_ALLOWED", "ids"));
        },
      ),
  },
  {
    name: "newcomers to a community see what is approved from then on, and the list that it is on; not what was there",
    run: (stage) => {
      const { own, communities, agencies, people } = stage.scene;
      return stage.asThough(
        `select portolan.join_community('${communities.Lantern}', ${agencies["XE-CUSTOMS"]})`,
        people.Eve.session.secret,
        async (seat) => {
          assert.equal(await seat.count("select from watchlist where id = $1", own.lists.operation), 0);
          await enter(stage, seat, "Ada");
          await seat.rows(...approving(own.nominations.operation));
          const [{ entry_id: later }] = await seat.rows("select entry_id from watchlist_nomination where id = $1", own.nominations.operation);
          assert.equal(await sees(stage, seat, "Eve", later), true);
          assert.equal(await seat.count("select from watchlist where id = $1", own.lists.operation), 1);
          assert.equal(await sees(stage, seat, "Eve", own.entries.operation), false);
          assert.equal(await sees(stage, seat, "Cal", own.entries.operation), true);
          assert.equal(await sees(stage, seat, "Cal", later), true);
          // A change of what was there goes to whom it went.
          await enter(stage, seat, "Nora");
          const [{ nomination }] = await seat.rows(...nominating(own.lists.operation, "OPERATION", "Changed"));
          await enter(stage, seat, "Ada");
          await seat.rows(...approving(nomination));
          await seat.rows(...confirming(own.entries.operation));
          assert.equal(await sees(stage, seat, "Eve", own.entries.operation), false);
          assert.equal(await sees(stage, seat, "Cal", own.entries.operation), true);
        },
      );
    },
  },
  {
    name: "a newcomer that may not receive personal data keeps a list from going further, and an operation that is over gets nothing",
    run: async (stage) => {
      const { own, communities, agencies, people } = stage.scene;
      const afterwards = async (said: string, expected: boolean) =>
        stage.asThough(said, people.Ada.session.secret, async (seat) => {
          await seat.rows(...approving(own.nominations.operation));
          const [{ entry_id: later }] = await seat.rows("select entry_id from watchlist_nomination where id = $1", own.nominations.operation);
          assert.equal(await sees(stage, seat, "Bea", later), false);
          assert.equal(await sees(stage, seat, "Cal", later), expected);
          assert.equal(await sees(stage, seat, "Cal", own.entries.operation), true);
        });
      await afterwards(`select portolan.join_community('${communities.Lantern}', ${agencies["XB-POST"]})`, true);
      await afterwards(`update community set closed_at = now() where id = '${communities.Lantern}'`, false);
    },
  },
  {
    name: "nobody writes lists, entries, nominations, steps or corrections but through their functions",
    run: (stage) =>
      as(stage, "Ada", async (seat) => {
        for (const table of [
          "watchlist",
          "watchlist_entry",
          "watchlist_entry_name",
          "watchlist_nomination",
          "watchlist_entry_step",
          "watchlist_correction",
        ])
          for (const step of [`update ${table} set agency_id = agency_id`, `delete from ${table}`, `insert into ${table} select * from ${table}`])
            assert.equal((await seat.refusal(step)).code, "42501", step);
      }),
  },
];
