// Alerts going out: for how long, and who learns which agencies they reached, at first and when released again.
import assert from "node:assert/strict";
import { digestOf, type Recipients, releasing } from "./cases-release.ts";
import type { PersonName } from "./scene.ts";
import type { AttackCase, Seat, Stage } from "./stage.ts";

/** The step that sends it out to those, as previewed. */
const release = async (seat: Seat, id: string, to: Recipients) => releasing(id, to, [], await digestOf(seat, id, to, [], "ALERT"), "ALERT");

const as = (stage: Stage, name: PersonName, work: (seat: Seat) => Promise<void>) => stage.as(stage.scene.people[name].session.secret, work);
const partsOf = (seat: Seat, id: string) =>
  seat.rows(
    `select g.code, d.purpose, d.acknowledged_at is not null as acknowledged, d.delivered_at >= a.released_at as again
     from alert_addressee d join agency g on g.id = d.addressee_id join alert a on a.id = d.alert_id where d.alert_id = $1 order by 1`,
    id,
  );

export const casesOfAlertRelease: AttackCase[] = [
  {
    name: "no alert is valid for more than 90 days, and none goes out that has expired",
    run: (stage) =>
      as(stage, "Nora", async (seat) => {
        const { id } = stage.scene.alerts.draft;
        const until = "update alert set valid_until = now() + $2::interval where id = $1";
        assert.deepEqual(await seat.refusal(until, id, "91 days"), { code: "PT422", message: "VALIDITY_TOO_LONG", detail: "validUntil" });
        await seat.rows(until, id, "90 days");
        await seat.rows(until, id, "-1 minute");
        const refused = await seat.refusal(...(await release(seat, id, [{ agency: stage.scene.agencies["XC-CUSTOMS"] }])));
        assert.deepEqual(refused, { code: "PT422", message: "EXPIRES_IN_PAST", detail: "validUntil" });
      }),
  },
  {
    name: "that an alert for a person reached the person's agency is seen by that person and the originator",
    run: (stage) =>
      as(stage, "Nora", async (seat) => {
        const { id } = stage.scene.alerts.draft;
        await seat.rows(...(await release(seat, id, [{ member: stage.scene.people.Cal.email }])));
        for (const [name, seen] of [
          ["Nora", 1],
          ["Cal", 1],
          ["Cora", 0],
          ["Bea", 0],
          ["Don", 0],
        ] as const) {
          await seat.enter(stage.scene.people[name].session.secret);
          assert.equal(await seat.count("select from alert_addressee where alert_id = $1", id), seen, name);
        }
      }),
  },
  {
    name: "what an alert is released to again is asked anew; what it no longer reaches keeps what it was, unseen there",
    run: (stage) =>
      as(stage, "Ada", async (seat) => {
        const { id } = stage.scene.alerts.toTwo;
        const toC = [{ agency: stage.scene.agencies["XC-CUSTOMS"] }];
        await seat.rows("select portolan.recall_record('ALERT', $1, 'INACCURATE', 'STOP_ACTION')", id);
        await seat.rows(...(await release(seat, id, toC)));
        const [b, c] = ["XB-POST", "XC-CUSTOMS"];
        const before = { code: b, purpose: "ACTION", acknowledged: true, again: false };
        assert.deepEqual(await partsOf(seat, id), [before, { code: c, purpose: "INFORMATION", acknowledged: false, again: true }]);
        await seat.enter(stage.scene.people.Bea.session.secret);
        assert.equal(await seat.count("select from alert_addressee where alert_id = $1", id), 0);
      }),
  },
  {
    name: "an older alert is opened to a community's newcomers also after it expired, and asks nobody anew",
    run: (stage) => {
      const { id } = stage.scene.alerts.toTwo;
      const over = `update alert set valid_until = now() - interval '1 minute', cancelled_at = now(), cancel_reason = 'over' where id = '${id}'`;
      return stage.asThough(over, stage.scene.people.Ada.session.secret, async (seat) => {
        const before = await partsOf(seat, id);
        await seat.rows("reset role");
        await seat.rows(
          `insert into release (agency_id, audience_id, record_kind, record_id, version, tlp, member_id, recipients, member_count,
             released_audience_id, parties_audience_id, community_id)
           select agency_id, audience_id, record_kind, record_id, version, tlp, member_id, recipients, member_count,
             released_audience_id, parties_audience_id, (select id from community limit 1) from release where record_id = $1`,
          id,
        );
        assert.deepEqual(await partsOf(seat, id), before);
        assert.equal(await seat.count("select from alert where id = $1 and cancelled_at is not null", id), 1);
      });
    },
  },
];
