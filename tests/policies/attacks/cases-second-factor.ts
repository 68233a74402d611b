// The second factor: who needs one holds nothing without it, each code counts once, and guarding the account
// anew takes the password.
import assert from "node:assert/strict";
import { hashSecret } from "../../../lib/access/secret.ts";
import { type AttackCase, inTransaction, Seat, type Stage } from "./stage.ts";

const open = "select portolan.open_session($1, $2, 'a test', '1 hour', null, $3, $4) as id";
const confirm = "select portolan.confirm_second_factor($1, $2)";
const secret = Buffer.from("encrypted");
const codeWrong = "CODE_WRONG";
const passwordNeeded = { code: "PT403", message: "PASSWORD_NEEDED", detail: "password" };

const required = "update portolan.second_factor_rule set is_required = true;";
const given = (id: string, lastStep = 0) =>
  `insert into portolan.second_factor (member_id, secret, last_step) values ('${id}', 'encrypted', ${lastStep});
   insert into portolan.recovery_code (hash, member_id) values ('\\x${hashSecret("A CODE").toString("hex")}', '${id}');`;

/** As the role for signing in, after the administrator said something; undone. */
const asAuth = (stage: Stage, said: string, work: (seat: Seat) => Promise<void>) =>
  inTransaction(stage.administrator, false, async () => {
    await stage.administrator.query(said);
    await stage.administrator.query("set local role portolan_auth");
    await work(new Seat(stage.administrator));
  });

async function seesNothing(seat: Seat): Promise<void> {
  for (const table of ["seizure_report", "member", "unit", "member_change", "access_record", "watchlist", "community"])
    assert.equal(await seat.count(`select 1 from ${table}`), 0, table);
  assert.equal(await seat.count("select 1 from member_proposal where member_id <> portolan.viewer_member()"), 0);
  assert.equal((await seat.rows("select portolan.viewer() -> 'roles' = '[]' as none"))[0].none, true);
}

