// Entering takes a secret that works, from where it may come, of somebody who is still there.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import type { Scene } from "./scene.ts";
import type { AttackCase } from "./stage.ts";

const opens = (name: string, secretOf: (scene: Scene) => string | null, address?: string): AttackCase => ({
  name,
  run: async (stage) => {
    const app = await stage.connect("portolan_app");
    try {
      const secret = secretOf(stage.scene);
      const refused = await app.query("select portolan.enter($1, $2)", [secret, address ?? null]).then(
        () => ({ code: "entered", message: "" }),
        (error: { code: string; message: string }) => error,
      );
      // One answer for all reasons.
      assert.deepEqual([refused.code, refused.message], ["PT401", "not signed in"]);
    } finally {
      await app.end();
    }
  },
});

export const casesOfEntering: AttackCase[] = [
  {
    name: "a session and a key that are in order let their owner in",
    run: async (stage) => {
      const { Ada } = stage.scene.people;
      for (const { secret } of [Ada.session, Ada.key])
        assert.equal(await stage.as(secret, async (seat) => (await seat.rows("select portolan.viewer_member() as id"))[0].id), Ada.id);
    },
  },
  {
    name: "a key that is bound to a network lets its owner in from there",
    run: async (stage) => {
      const { Ada } = stage.scene.people;
      const member = await stage.as(
        stage.scene.keys.foreign.secret,
        async (seat) => (await seat.rows("select portolan.viewer_member() as id"))[0].id,
        { address: "192.0.2.7" },
      );
      assert.equal(member, Ada.id);
    },
  },
  {
    name: "entering works in a read-only transaction",
    run: async (stage) => {
      const app = await stage.connect("portolan_app");
      await app.query("begin read only");
      await app.query("select portolan.enter($1)", [stage.scene.people.Ned.key.secret]);
      assert.equal((await app.query("select 1 from seizure_report where id = $1", [stage.scene.reports.northDraft.id])).rowCount, 1);
      await app.end();
    },
  },
  opens("a session that was ended opens nothing", ({ sessions }) => sessions.ended.secret),
  opens("a session that has expired opens nothing", ({ sessions }) => sessions.expired.secret),
  opens("a revoked key opens nothing", ({ keys }) => keys.revoked.secret),
  opens("an expired key opens nothing", ({ keys }) => keys.expired.secret),
  opens("a key from a foreign network opens nothing", ({ keys }) => keys.foreign.secret, "198.51.100.7"),
  opens("a key that is bound to a network opens nothing where the address is unknown", ({ keys }) => keys.foreign.secret),
  opens("the session of a member who left opens nothing", ({ people }) => people.Lee.session.secret),
  opens("the key of a member who left opens nothing", ({ people }) => people.Lee.key.secret),
  opens("a member's id opens nothing", ({ people }) => people.Ada.id),
  opens("a session's id opens nothing", ({ people }) => people.Ada.session.id),
  opens("the hash of a secret opens nothing", ({ people }) => createHash("sha256").update(people.Ada.session.secret).digest("hex")),
  opens("an empty secret opens nothing", () => ""),
  opens("no secret opens nothing", () => null),
];
