// Who takes part in a community: nobody without having accepted and been confirmed, and seen from both sides.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { digestOf, releasing } from "./cases-release.ts";
import type { PersonName, Scene } from "./scene.ts";
import type { AttackCase, Seat, Stage } from "./stage.ts";

export type Call = readonly [string, ...unknown[]];
export const missing = (detail = "id") => ({ code: "PT404", message: "NOT_FOUND", detail });
export const refused = (message: string, detail = "id") => ({ code: "PT422", message, detail });
const forbidden = { code: "PT403", message: "FORBIDDEN", detail: "" };

const describing = (id: string): Call => ["select portolan.describe_community($1, 'New name', '')", id];
export const handingOver = (id: string, to: unknown): Call => ["select portolan.hand_over_community($1, $2)", id, to];
export const inviting = (id: string, ...agencies: unknown[]): Call => ["select portolan.invite_agencies($1, $2, null)", id, agencies];
const answering = (id: string, accepts: boolean): Call => ["select portolan.answer_invitation($1, $2)", id, accepts];
const settling = (id: string, confirms: boolean): Call => ["select portolan.settle_invitation($1, $2)", id, confirms];
export const leaving = (id: string): Call => ["select portolan.quit_community($1)", id];
const removing = (id: string, agency: unknown): Call => ["select portolan.remove_participant($1, $2)", id, agency];
const contacting = (id: string): Call => ["select portolan.set_community_contacts($1, '[]')", id];
export const closing = (id: string): Call => ["select portolan.close_operation($1)", id];
export const extending = (id: string, until = "2999-01-01"): Call => ["select portolan.extend_operation($1, $2)", id, until];
const ofCoordinators = ({ agencies }: Scene) => [
  describing,
  (id: string) => handingOver(id, agencies["XC-CUSTOMS"]),
  (id: string) => inviting(id, agencies["XD-CUSTOMS"]),
  (id: string) => removing(id, agencies["XC-CUSTOMS"]),
  closing,
  extending,
];

/** The invitation of XE-CUSTOMS into the operation Lantern, which waits for an answer. */
export async function invitationOf({ administrator, scene }: Stage): Promise<string> {
  const asked = "select id from community_invitation where community_id = $1 and invited_id = $2";
  return (await administrator.query(asked, [scene.communities.Lantern, scene.agencies["XE-CUSTOMS"]])).rows[0].id;
}

const as = <Done>(stage: Stage, who: PersonName, work: (seat: Seat) => Promise<Done>) => stage.as(stage.scene.people[who].session.secret, work);
const sees = (seat: Seat, id: string | undefined) => seat.count("select 1 from community where id = $1", id);

