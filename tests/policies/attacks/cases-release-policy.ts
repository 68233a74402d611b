// What an officer may release alone, who decides that, and how a supervisor is asked for the rest.
import assert from "node:assert/strict";
import { asking, digestOf, type Recipients, releasing } from "./cases-release.ts";
import type { PersonName, ReportName, Scene } from "./scene.ts";
import type { AttackCase, Seat, Stage } from "./stage.ts";

const customs = ({ agencies }: Scene): Recipients => [{ agency: agencies["XC-CUSTOMS"] }];
const forbidden = { code: "PT403", message: "FORBIDDEN", detail: "" };
const refused = (message: string, detail = "id") => ({ code: "PT422", message, detail });
const setting = (tlps: string[], withParties: string[]) =>
  ["select portolan.set_release_policy('SEIZURE_REPORT', $1, $2) as id", tlps, withParties] as const;
const confirming = (id: string) => ["select portolan.confirm_release_policy($1)", id] as const;

/** As the named person, after the report was made to say something else: what came of a release. */
async function released(stage: Stage, who: PersonName, at: ReportName, { as = "", to = customs(stage.scene), partiesTo = [] as Recipients } = {}) {
  const said = as ? `update seizure_report set ${as} where reference = upper('${at}')` : "select";
  return stage.asThough(said, stage.scene.people[who].session.secret, (seat) => tryRelease(seat, stage.scene.reports[at].id, to, partiesTo));
}

async function tryRelease(seat: Seat, id: string, to: Recipients, partiesTo: Recipients = []): Promise<string> {
  const step = releasing(id, to, partiesTo, await digestOf(seat, id, to, partiesTo));
  await seat.rows("savepoint release");
  return seat.rows(...step).then(
    () => "released",
    async (error: Error) => {
      await seat.rows("rollback to savepoint release");
      return error.message;
    },
  );
}

