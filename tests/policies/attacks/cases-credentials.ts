// Keys and sessions: made by their owner in a session, ended by owner or administrator, readable by nobody.
import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import type { Credential } from "../../running/registry.ts";
import type { AttackCase, Seat, Stage } from "./stage.ts";

const ends = { session: "select portolan.end_session($1)", api_key: "select portolan.revoke_api_key($1)" } as const;
const notFound = { code: "PT404", message: "NOT_FOUND", detail: "id" };
const make = (name: string) =>
  [
    "select portolan.create_api_key($1, 'pk_', sha256(convert_to($2, 'UTF8')), array['seizure-report:read'], false, '{}', null) as id",
    name,
    `secret of ${name}`,
  ] as const;

/** Their key and session cannot be ended from this seat, by the answer for such that do not exist. */
async function assertCannotEnd(seat: Seat, of: { session: Credential; key: Credential }): Promise<void> {
  for (const [table, credential] of [
    ["session", of.session],
    ["api_key", of.key],
  ] as const) {
    assert.deepEqual(await seat.refusal(ends[table], credential.id), notFound);
    assert.deepEqual(await seat.refusal(ends[table], randomUUID()), notFound);
  }
}

const opensStill = async (stage: Stage, { secret }: Credential) =>
  assert.equal((await stage.as(secret, (seat) => seat.rows("select portolan.viewer_member()"))).length, 1);

export const casesOfCredentials: AttackCase[] = [
  {
    name: "a person ends the own sessions and keys in a session, and they open nothing from then on",
    run: (stage) =>
      stage.as(stage.scene.people.Nora.session.secret, async (seat) => {
        const { Nora } = stage.scene.people;
        await seat.rows(ends.api_key, Nora.key.id);
        await seat.rows(ends.session, Nora.session.id);
        for (const { secret } of [Nora.key, Nora.session]) assert.equal((await seat.refusal("select portolan.enter($1)", secret)).code, "PT401");
      }),
  },
  {
    name: "an administrator ends sessions and keys of the own agency's members",
    run: (stage) =>
      stage.as(stage.scene.people.Ana.key.secret, async (seat) => {
        const { Nora } = stage.scene.people;
        await seat.rows(ends.api_key, Nora.key.id);
        await seat.rows(ends.session, Nora.session.id);
        for (const { secret } of [Nora.key, Nora.session]) assert.equal((await seat.refusal("select portolan.enter($1)", secret)).code, "PT401");
      }),
  },
  {
    name: "nobody ends sessions and keys of another, and an administrator none of another agency",
    run: async (stage) => {
      const { Nora, Sol, Ada, Bud, Bea } = stage.scene.people;
      for (const { session } of [Sol, Ada, Bud]) await stage.as(session.secret, (seat) => assertCannotEnd(seat, Nora));
      await stage.as(stage.scene.people.Ana.session.secret, (seat) => assertCannotEnd(seat, Bea));
      for (const credential of [Nora.session, Nora.key, Bea.session]) await opensStill(stage, credential);
    },
  },
  {
    name: "a key neither sees nor ends its owner's keys and sessions",
    run: (stage) => stage.as(stage.scene.people.Nora.key.secret, (seat) => assertCannotEnd(seat, stage.scene.people.Nora)),
  },
  {
    name: "an administrator's key that only reads ends nothing",
    run: (stage) => stage.as(stage.scene.keys.readOnlyOfAna.secret, (seat) => assertCannotEnd(seat, stage.scene.people.Nora)),
  },
  {
    name: "even if everybody saw a session or key, only its owner and the agency's administrator would end it",
    run: async (stage) => {
      const { people } = stage.scene;
      const shown = `update session set audience_id = ${stage.scene.reports.toEveryone.audienceId}; update api_key set audience_id = ${stage.scene.reports.toEveryone.audienceId};
        update member set roles = array['ADMINISTRATOR', 'ANALYST'] where id = '${people.Bud.id}'`;
      for (const { session } of [people.Sol, people.Ada, people.Bud]) {
        await stage.asThough(shown, session.secret, async (seat) => {
          assert.equal(await seat.count("select 1 from session where id = $1", people.Nora.session.id), 1);
          await assertCannotEnd(seat, people.Nora);
        });
      }
    },
  },
  {
    name: "a person makes a key in a session, for oneself",
    run: (stage) =>
      stage.as(stage.scene.people.Ana.session.secret, async (seat) => {
        const [{ id }] = await seat.rows(...make("own"));
        assert.deepEqual(await seat.rows("select member_id, agency_id from api_key where id = $1", id), [
          { member_id: stage.scene.people.Ana.id, agency_id: stage.scene.people.Ana.agencyId },
        ]);
        await seat.enter("secret of own");
        // An administrator's key reads no intelligence, whatever its scopes say.
        assert.equal(await seat.count("select 1 from seizure_report"), 0);
      }),
  },
  {
    name: "a key makes no key, and who has not entered makes none",
    run: async (stage) => {
      await stage.as(stage.scene.people.Nora.key.secret, async (seat) => assert.equal((await seat.refusal(...make("longer-lived"))).code, "PT403"));
      const app = await stage.connect("portolan_app");
      await assert.rejects(app.query(make("nobody")[0], make("nobody").slice(1)), { code: "PT403" });
      await app.end();
    },
  },
  {
    name: "nobody learns a secret: none is stored, and no serving role reads even the hashes",
    run: async (stage) => {
      const { rows } = await stage.administrator.query(
        "select encode(hash, 'hex') as hash from portolan.session_secret union select encode(hash, 'hex') from portolan.api_key_secret",
      );
      const hashes = rows.map(({ hash }) => hash as string);
      assert.ok(hashes.includes(createHash("sha256").update(stage.scene.people.Ada.key.secret).digest("hex")));
      const { rows: tables } = await stage.administrator.query("select tablename as name from pg_tables where schemaname = 'portolan'");
      assert.ok(tables.length > 10);
      for (const role of ["portolan_app", "portolan_auth", "portolan_system"] as const) {
        const client = await stage.connect(role);
        for (const { name } of tables) await assert.rejects(client.query(`select * from portolan.${name}`), { code: "42501" }, `${role}: ${name}`);
        await client.end();
      }
    },
  },
];