export const casesOfCommunities: AttackCase[] = [
  {
    name: "who is no administrator, and a key that only reads, does nothing with communities",
    run: async (stage) => {
      const { people, keys, communities, agencies } = stage.scene;
      const [id, invitation] = [communities.Watch as string, await invitationOf(stage)];
      const calls: Call[] = [
        ...ofCoordinators(stage.scene).map((step) => step(id)),
        ["select portolan.begin_community('Own', '', 'COMMUNITY', null, null)"],
        answering(invitation, true),
        settling(invitation, true),
        leaving(id),
        contacting(id),
        ["select portolan.set_agency_profile('{}')"],
      ];
      for (const { secret } of [people.Ada.session, people.Nora.session, people.Aud.session, keys.readOnlyOfAna]) {
        await stage.as(secret, async (seat) => {
          for (const call of calls) assert.deepEqual(await seat.refusal(...call), forbidden, call[0]);
        });
      }
      assert.ok(agencies["XD-CUSTOMS"]);
    },
  },
  {
    name: "a community that another agency coordinates, a hidden one and none answer alike",
    run: async (stage) => {
      const { communities } = stage.scene;
      for (const [who, id] of [
        ["Bud", communities.Watch],
        ["Don", communities.Watch],
        ["Bud", communities.Lantern],
        ["Ana", communities.Circle],
      ] as const)
        await as(stage, who, async (seat) => {
          for (const step of ofCoordinators(stage.scene)) {
            assert.deepEqual(await seat.refusal(...step(id as string)), missing());
            assert.deepEqual(await seat.refusal(...step(randomUUID())), missing());
          }
        });
      for (const who of ["Don", "Eli"] as const)
        await as(stage, who, async (seat) => {
          for (const step of [leaving, contacting]) assert.deepEqual(await seat.refusal(...step(communities.Circle as string)), missing());
        });
    },
  },
  {
    name: "an invitation is answered by the invited agency and settled by the coordinating one, and by nobody else",
    run: async (stage) => {
      const invitation = await invitationOf(stage);
      for (const who of ["Ana", "Bud", "Cam", "Don"] as const)
        await as(stage, who, async (seat) => assert.deepEqual(await seat.refusal(...answering(invitation, true)), missing(), who));
      for (const who of ["Eli", "Bud", "Cam", "Don"] as const)
        await as(stage, who, async (seat) => {
          if (who === "Eli") await seat.rows(...answering(invitation, true));
          assert.deepEqual(await seat.refusal(...settling(invitation, true)), missing(), who);
        });
    },
  },
  {
    name: "nobody joins without having accepted, nor without being confirmed",
    run: (stage) =>
      as(stage, "Ana", async (seat) => {
        const { communities, people } = stage.scene;
        const invitation = await invitationOf(stage);
        const takesPart = async () => {
          await seat.enter(people.Eve.session.secret);
          const [{ held }] = await seat.rows(
            "select count(*)::integer as held from community_membership where community_id = $1 and participant_id = portolan.viewer_agency() and left_at is null",
            communities.Lantern,
          );
          return held;
        };
        assert.deepEqual(await seat.refusal(...settling(invitation, true)), refused("NOT_WAITING"));
        await seat.enter(people.Eli.session.secret);
        await seat.rows(...answering(invitation, true));
        assert.deepEqual(await seat.refusal(...answering(invitation, true)), refused("NOT_WAITING"));
        assert.equal(await takesPart(), 0);
        await seat.enter(people.Ana.session.secret);
        await seat.rows(...settling(invitation, true));
        assert.deepEqual(await seat.refusal(...settling(invitation, false)), refused("NOT_WAITING"));
        assert.equal(await takesPart(), 1);
      }),
  },
  {
    name: "a newcomer sees what is released from its joining on, and nothing older",
    run: (stage) =>
      as(stage, "Eli", async (seat) => {
        const { communities, people, reports } = stage.scene;
        const invitation = await invitationOf(stage);
        const to = [{ community: communities.Lantern }];
        const release = async (id: string) => {
          await seat.enter(people.Ada.session.secret);
          await seat.rows(...releasing(id, to, [], await digestOf(seat, id, to)));
        };
        await release(reports.northDraft.id);
        await seat.enter(people.Eli.session.secret);
        await seat.rows(...answering(invitation, true));
        await release(reports.southDraft.id);
        await seat.enter(people.Ana.session.secret);
        await seat.rows(...settling(invitation, true));
        await release(reports.rovingDraft.id);
        await seat.enter(people.Eve.session.secret);
        const seen = await seat.rows("select reference from seizure_report where reference in ('NORTHDRAFT', 'SOUTHDRAFT', 'ROVINGDRAFT')");
        assert.deepEqual(
          seen.map(({ reference }) => reference),
          ["ROVINGDRAFT"],
        );
      }),
  },
  {
    name: "an invited agency sees the community and its own invitation, nothing within, and releases nothing to it",
    run: (stage) =>
      as(stage, "Eli", async (seat) => {
        const { communities, people, reports } = stage.scene;
        const { Lantern } = communities;
        assert.equal(await sees(seat, Lantern), 1);
        assert.equal(await seat.count("select 1 from community_invitation where community_id = $1", Lantern), 1);
        for (const table of ["community_event", "community_contact", "community_tally"])
          assert.equal(await seat.count(`select 1 from ${table} where community_id = $1`, Lantern), 0, table);
        for (const step of [leaving, contacting]) assert.deepEqual(await seat.refusal(...step(Lantern as string)), missing());
        // The same for its supervisors, and after steps of others: Don's agency is invited in Eli's place.
        await seat.enter(people.Ana.session.secret);
        await seat.rows('select portolan.set_community_contacts($1, \'[{"name": "Desk", "languages": []}]\')', Lantern);
        await seat.rows(...inviting(Lantern as string, people.Don.agencyId));
        assert.ok((await seat.count("select 1 from community_event where community_id = $1", Lantern)) > 1);
        await seat.enter(people.Don.session.secret);
        assert.equal(await sees(seat, Lantern), 1);
        assert.equal(await seat.count("select 1 from community_invitation where community_id = $1", Lantern), 1);
        for (const table of ["community_event", "community_contact"])
          assert.equal(await seat.count(`select 1 from ${table} where community_id = $1`, Lantern), 0, table);
        const refusal = await seat.refusal(...releasing(reports.ofD.id, [{ community: Lantern }], [], "x"));
        assert.deepEqual(refusal, refused("UNKNOWN_RECIPIENT", "recipients.0"));
      }),
  },
  {
    name: "who declined or whose invitation was taken back no longer sees the community",
    run: async (stage) => {
      const { communities, people } = stage.scene;
      const invitation = await invitationOf(stage);
      await as(stage, "Eli", async (seat) => {
        await seat.rows(...answering(invitation, true));
        await seat.rows(...answering(invitation, false));
        await seat.enter(people.Eli.session.secret);
        assert.equal(await sees(seat, communities.Lantern), 0);
      });
      await as(stage, "Ana", async (seat) => {
        await seat.rows(...settling(invitation, false));
        await seat.enter(people.Eli.session.secret);
        assert.equal(await sees(seat, communities.Lantern), 0);
        assert.deepEqual(await seat.refusal(...answering(invitation, true)), refused("NOT_WAITING"));
      });
    },
  },
  {
    name: "nobody is invited twice, nor who takes part, nor beyond the rule",
    run: (stage) =>
      as(stage, "Ana", async (seat) => {
        const { communities, agencies } = stage.scene;
        const Watch = communities.Watch as string;
        assert.deepEqual(await seat.refusal(...inviting(Watch, agencies["XB-POST"])), refused("TAKES_PART_ALREADY", "agencies.0"));
        assert.deepEqual(await seat.refusal(...inviting(Watch, 999_999)), refused("UNKNOWN_RECIPIENT", "agencies.0"));
        await seat.rows(...inviting(Watch, agencies["XD-CUSTOMS"]));
        assert.deepEqual(await seat.refusal(...inviting(Watch, agencies["XD-CUSTOMS"])), refused("ALREADY_INVITED", "agencies.0"));
        const byRule = (rule: object): Call => ["select portolan.invite_agencies($1, $2, $3)", Watch, [agencies["XF-CUSTOMS"]], JSON.stringify(rule)];
        for (const rule of [
          { countries: ["XA"], kinds: [] },
          { countries: [], kinds: ["POST"] },
        ])
          assert.deepEqual(await seat.refusal(...byRule(rule)), refused("UNKNOWN_RECIPIENT", "agencies.0"));
        await seat.rows(...byRule({ countries: ["XF"], kinds: ["CUSTOMS"] }));
      }),
  },
  {
    name: "who leaves or is removed sees neither the community nor what was released to it; the coordinator stays",
    run: (stage) =>
      as(stage, "Bud", async (seat) => {
        const { communities, people, reports, agencies } = stage.scene;
        const Watch = communities.Watch as string;
        const shown = async (person: PersonName) => {
          await seat.enter(people[person].session.secret);
          return (await sees(seat, Watch)) + (await seat.count("select 1 from seizure_report where id = $1", reports.inCommunity.id));
        };
        assert.deepEqual([await shown("Bea"), await shown("Cal")], [2, 2]);
        await seat.enter(people.Bud.session.secret);
        await seat.rows(...leaving(Watch));
        assert.deepEqual(await seat.refusal(...leaving(Watch)), missing());
        await seat.enter(people.Ana.session.secret);
        await seat.rows(...removing(Watch, agencies["XC-CUSTOMS"]));
        assert.deepEqual(await seat.refusal(...removing(Watch, agencies["XC-CUSTOMS"])), missing("agency"));
        assert.deepEqual(await seat.refusal(...leaving(Watch)), refused("COORDINATOR_STAYS"));
        assert.deepEqual(await seat.refusal(...removing(Watch, agencies["XA-CUSTOMS"])), refused("COORDINATOR_STAYS", "agency"));
        assert.deepEqual([await shown("Bea"), await shown("Cal"), await shown("Ada")], [0, 0, 2]);
      }),
  },
  {
    name: "coordination passes to an agency that takes part, with all that it means",
    run: (stage) =>
      as(stage, "Ana", async (seat) => {
        const { communities, people, agencies } = stage.scene;
        const Watch = communities.Watch as string;
        for (const agency of [agencies["XD-CUSTOMS"], agencies["XA-CUSTOMS"]])
          assert.deepEqual(await seat.refusal(...handingOver(Watch, agency)), refused("NOT_A_PARTICIPANT", "agency"));
        await seat.rows(...handingOver(Watch, agencies["XB-POST"]));
        assert.deepEqual(await seat.refusal(...describing(Watch)), missing());
        await seat.enter(people.Bud.session.secret);
        await seat.rows(...describing(Watch));
        await seat.rows(...inviting(Watch, agencies["XF-CUSTOMS"]));
        await seat.enter(people.Ana.session.secret);
        await seat.rows(...leaving(Watch));
      }),
  },
  {
    name: "contact points are the own agency's, are seen by those taking part, and go with it",
    run: (stage) =>
      as(stage, "Bud", async (seat) => {
        const { communities, people } = stage.scene;
        const Watch = communities.Watch as string;
        const listed = () => seat.count("select 1 from community_contact where community_id = $1", Watch);
        await seat.rows(...contacting(Watch));
        assert.equal(await listed(), 1);
        await seat.rows('select portolan.set_community_contacts($1, \'[{"name": "Night desk", "languages": []}]\')', Watch);
        assert.equal(await listed(), 2);
        await seat.enter(people.Fay.session.secret);
        assert.equal(await listed(), 0);
        await seat.enter(people.Bud.session.secret);
        await seat.rows(...leaving(Watch));
        await seat.enter(people.Ana.session.secret);
        assert.equal(await listed(), 1);
      }),
  },
  {
    name: "an administrator edits the own agency's entry in the directory and no other's",
    run: (stage) =>
      as(stage, "Bud", async (seat) => {
        const profile = { dutyPhone: "+297 555 0100", dutyLanguages: ["en"], receivesPersonalData: true, personalDataBasis: "Postal act" };
        await seat.rows("select portolan.set_agency_profile($1)", JSON.stringify(profile));
        const changed = await seat.rows("select code, receives_personal_data as may from agency where duty_phone is not null");
        assert.deepEqual(changed, [{ code: "XB-POST", may: true }]);
      }),
  },
];