export const casesOfReleasePolicy: AttackCase[] = [
  {
    name: "an officer releases AMBER and GREEN without parties alone, and nothing else unless the agency decides so",
    run: async (stage) => {
      const { people } = stage.scene;
      for (const [tlp, to] of [
        ["AMBER", customs(stage.scene)],
        ["GREEN", customs(stage.scene)],
      ] as const)
        assert.equal(await released(stage, "Nora", "northDraft", { as: `tlp = '${tlp}'`, to }), "released", tlp);
      for (const tlp of ["RED", "AMBER_STRICT", "CLEAR"])
        assert.equal(
          await released(stage, "Nora", "northDraft", { as: `tlp = '${tlp}'`, to: [{ member: people.Cal.email }] }),
          "SUPERVISOR_NEEDED",
          tlp,
        );
    },
  },
  {
    name: "an officer does not release parties to anybody who does not see the draft",
    run: async (stage) => {
      const { units, agencies } = stage.scene;
      const [own, other] = [[{ unit: units["XA-CUSTOMS/North"] }], [{ unit: units["XA-CUSTOMS/South"] }]];
      const whole = [{ agency: agencies["XA-CUSTOMS"] }];
      assert.equal(await released(stage, "Nora", "northDraft", { partiesTo: own }), "released");
      for (const partiesTo of [customs(stage.scene), other, whole, [...own, ...customs(stage.scene)]])
        assert.equal(await released(stage, "Nora", "northDraft", { partiesTo }), "SUPERVISOR_NEEDED", JSON.stringify(partiesTo));
      assert.equal(await released(stage, "Ada", "northDraft", { partiesTo: customs(stage.scene) }), "released");
    },
  },
  {
    name: "what was recalled is released again by a supervisor only",
    run: async (stage) => {
      assert.equal(await released(stage, "Nora", "recalled"), "SUPERVISOR_NEEDED");
      assert.equal(await released(stage, "Ada", "recalled"), "released");
    },
  },
  {
    name: "a supervisor does not release an own report beyond the policy, another's and within it yes",
    run: async (stage) => {
      const { id } = stage.scene.people.Ada;
      const [own, customsToo] = [`author_id = '${id}'`, { partiesTo: customs(stage.scene) }];
      assert.equal(await released(stage, "Ada", "northDraft", { as: own }), "released");
      assert.equal(await released(stage, "Ada", "northDraft", { as: own, ...customsToo }), "SUPERVISOR_NEEDED");
      assert.equal(await released(stage, "Ada", "northDraft", { as: `tlp = 'AMBER_STRICT', ${own}` }), "SUPERVISOR_NEEDED");
      assert.equal(await released(stage, "Ada", "northDraft", { as: `tlp = 'AMBER_STRICT', author_id = null` }), "released");
    },
  },
  {
    name: "a preview says for what a supervisor is needed, and whether the viewer may release it",
    run: (stage) =>
      stage.as(stage.scene.people.Nora.session.secret, async (seat) => {
        const { id } = stage.scene.reports.northDraft;
        const asked = async (partiesTo: Recipients) =>
          (
            await seat.rows(
              "select p ->> 'supervisorNeededFor' as reason, p -> 'viewerCanRelease' as can from portolan.preview_release('SEIZURE_REPORT', $1, $2, $3) p",
              id,
              JSON.stringify(customs(stage.scene)),
              JSON.stringify(partiesTo),
            )
          )[0];
        assert.deepEqual(await asked([]), { reason: null, can: true });
        assert.deepEqual(await asked(customs(stage.scene)), { reason: "PERSONAL_DATA", can: false });
      }),
  },
  {
    name: "who is neither supervisor nor administrator, and a key that only reads, sets and confirms no policy",
    run: async (stage) => {
      const { people, keys } = stage.scene;
      const { rows } = await stage.administrator.query("select id from release_policy where agency_id = $1", [people.Ada.agencyId]);
      for (const { secret } of [people.Nora.session, people.Ned.session, people.Aud.session, keys.readOnly, keys.readOnlyOfAna]) {
        await stage.as(secret, async (seat) => {
          assert.deepEqual(await seat.refusal(...setting([], [])), forbidden);
          assert.deepEqual(await seat.refusal(...confirming(rows[0].id)), forbidden);
        });
      }
    },
  },
  {
    name: "a policy that gives officers less holds at once",
    run: (stage) =>
      stage.as(stage.scene.people.Ana.session.secret, async (seat) => {
        const { people, reports } = stage.scene;
        await seat.rows(...setting(["GREEN"], []));
        await seat.enter(people.Nora.session.secret);
        assert.equal(await tryRelease(seat, reports.northDraft.id, customs(stage.scene)), "SUPERVISOR_NEEDED");
      }),
  },
  {
    name: "a policy that gives officers more waits for a second person, of the same agency and not the proposer",
    run: async (stage) => {
      const { people, reports } = stage.scene;
      // More kinds and their parties, or parties alone.
      for (const tlps of [
        ["AMBER", "GREEN", "AMBER_STRICT"],
        ["AMBER", "GREEN"],
      ])
        await stage.as(people.Ada.session.secret, async (seat) => {
          const [{ id }] = await seat.rows(...setting(tlps, ["AMBER"]));
          assert.deepEqual(await seat.refusal(...confirming(id)), refused("SECOND_PERSON_NEEDED"));
          const parties = async () => {
            await seat.enter(people.Nora.session.secret);
            return tryRelease(seat, reports.northDraft.id, customs(stage.scene), customs(stage.scene));
          };
          assert.equal(await parties(), "SUPERVISOR_NEEDED");
          await seat.enter(people.Don.session.secret);
          assert.deepEqual(await seat.refusal(...confirming(id)), { code: "PT404", message: "NOT_FOUND", detail: "id" });
          await seat.enter(people.Ana.session.secret);
          await seat.rows(...confirming(id));
          assert.deepEqual(await seat.refusal(...confirming(id)), refused("NOT_WAITING"));
          assert.equal(await parties(), "released");
        });
    },
  },
  {
    name: "as an agency begins, its officers release AMBER and GREEN alone, and no parties",
    run: (stage) => {
      const { people, reports } = stage.scene;
      const agency = people.Nora.agencyId;
      const begunAnew = `delete from release_policy where agency_id = ${agency}; select portolan.begin_release_policy(${agency})`;
      return stage.asThough(begunAnew, people.Nora.session.secret, async (seat) => {
        const [{ id }, to] = [reports.northDraft, customs(stage.scene)];
        assert.equal(await tryRelease(seat, id, to, to), "SUPERVISOR_NEEDED");
        assert.equal(await tryRelease(seat, id, to), "released");
      });
    },
  },
  {
    name: "a proposal that another has replaced is not confirmed, and parties never go under a TLP that is not released alone",
    run: (stage) =>
      stage.as(stage.scene.people.Ada.session.secret, async (seat) => {
        const [{ id }] = await seat.rows(...setting(["AMBER", "GREEN", "CLEAR"], []));
        await seat.rows(...setting(["GREEN"], []));
        assert.deepEqual(await seat.refusal(...setting(["GREEN"], ["AMBER"])), refused("INVALID", "tlpsWithParties"));
        await seat.enter(stage.scene.people.Ana.session.secret);
        assert.deepEqual(await seat.refusal(...confirming(id)), refused("NOT_WAITING"));
      }),
  },
  {
    name: "an asked release waits where its draft has its home, until it is released, withdrawn or asked anew",
    run: (stage) =>
      stage.as(stage.scene.people.Nora.session.secret, async (seat) => {
        const { people, reports } = stage.scene;
        const { id } = reports.northDraft;
        const open = () => seat.count("select 1 from release_request where record_id = $1 and closed_at is null", id);
        await seat.rows(...asking(id, customs(stage.scene)));
        await seat.rows(...asking(id, customs(stage.scene)));
        for (const [person, expected] of [
          ["Nora", 1],
          ["Ned", 1],
          ["Ada", 1],
          ["Sol", 0],
          ["Ana", 0],
          ["Cal", 0],
        ] as const) {
          await seat.enter(people[person].session.secret);
          assert.equal(await open(), expected, person);
        }
        await seat.enter(people.Ada.session.secret);
        await seat.rows("savepoint asked");
        assert.equal(await tryRelease(seat, id, customs(stage.scene)), "released");
        assert.equal(await open(), 0);
        await seat.rows("rollback to savepoint asked");
        await seat.rows("select portolan.withdraw_record('SEIZURE_REPORT', $1)", id);
        assert.equal(await open(), 0);
        assert.deepEqual(await seat.refusal(...asking(id, customs(stage.scene))), refused("NOT_RELEASABLE"));
      }),
  },
];
