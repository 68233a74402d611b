// Secrets replaced while people work: what was sealed before goes on where it began, and nowhere else.
import assert from "node:assert/strict";
import type { AttackCase } from "./stage.ts";

/** What an attacker who learnt a secret would write to be somebody: the seal, computed in the same transaction. */
const forged = (viewer: string, which: string) => `
  select set_config('portolan.viewer', '${viewer}', true), set_config('portolan.viewer_seal', portolan.seal_with(s.secret, 'viewer|${viewer}'), true),
    set_config('portolan.audiences', '{1}', true), set_config('portolan.audiences_seal', portolan.seal_with(s.secret, 'audiences|${viewer}|{1}'), true)
  from (select secret from portolan.seal_secret where ${which}) s`;

export const casesOfRotation: AttackCase[] = [
  {
    name: "a transaction that entered before a rotation goes on after it",
    run: (stage) =>
      stage.asThough("select 1", stage.scene.people.Ada.session.secret, async (seat) => {
        const before = await seat.rows("select id from seizure_report order by id");
        assert.ok(before.length > 0);
        await seat.client.query("reset role");
        await seat.client.query("select portolan.rotate_secrets()");
        await seat.client.query("set local role portolan_app");
        assert.deepEqual(await seat.rows("select id from seizure_report order by id"), before);
      }),
  },
  {
    name: "a secret of the seal that was replaced a minute ago opens nothing",
    run: async (stage) => {
      const seal = (which: string) => [
        "select portolan.rotate_secrets()",
        "update portolan.seal_secret set retired_at = transaction_timestamp() - interval '1 second' where retired_at is not null",
        forged("{}", which),
      ];
      const { administrator } = stage;
      for (const [which, opens] of [
        ["retired_at is null", true],
        ["retired_at is not null", false],
      ] as const) {
        await administrator.query("begin");
        try {
          for (const statement of seal(which)) await administrator.query(statement);
          await administrator.query("set local role portolan_app");
          const asked = administrator.query("select portolan.viewer() as viewer, portolan.visible() as visible");
          // The control: the very same with the secret in use.
          if (opens) assert.deepEqual((await asked).rows, [{ viewer: {}, visible: [1] }]);
          else await assert.rejects(asked, { code: "42501", message: /seal of the viewer is broken/ });
        } finally {
          await administrator.query("rollback");
        }
      }
    },
  },
  {
    name: "keys and sessions open after a rotation as before, and what was ended stays ended",
    run: async (stage) => {
      const { Ada: alive, Sol: other } = stage.scene.people;
      await stage.asThough("select portolan.rotate_secrets(); select portolan.rotate_secrets()", alive.key.secret, async (seat) => {
        await seat.enter(alive.session.secret);
        const none = await seat.refusal("select portolan.enter('pk_never')");
        assert.equal(none.code, "PT401");
      });
      const ended = `update session set ended_at = now() where id = '${alive.session.id}'; update api_key set revoked_at = now() where id = '${alive.key.id}';
        select portolan.rotate_secrets()`;
      await stage.asThough(ended, other.key.secret, async (seat) => {
        for (const secret of [alive.session.secret, alive.key.secret])
          assert.equal((await seat.refusal("select portolan.enter($1)", secret)).code, "PT401");
      });
    },
  },
  {
    name: "no serving role rotates, reads a secret or a pepper, or computes with them",
    run: (stage) =>
      stage.as(stage.scene.people.Ada.session.secret, async (seat) => {
        for (const call of [
          "rotate_secrets()",
          "peppered('x')",
          "pepper_with('x', 'x')",
          "seal_with('x', 'x')",
          "is_sealed('x', 'x')",
          "random_secret()",
          "hold_peppers()",
        ])
          assert.match((await seat.refusal(`select portolan.${call}`)).message, /^permission denied for function/, call);
        for (const table of ["seal_secret", "pepper"])
          assert.match((await seat.refusal(`select * from portolan.${table}`)).message, /^permission denied/);
      }),
  },
];