export const casesOfSecondFactor: AttackCase[] = [
  {
    name: "who needs a second factor and has none sees the own sessions and keys, and nothing else",
    run: async (stage) => {
      const { Don, Ada, Ana } = stage.scene.people;
      for (const { session, id } of [Don, Ada, Ana]) {
        await stage.asThough(required, session.secret, async (seat) => {
          await seesNothing(seat);
          assert.deepEqual(await seat.rows("select distinct member_id from session"), [{ member_id: id }]);
          assert.equal((await seat.refusal("select portolan.change_roles($1, '{}')", stage.scene.people.Ned.id)).message, "FORBIDDEN");
        });
      }
    },
  },
  {
    name: "a key of somebody who needs a second factor and has none opens nothing",
    run: (stage) =>
      stage.asThough(required, stage.scene.people.Ada.key.secret, async (seat) => {
        await seesNothing(seat);
        for (const table of ["session", "api_key"]) assert.equal(await seat.count(`select 1 from ${table}`), 0);
      }),
  },
  {
    name: "without the second factor that is needed nobody makes a key",
    run: (stage) =>
      stage.asThough(required, stage.scene.people.Ada.session.secret, async (seat) => {
        const make = "select portolan.create_api_key('x', 'pk_', 'x', array['seizure-report:read'], false, '{}', null)";
        assert.equal((await seat.refusal(make)).code, "PT403");
      }),
  },
  {
    name: "analysts, officers and auditors need none",
    run: async (stage) => {
      for (const { session } of [stage.scene.people.Ned, stage.scene.people.Nora])
        await stage.asThough(required, session.secret, async (seat) => assert.ok((await seat.count("select 1 from seizure_report")) > 0));
    },
  },
  {
    name: "a session that was opened before the second factor counts as one without it",
    run: async (stage) => {
      const { Ada } = stage.scene.people;
      await stage.asThough(required + given(Ada.id), Ada.session.secret, seesNothing);
      const proven = `update portolan.session_secret set has_second_factor = true where session_id = '${Ada.session.id}'`;
      await stage.asThough(required + given(Ada.id) + proven, Ada.session.secret, async (seat) => {
        assert.ok((await seat.count("select 1 from seizure_report")) > 0);
      });
      await stage.asThough(required + given(Ada.id), Ada.key.secret, async (seat) =>
        assert.ok((await seat.count("select 1 from seizure_report")) > 0),
      );
    },
  },
  {
    name: "without a rule there is the strict one",
    run: (stage) => stage.asThough("delete from portolan.second_factor_rule", stage.scene.people.Ada.session.secret, seesNothing),
  },
  {
    name: "a session opens with a code that is later than every one before, and with no other",
    run: (stage) =>
      asAuth(stage, given(stage.scene.people.Ada.id, 100), async (seat) => {
        const { id } = stage.scene.people.Ada;
        for (const step of [null, 99, 100])
          assert.equal((await seat.refusal(open, id, hashSecret("s"), step, hashSecret("no code"))).message, codeWrong);
        assert.equal((await seat.rows(open, id, hashSecret("s"), 101, null)).length, 1);
        assert.equal((await seat.refusal(open, id, hashSecret("t"), 101, null)).message, codeWrong);
      }),
  },
  {
    name: "of two sign-ins with one code at once only one succeeds",
    run: async (stage) => {
      const { Eve } = stage.scene.people;
      await stage.administrator.query(given(Eve.id, 100));
      const clients = await Promise.all([stage.connect("portolan_auth"), stage.connect("portolan_auth")]);
      try {
        const outcomes = await Promise.all(
          clients.map((client, place) =>
            client.query(open, [Eve.id, hashSecret(`at once ${place}`), 101, null]).then(
              () => "opened",
              (error: { message: string }) => error.message,
            ),
          ),
        );
        assert.deepEqual(outcomes.sort(), [codeWrong, "opened"]);
      } finally {
        await Promise.all(clients.map((client) => client.end()));
        await stage.administrator.query("delete from portolan.second_factor where member_id = $1", [Eve.id]);
        await stage.administrator.query("delete from portolan.recovery_code where member_id = $1", [Eve.id]);
      }
    },
  },
  {
    name: "a recovery code opens a session once, its owner's only",
    run: (stage) =>
      asAuth(stage, given(stage.scene.people.Ada.id) + given(stage.scene.people.Ned.id).split(";")[0], async (seat) => {
        const { Ada, Ned } = stage.scene.people;
        assert.equal((await seat.refusal(open, Ned.id, hashSecret("s"), null, hashSecret("A CODE"))).message, codeWrong);
        assert.equal((await seat.rows(open, Ada.id, hashSecret("s"), null, hashSecret("A CODE"))).length, 1);
        assert.equal((await seat.refusal(open, Ada.id, hashSecret("t"), null, hashSecret("A CODE"))).message, codeWrong);
      }),
  },
  {
    name: "what guards an account is changed only in a session that gave the password lately",
    run: async (stage) => {
      const { Ada } = stage.scene.people;
      const guarded: [string, ...unknown[]][] = [
        ["select portolan.change_password('x')"],
        ["select portolan.begin_second_factor($1)", secret],
        ["select portolan.pending_second_factor()"],
        [confirm, 1, []],
        ["select portolan.renew_recovery_codes($1)", []],
      ];
      const long = "update portolan.session_secret set proven_at = now() - interval '11 minutes'";
      const refuses = async (seat: Seat) => {
        for (const [step, ...values] of guarded) assert.deepEqual(await seat.refusal(step, ...values), passwordNeeded, step);
      };
      await stage.asThough(long, Ada.session.secret, refuses);
      await stage.asThough("select 1", Ada.key.secret, refuses);
      await stage.asThough(long, stage.scene.people.Sol.session.secret, async (seat) =>
        assert.deepEqual(await seat.refusal("select portolan.leave_agency()"), passwordNeeded),
      );
    },
  },
  {
    name: "a second factor counts from its first code on, ends the other sessions, and its secret is the own alone",
    run: (stage) =>
      stage.asThough(required, stage.scene.people.Ada.session.secret, async (seat) => {
        const { Ada, Sol } = stage.scene.people;
        assert.equal((await seat.refusal(confirm, 1, [])).message, codeWrong);
        await seat.rows("select portolan.begin_second_factor($1)", secret);
        await seat.enter(Ada.session.secret);
        await seesNothing(seat);
        await seat.enter(Sol.session.secret);
        assert.equal((await seat.rows("select portolan.pending_second_factor() as pending"))[0].pending, null);
        await seat.enter(Ada.session.secret);
        await seat.rows(confirm, 7, [hashSecret("one")]);
        assert.equal((await seat.refusal(confirm, 8, [])).message, codeWrong);
        await seat.enter(Ada.session.secret);
        assert.ok((await seat.count("select 1 from seizure_report")) > 0);
        assert.equal(await seat.count("select 1 from session where member_id = $1 and ended_at is null", Ada.id), 1);
        assert.deepEqual(await seat.rows("select is_set_up, is_required, recovery_codes from portolan.own_second_factor()"), [
          { is_set_up: true, is_required: true, recovery_codes: 1 },
        ]);
      }),
  },
  {
    name: "a lost second factor is removed by two persons, and the member's sessions end",
    run: (stage) =>
      stage.asThough(given(stage.scene.people.Nora.id), stage.scene.people.Ana.session.secret, async (seat) => {
        const { Ana, Ada, Nora, Sol } = stage.scene.people;
        const propose = "select portolan.propose_second_factor_removal($1)";
        assert.equal((await seat.refusal(propose, Sol.id)).message, "NO_SECOND_FACTOR");
        await seat.rows(propose, Nora.id);
        const [{ id }] = await seat.rows("select id from member_proposal where member_id = $1 and state = 'OPEN'", Nora.id);
        assert.equal((await seat.refusal("select portolan.decide_proposal($1, true)", id)).message, "OWN_PROPOSAL");
        await seat.enter(Ada.session.secret);
        await seat.rows("select portolan.decide_proposal($1, true)", id);
        assert.equal((await seat.refusal("select portolan.enter($1)", Nora.session.secret)).code, "PT401");
        await seat.enter(Ana.session.secret);
        assert.equal((await seat.refusal(propose, Nora.id)).message, "NO_SECOND_FACTOR");
      }),
  },
  {
    name: "a changed password ends the other sessions, and stays the owner's business",
    run: (stage) =>
      stage.as(stage.scene.people.Ada.session.secret, async (seat) => {
        await seat.rows("select portolan.change_password('a new hash')");
        assert.equal(await seat.count("select 1 from session where member_id = $1 and ended_at is null", stage.scene.people.Ada.id), 1);
        await seat.enter(stage.scene.people.Ned.session.secret);
        assert.equal((await seat.rows("select portolan.viewer_member() as id"))[0].id, stage.scene.people.Ned.id);
      }),
  },
];
