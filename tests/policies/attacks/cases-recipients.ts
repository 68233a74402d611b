// How far a release may go: by TLP, by law, and never to whom the releaser could not know of.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { digestOf, type Recipients, recalling, releasing } from "./cases-release.ts";
import type { Scene } from "./scene.ts";
import type { AttackCase, Seat, Stage } from "./stage.ts";

const kinds = (scene: Scene) => ({
  member: { member: scene.people.Cal.email },
  unit: { unit: scene.units["XA-CUSTOMS/South"] },
  agency: { agency: scene.agencies["XC-CUSTOMS"] },
  operation: { community: scene.communities.Lantern },
  community: { community: scene.communities.Watch },
  everyone: { everyone: true },
});
const permitted: Record<string, string[]> = {
  RED: ["member"],
  AMBER_STRICT: ["member", "unit", "agency", "operation"],
  AMBER: ["member", "unit", "agency", "operation"],
  GREEN: ["member", "unit", "agency", "operation", "community"],
  CLEAR: ["member", "unit", "agency", "operation", "community", "everyone"],
};

const asSupervisor = <Done>(stage: Stage, work: (seat: Seat) => Promise<Done>) => stage.as(stage.scene.people.Ada.session.secret, work);
const release = async (seat: Seat, id: string, to: Recipients, partiesTo: Recipients = []) =>
  seat.rows(...releasing(id, to, partiesTo, await digestOf(seat, id, to, partiesTo)));

export const casesOfRecipients: AttackCase[] = [
  ...Object.entries(permitted).map(
    ([tlp, allowed]): AttackCase => ({
      name: `a ${tlp} report goes to ${allowed.join(", ")}, and is refused to anyone wider, for its parties too`,
      run: (stage) =>
        asSupervisor(stage, async (seat) => {
          const { id } = stage.scene.reports.southDraft;
          await seat.rows("update seizure_report set tlp = $2 where id = $1", id, tlp);
          for (const [kind, recipient] of Object.entries(kinds(stage.scene))) {
            if (allowed.includes(kind)) assert.equal((await digestOf(seat, id, [recipient], [recipient])).length, 64, kind);
            else {
              const [member] = [kinds(stage.scene).member];
              const step = (to: Recipients, partiesTo: Recipients) => seat.refusal(...releasing(id, to, partiesTo, "x"));
              assert.deepEqual(await step([member, recipient], []), { code: "PT422", message: "TLP_TOO_WIDE", detail: "recipients.1" });
              assert.deepEqual(await step([member], [recipient]), { code: "PT422", message: "TLP_TOO_WIDE", detail: "partyRecipients.0" });
            }
          }
        }),
    }),
  ),
  {
    name: "an amendment does not give a report a TLP that its audience goes beyond",
    run: (stage) =>
      asSupervisor(stage, async (seat) => {
        const { toEveryone, inCommunity, toPost, named } = stage.scene.reports;
        const amended = async (id: string, tlp: string) => {
          await seat.rows("update seizure_report set tlp = $2 where id = $1", id, tlp);
          return seat.rows("select portolan.amend_record('SEIZURE_REPORT', $1, null, false)", id).then(
            () => "amended",
            (error: Error) => error.message,
          );
        };
        for (const [{ id }, tlp, expected] of [
          [toPost, "AMBER_STRICT", "amended"],
          [named, "AMBER", "amended"],
          [inCommunity, "CLEAR", "amended"],
          [toEveryone, "GREEN", "TLP_TOO_WIDE"],
          [inCommunity, "AMBER", "TLP_TOO_WIDE"],
          [toPost, "RED", "TLP_TOO_WIDE"],
        ] as const) {
          await seat.rows("savepoint one");
          assert.equal(await amended(id, tlp), expected, tlp);
          await seat.rows("rollback to savepoint one");
        }
      }),
  },
  {
    name: "parties do not go to an agency that may not receive personal data, by whatever recipient it is reached",
    run: (stage) =>
      asSupervisor(stage, async (seat) => {
        const { id } = stage.scene.reports.southDraft;
        await seat.rows("update seizure_report set tlp = 'CLEAR' where id = $1", id);
        const { agencies, communities, people } = stage.scene;
        for (const one of [{ agency: agencies["XB-POST"] }, { community: communities.Watch }, { member: people.Bea.email }, { everyone: true }]) {
          const digest = await digestOf(seat, id, [one], [one]);
          assert.deepEqual(await seat.refusal(...releasing(id, [one], [one], digest)), {
            code: "PT422",
            message: "PERSONAL_DATA_NOT_ALLOWED",
            detail: "partyRecipients",
          });
        }
        await release(seat, id, [{ agency: agencies["XB-POST"] }, { community: communities.Lantern }], [{ community: communities.Lantern }]);
      }),
  },
  {
    name: "parties do not go to everyone, though all of today may receive personal data",
    run: (stage) =>
      stage.asThough("update agency set receives_personal_data = true", stage.scene.people.Ada.session.secret, async (seat) => {
        const { id } = stage.scene.reports.southDraft;
        await seat.rows("update seizure_report set tlp = 'CLEAR' where id = $1", id);
        const to = [{ everyone: true }];
        const refusal = await seat.refusal(...releasing(id, to, to, await digestOf(seat, id, to, to)));
        assert.deepEqual(refusal, { code: "PT422", message: "PERSONAL_DATA_NOT_ALLOWED", detail: "partyRecipients" });
      }),
  },
  {
    name: "a community that one does not take part in, another agency's unit, and who left or reads nothing are unknown as recipients",
    run: (stage) =>
      asSupervisor(stage, async (seat) => {
        const { id } = stage.scene.reports.southDraft;
        await seat.rows("update seizure_report set tlp = 'CLEAR' where id = $1", id);
        const { communities, units, people } = stage.scene;
        const unknown = [
          { community: communities.Circle },
          { community: randomUUID() },
          { unit: units["XD-CUSTOMS/Port"] },
          { unit: randomUUID() },
          { member: people.Lee.email },
          { member: people.Bud.email },
          { member: "nobody@example.org" },
          { agency: 999_999 },
          {},
        ];
        for (const one of unknown)
          assert.deepEqual(
            await seat.refusal(...releasing(id, [one], [], "x")),
            { code: "PT422", message: "UNKNOWN_RECIPIENT", detail: "recipients.0" },
            JSON.stringify(one),
          );
        assert.equal((await seat.refusal(...releasing(id, [], [], "x"))).message, "NO_RECIPIENTS");
      }),
  },
  {
    name: "a report whose parties went to another agency than itself is recalled from both, and both are told",
    run: (stage) =>
      asSupervisor(stage, async (seat) => {
        const { people, reports } = stage.scene;
        await seat.rows(...recalling(reports.partiesElsewhere.id));
        for (const { session } of [people.Bea, people.Cal]) {
          await seat.enter(session.secret);
          assert.equal(await seat.count("select 1 from notice where record_id = $1", reports.partiesElsewhere.id), 1);
          assert.equal(await seat.count("select 1 from seizure_party where report_id = $1", reports.partiesElsewhere.id), 0);
        }
      }),
  },
];
