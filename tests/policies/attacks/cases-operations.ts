// Operations: when something can be released to them, and what is left when they are closed.
import assert from "node:assert/strict";
import { closing, extending, refused } from "./cases-communities.ts";
import { digestOf, recalling, releasing } from "./cases-release.ts";
import type { AttackCase, Seat } from "./stage.ts";

const release = async (seat: Seat, id: string, community: string | undefined) =>
  seat.rows(...releasing(id, [{ community }], [], await digestOf(seat, id, [{ community }])));

export const casesOfOperations: AttackCase[] = [
  {
    name: "nothing is released to an operation that is closed, or outside of its dates",
    run: async (stage) => {
      const { people, communities, reports } = stage.scene;
      for (const said of ["closed_at = now()", "starts_on = current_date + 1", "ends_on = current_date - 1"])
        await stage.asThough(`update community set ${said} where name = 'Lantern'`, people.Ada.session.secret, async (seat) => {
          const step = releasing(reports.northDraft.id, [{ community: communities.Lantern }], [], "x");
          assert.deepEqual(await seat.refusal(...step), refused("OPERATION_NOT_RUNNING", "recipients.0"), said);
        });
      const dates = "update community set starts_on = current_date, ends_on = current_date where name = 'Lantern'";
      await stage.asThough(dates, people.Ada.session.secret, (seat) => release(seat, reports.northDraft.id, communities.Lantern));
    },
  },
  {
    name: "closing counts what was released to it in any epoch and not recalled, and only once",
    run: (stage) =>
      stage.asThough(
        "update seizure_goods set commodity_group = 'DRUGS', quantity = 2.5, unit = 'KGM'",
        stage.scene.people.Ada.session.secret,
        async (seat) => {
          const { people, communities, reports, agencies } = stage.scene;
          const Lantern = communities.Lantern as string;
          await release(seat, reports.northDraft.id, Lantern);
          await seat.rows("reset role");
          await seat.rows("select portolan.join_community($1, $2)", Lantern, agencies["XE-CUSTOMS"]);
          await seat.rows("set local role portolan_app");
          await seat.enter(people.Ada.session.secret);
          await release(seat, reports.southDraft.id, Lantern);
          await release(seat, reports.rovingDraft.id, Lantern);
          await seat.rows(...recalling(reports.rovingDraft.id));
          await seat.enter(people.Ana.session.secret);
          await seat.rows(...closing(Lantern));
          for (const step of [closing(Lantern), extending(Lantern)]) assert.deepEqual(await seat.refusal(...step), refused("OPERATION_NOT_RUNNING"));
          await seat.enter(people.Cyd.session.secret);
          const [tally] = await seat.rows(
            "select report_count as count, agencies, groups, quantities from community_tally where community_id = $1",
            Lantern,
          );
          assert.deepEqual(tally, {
            count: 2,
            agencies: [{ agency: agencies["XA-CUSTOMS"], reports: 2 }],
            groups: [{ group: "DRUGS", reports: 2 }],
            quantities: [{ group: "DRUGS", unit: "KGM", quantity: "5.0000" }],
          });
        },
      ),
  },
  {
    name: "what an operation brought is seen by intelligence members of those taking part, by no administrator and nobody else",
    run: (stage) =>
      stage.as(stage.scene.people.Ana.session.secret, async (seat) => {
        const { people, communities } = stage.scene;
        await seat.rows(...closing(communities.Lantern as string));
        for (const [person, expected] of [
          ["Ana", 0],
          ["Cam", 0],
          ["Eli", 0],
          ["Eve", 0],
          ["Ned", 1],
          ["Cyd", 1],
          ["Don", 0],
        ] as const) {
          await seat.enter(people[person].session.secret);
          assert.equal(await seat.count("select 1 from community_tally where community_id = $1", communities.Lantern), expected, person);
        }
      }),
  },
  {
    name: "a community is no operation: it is neither closed nor extended, and an operation does not end before it begins",
    run: (stage) =>
      stage.asThough("update community set starts_on = current_date where name = 'Lantern'", stage.scene.people.Ana.session.secret, async (seat) => {
        const { Watch, Lantern } = stage.scene.communities as Record<string, string>;
        for (const step of [closing(Watch as string), extending(Watch as string)])
          assert.deepEqual(await seat.refusal(...step), refused("OPERATION_NOT_RUNNING"));
        assert.deepEqual(await seat.refusal(...extending(Lantern as string, "2020-01-01")), refused("INVALID", "endsOn"));
        await seat.rows(...extending(Lantern as string));
      }),
  },
];
