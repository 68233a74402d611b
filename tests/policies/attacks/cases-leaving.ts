// What may be carried out of the portal: the table told a second time, and the door of exports.
import assert from "node:assert/strict";
import type { AttackCase, Seat } from "./stage.ts";

const tlps = ["RED", "AMBER_STRICT", "AMBER", "GREEN", "CLEAR"] as const;
const handlings = ["H0", "H1", "H2", "H3"] as const;

/** For what others shared, as docs/access-model.md prints it: one letter for each channel, E P W M, that is open. */
const table: Record<(typeof tlps)[number], Record<(typeof handlings)[number], string>> = {
  RED: { H0: "", H1: "", H2: "", H3: "" },
  AMBER_STRICT: { H0: "EP", H1: "EP", H2: "EP", H3: "P" },
  AMBER: { H0: "EPW", H1: "EPW", H2: "EP", H3: "P" },
  GREEN: { H0: "EPWM", H1: "EPWM", H2: "EP", H3: "P" },
  CLEAR: { H0: "EPWM", H1: "EPWM", H2: "EP", H3: "P" },
};
const channels = { EXPORT: "E", PRINT: "P", WEBHOOK: "W", MAIL: "M" } as const;

const leaving = async (seat: Seat, ids: string[]) =>
  (await seat.rows("select id from portolan.leaving_reports($1) id", ids)).map(({ id }) => id as string).sort();

export const casesOfLeaving: AttackCase[] = [
  {
    name: "what leaves by which channel is as the table says, for others' and for own, and nothing unknown leaves",
    run: (stage) =>
      stage.as(stage.scene.people.Cal.key.secret, async (seat) => {
        const asked = [...tlps, "WHITE", null].flatMap((tlp) =>
          [...handlings, "H9", null].flatMap((handling) =>
            [...Object.keys(channels), "FAX"].flatMap((channel) => [true, false].map((own) => ({ tlp, handling, channel, own }))),
          ),
        );
        for (const { tlp, handling, channel, own } of asked) {
          const [{ may }] = await seat.rows("select portolan.may_leave($1, $2, $3, $4) as may", tlp, handling, channel, own);
          const letter = channels[channel as "EXPORT"] ?? "none";
          const shared = table[tlp as "RED"]?.[handling as "H0"]?.includes(letter) ?? false;
          const expected = own && (letter === "E" || letter === "P") ? true : shared;
          assert.equal(may, expected, JSON.stringify({ tlp, handling, channel, own }));
        }
      }),
  },
  {
    name: "the door lets out what the viewer sees and may take along, and is silent of everything else",
    run: async (stage) => {
      const { people, reports } = stage.scene;
      const all = Object.values(reports).map(({ id }) => id);
      await stage.as(people.Cal.session.secret, async (seat) => {
        const seen = (await seat.rows("select id from seizure_report where tlp <> 'RED' or agency_id = portolan.viewer_agency()"))
          .map(({ id }) => id)
          .sort();
        assert.ok(seen.includes(reports.toCustoms.id) && seen.includes(reports.ofC.id));
        // RED was released to Cal as a person, who reads it and does not take it along.
        assert.equal(await seat.count("select 1 from seizure_report where id = $1", reports.named.id), 1);
        assert.deepEqual(await leaving(seat, all), seen);
      });
      await stage.as(people.Ada.session.secret, async (seat) => {
        assert.deepEqual(await leaving(seat, [reports.named.id, reports.ofC.id, reports.orphan.id]), [reports.named.id]);
      });
      await stage.as(people.Ana.session.secret, async (seat) => assert.deepEqual(await leaving(seat, all), []));
    },
  },
  {
    name: "the door judges what a report is now",
    run: (stage) => {
      const { people, reports } = stage.scene;
      return stage.asThough(
        `update seizure_report set handling = 'H3' where id = '${reports.toCustoms.id}'`,
        people.Cal.session.secret,
        async (seat) => {
          assert.deepEqual(await leaving(seat, [reports.toCustoms.id]), []);
          await seat.enter(people.Nora.session.secret);
          assert.deepEqual(await leaving(seat, [reports.toCustoms.id]), [reports.toCustoms.id]);
        },
      );
    },
  },
];
