// Who holds which role: nobody changes the own, more intelligence takes two persons, and an agency keeps its last.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { Scene } from "./scene.ts";
import type { AttackCase, Seat, Stage } from "./stage.ts";

const changeRoles = "select portolan.change_roles($1, $2)";
const decide = "select portolan.decide_proposal($1, $2)";
const end = "select portolan.end_membership($1)";
const invite = "select portolan.invite_member($1, $2, null, $3, 'en', $4) as id";
const notFound = { code: "PT404", message: "NOT_FOUND", detail: "id" };
const forbidden = { code: "PT403", message: "FORBIDDEN", detail: "" };
const refused = (message: string) => ({ code: "PT422", message, detail: "id" });

const rolesOf = async (seat: Seat, id: string): Promise<string[]> => (await seat.rows("select roles from member where id = $1", id))[0].roles;
const openProposal = async (seat: Seat, member: string): Promise<string> =>
  (await seat.rows("select id from member_proposal where member_id = $1 and state = 'OPEN'", member))[0]?.id;

/** Everything that changes members, called on somebody. */
const steps = (id: string, unit: string | null): [string, ...unknown[]][] => [
  [changeRoles, id, ["AUDITOR"]],
  [end, id],
  ["select portolan.move_member($1, $2)", id, unit],
  ["select portolan.renew_invitation($1, 'x')", id],
  ["select portolan.propose_second_factor_removal($1)", id],
];

/** As Ana in a session, then in the same transaction as others. */
const asAna = (stage: Stage, work: (seat: Seat, people: Scene["people"]) => Promise<void>) =>
  stage.as(stage.scene.people.Ana.session.secret, (seat) => work(seat, stage.scene.people));

/** Two statements that would each be fine: the second is said while what the first did is not committed. How each ended. */
async function atOnce(stage: Stage, secrets: [string, string], statements: [[string, ...unknown[]], [string, ...unknown[]]]): Promise<string[]> {
  const [one, other] = [await stage.connect("portolan_app"), await stage.connect("portolan_app")];
  const act = (client: pg.Client, [text, ...values]: [string, ...unknown[]]) =>
    client.query(text, values).then(
      () => "done",
      (error: { message: string }) => error.message,
    );
  const end = (client: pg.Client, outcome: string) => client.query(outcome === "done" ? "commit" : "rollback");
  try {
    for (const [place, client] of [one, other].entries()) {
      await client.query("begin");
      await client.query("select portolan.enter($1)", [secrets[place]]);
    }
    const { rows } = await other.query("select pg_backend_pid() as pid");
    const first = await act(one, statements[0]);
    let isOver = false;
    const acting = act(other, statements[1]).finally(() => (isOver = true));
    const isWaiting = async () => (await stage.administrator.query("select cardinality(pg_blocking_pids($1)) > 0 as so", [rows[0].pid])).rows[0].so;
    while (!isOver && !(await isWaiting())) await new Promise((done) => setTimeout(done, 20));
    await end(one, first);
    const second = await acting;
    await end(other, second);
    return [first, second];
  } finally {
    await Promise.all([one, other].map((client) => client.end()));
  }
}

export const casesOfMembers: AttackCase[] = [
  {
    name: "an administrator gives and takes roles without intelligence at once, and it is in the log",
    run: (stage) =>
      asAna(stage, async (seat, { Ned, Ana }) => {
        await seat.rows(changeRoles, Ned.id, ["ANALYST", "AUDITOR"]);
        assert.deepEqual(await rolesOf(seat, Ned.id), ["AUDITOR", "ANALYST"]);
        assert.deepEqual(
          await seat.rows("select actor_id, kind, granted from member_change where member_id = $1 and kind = 'ROLES_CHANGED'", Ned.id),
          [{ actor_id: Ana.id, kind: "ROLES_CHANGED", granted: ["AUDITOR"] }],
        );
      }),
  },
  {
    name: "taking intelligence away counts at once, also from supervisor to officer, and opens less from then on",
    run: (stage) =>
      asAna(stage, async (seat, { Nora, Sol, Ada }) => {
        await seat.rows(changeRoles, Nora.id, []);
        assert.deepEqual(await rolesOf(seat, Nora.id), []);
        await seat.enter(Nora.session.secret);
        assert.equal(await seat.count("select 1 from seizure_report"), 0);
        await seat.enter(stage.scene.people.Ana.session.secret);
        assert.deepEqual(await seat.refusal(changeRoles, Ada.id, ["OFFICER"]), refused("LAST_SUPERVISOR"));
        await seat.rows(changeRoles, Sol.id, ["ANALYST"]);
        assert.deepEqual(await rolesOf(seat, Sol.id), ["ANALYST"]);
      }),
  },
  {
    name: "more intelligence waits for a second person, and counts from the approval on",
    run: (stage) =>
      asAna(stage, async (seat, { Ned, Ada }) => {
        await seat.rows(changeRoles, Ned.id, ["OFFICER"]);
        assert.deepEqual(await rolesOf(seat, Ned.id), ["ANALYST"]);
        await seat.enter(Ada.session.secret);
        await seat.rows(decide, await openProposal(seat, Ned.id), true);
        assert.deepEqual(await rolesOf(seat, Ned.id), ["OFFICER"]);
      }),
  },
  {
    name: "nobody approves what they proposed themselves, but may take it back",
    run: (stage) =>
      asAna(stage, async (seat, { Ned }) => {
        const proposal = await openProposal(seat, Ned.id);
        assert.deepEqual(await seat.refusal(decide, proposal, true), refused("OWN_PROPOSAL"));
        await seat.rows(decide, proposal, false);
        assert.deepEqual(await seat.refusal(decide, proposal, true), notFound);
      }),
  },
  {
    name: "nobody decides what concerns them",
    run: (stage) =>
      stage.asThough(
        `update member set roles = array['ADMINISTRATOR'] where id = '${stage.scene.people.Ned.id}'`,
        stage.scene.people.Ned.session.secret,
        async (seat) => {
          const proposal = await openProposal(seat, stage.scene.people.Ned.id);
          assert.ok(proposal);
          assert.deepEqual(await seat.refusal(decide, proposal, true), refused("ONESELF"));
          assert.deepEqual(await seat.refusal(decide, proposal, false), refused("ONESELF"));
        },
      ),
  },
  {
    name: "nobody changes the own roles, unit or membership as an administrator",
    run: (stage) =>
      asAna(stage, async (seat, { Ana }) => {
        for (const [step, ...values] of steps(Ana.id, null)) assert.deepEqual(await seat.refusal(step, ...values), refused("ONESELF"));
      }),
  },
  {
    name: "officers, supervisors, analysts and auditors change nobody and invite nobody",
    run: async (stage) => {
      const { Nora, Ned, Ada, Aud, Sol } = stage.scene.people;
      for (const { session } of [Nora, Ned, Ada, Aud]) {
        await stage.as(session.secret, async (seat) => {
          for (const [step, ...values] of steps(Sol.id, null)) assert.deepEqual(await seat.refusal(step, ...values), forbidden, step);
          assert.deepEqual(await seat.refusal(invite, "x", "x@x.example", ["AUDITOR"], "x"), forbidden);
          assert.deepEqual(await seat.refusal("select portolan.create_unit('Mine')"), forbidden);
          assert.deepEqual(await seat.refusal("select portolan.rename_unit($1, 'Mine')", stage.scene.units["XA-CUSTOMS/North"]), forbidden);
        });
      }
    },
  },
  {
    name: "only administrators and supervisors decide a proposal",
    run: async (stage) => {
      const { rows } = await stage.administrator.query("select id from member_proposal where member_id = $1", [stage.scene.people.Ned.id]);
      for (const { session } of [stage.scene.people.Nora, stage.scene.people.Aud])
        await stage.as(session.secret, async (seat) => assert.deepEqual(await seat.refusal(decide, rows[0].id, true), forbidden));
    },
  },
  {
    name: "members, units and proposals of another agency are as though they were not there",
    run: async (stage) => {
      const { Bea, Bob } = stage.scene.people;
      const proposals = await stage.administrator.query("select id from member_proposal where agency_id <> $1", [Bea.agencyId]);
      await asAna(stage, async (seat) => {
        for (const id of [Bea.id, randomUUID()])
          for (const [step, ...values] of steps(id, null)) assert.deepEqual(await seat.refusal(step, ...values), notFound, step);
        const unit = { ...notFound, detail: "unit" };
        for (const id of [stage.scene.units["XD-CUSTOMS/Port"], randomUUID()]) {
          assert.deepEqual(await seat.refusal("select portolan.move_member($1, $2)", stage.scene.people.Ned.id, id), unit);
          assert.deepEqual(await seat.refusal("select portolan.rename_unit($1, 'Mine')", id), unit);
          assert.deepEqual(await seat.refusal("select portolan.invite_member('x', 'x@x.example', $1, '{AUDITOR}', 'en', 'x')", id), unit);
        }
      });
      await stage.as(Bob.session.secret, async (seat) => {
        for (const { id } of [...proposals.rows, { id: randomUUID() }]) assert.deepEqual(await seat.refusal(decide, id, true), notFound);
      });
    },
  },
  {
    name: "even if everybody saw them, only the own agency's members and proposals would be changed",
    run: async (stage) => {
      const shown = stage.scene.reports.toEveryone.audienceId;
      const said = `update member set audience_id = ${shown}; update member_proposal set audience_id = ${shown}; update unit set audience_id = ${shown};
        update member set roles = array['ADMINISTRATOR', 'ANALYST'] where id = '${stage.scene.people.Bud.id}'`;
      const proposal = (await stage.administrator.query("select id from member_proposal where member_id = $1", [stage.scene.people.Ned.id])).rows[0]
        .id;
      await stage.asThough(said, stage.scene.people.Bud.session.secret, async (seat) => {
        assert.equal(await seat.count("select 1 from member where id = $1", stage.scene.people.Ned.id), 1);
        for (const [step, ...values] of steps(stage.scene.people.Ned.id, null)) assert.deepEqual(await seat.refusal(step, ...values), notFound, step);
        assert.deepEqual(await seat.refusal(decide, proposal, true), notFound);
        const unit = { ...notFound, detail: "unit" };
        assert.deepEqual(await seat.refusal("select portolan.rename_unit($1, 'Mine')", stage.scene.units["XA-CUSTOMS/North"]), unit);
      });
    },
  },
  {
    name: "a key changes no member, whoever owns it",
    run: (stage) =>
      stage.as(stage.scene.people.Ana.key.secret, async (seat) => {
        for (const [step, ...values] of steps(stage.scene.people.Sol.id, null))
          assert.deepEqual(await seat.refusal(step, ...values), forbidden, step);
        assert.deepEqual(await seat.refusal("select portolan.leave_agency()"), forbidden);
        assert.deepEqual(await seat.refusal("select portolan.choose_language('es')"), forbidden);
      }),
  },
  {
    name: "who leaves loses sessions, keys, password and proposals at once, and what they wrote stays theirs",
    run: (stage) =>
      asAna(stage, async (seat, { Nora }) => {
        await seat.rows(end, Nora.id);
        for (const { secret } of [Nora.session, Nora.key]) assert.equal((await seat.refusal("select portolan.enter($1)", secret)).code, "PT401");
        assert.deepEqual(await seat.refusal(end, Nora.id), notFound);
        await seat.enter(stage.scene.people.Ned.session.secret);
        assert.equal(
          await seat.count("select 1 from seizure_report where author_id = $1 and id = $2", Nora.id, stage.scene.reports.northDraft.id),
          1,
        );
      }),
  },
  {
    name: "the last administrator and the last supervisor stay, whoever wants them gone",
    run: (stage) =>
      asAna(stage, async (seat, { Ada, Ana, Sol }) => {
        assert.deepEqual(await seat.refusal(end, Ada.id), refused("LAST_SUPERVISOR"));
        assert.deepEqual(await seat.refusal("select portolan.leave_agency()"), refused("LAST_ADMINISTRATOR"));
        // Somebody who was only invited is not there yet.
        await seat.rows(invite, "Second", "second@xa.example", ["ADMINISTRATOR"], "x");
        assert.deepEqual(await seat.refusal("select portolan.leave_agency()"), refused("LAST_ADMINISTRATOR"));
        await seat.rows(changeRoles, Sol.id, ["ADMINISTRATOR"]);
        await seat.rows("select portolan.leave_agency()");
        assert.equal((await seat.refusal("select portolan.enter($1)", Ana.session.secret)).code, "PT401");
      }),
  },
  {
    name: "two administrators who remove each other at once leave one of them",
    run: async (stage) => {
      const { Bud, Bea } = stage.scene.people;
      await stage.administrator.query("update member set roles = array['ADMINISTRATOR', 'OFFICER'] where id = $1", [Bea.id]);
      try {
        const outcomes = await atOnce(
          stage,
          [Bud.session.secret, Bea.session.secret],
          [
            [changeRoles, Bea.id, ["OFFICER"]],
            [changeRoles, Bud.id, []],
          ],
        );
        assert.deepEqual(outcomes, ["done", "FORBIDDEN"]);
      } finally {
        await stage.administrator.query("update member set roles = array['ADMINISTRATOR'] where id = $1", [Bud.id]);
        await stage.administrator.query("update member set roles = array['OFFICER'] where id = $1", [Bea.id]);
      }
    },
  },
  {
    name: "the log of members is for administrators and auditors, and nobody who serves writes it",
    run: async (stage) => {
      const { Nora, Ada, Ana, Aud } = stage.scene.people;
      for (const { session } of [Nora, Ada])
        await stage.as(session.secret, async (seat) => assert.equal(await seat.count("select 1 from member_change"), 0));
      for (const { session } of [Ana, Aud]) {
        await stage.as(session.secret, async (seat) => {
          assert.ok((await seat.count("select 1 from member_change")) > 0);
          for (const statement of [
            "update member_change set kind = 'x'",
            "delete from member_change",
            "update member set roles = '{SUPERVISOR}'",
            "update member_proposal set state = 'APPROVED'",
          ])
            assert.equal((await seat.refusal(statement)).code, "42501", statement);
        });
      }
    },
  },
];
