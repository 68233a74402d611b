// Keys of a member's own: nobody meets another's, and none opens what its member may not do.
import assert from "node:assert/strict";
import type { AttackCase, Seat } from "./stage.ts";

const claim = (seat: Seat, key: string, { operation = "seizureReportDraft", digest = "one" } = {}) =>
  seat.rows<{ kept: unknown }>("select portolan.claim_idempotency_key($1, $2, $3) as kept", key, operation, Buffer.from(digest));
const keep = "select portolan.keep_idempotent_answer($1, $2)";

export const casesOfIdempotency: AttackCase[] = [
  {
    name: "a key answers what it did to its own member, and nothing to another",
    run: (stage) =>
      stage.as(stage.scene.people.Nora.key.secret, async (seat) => {
        const { Nora, Ned, Ada, Cal } = stage.scene.people;
        assert.deepEqual(await claim(seat, "k"), [{ kept: null }]);
        await seat.rows(keep, "k", '{"done": "of Nora"}');
        for (const other of [Ned, Ada, Cal]) {
          await seat.enter(other.session.secret);
          assert.match((await seat.refusal(keep, "k", '{"done": "of another"}')).message, /FORBIDDEN/);
          assert.deepEqual(await claim(seat, "k"), [{ kept: null }]);
        }
        await seat.enter(Nora.session.secret);
        assert.deepEqual(await claim(seat, "k"), [{ kept: { done: "of Nora" } }]);
        assert.deepEqual(await claim(seat, "another"), [{ kept: null }]);
        await seat.rows(keep, "another", '{"done": "another"}');
        for (const [key, done] of [
          ["k", "of Nora"],
          ["another", "another"],
        ] as const)
          assert.deepEqual(await claim(seat, key), [{ kept: { done } }]);
      }),
  },
  {
    name: "a key is for one operation and one input, and what it did is not rewritten",
    run: (stage) =>
      stage.as(stage.scene.people.Nora.key.secret, async (seat) => {
        await claim(seat, "k");
        await seat.rows(keep, "k", '{"done": 1}');
        for (const other of [{ operation: "apiKeyCreate" }, { digest: "two" }]) {
          const refusal = await seat.refusal(
            "select portolan.claim_idempotency_key('k', $1, $2)",
            other.operation ?? "seizureReportDraft",
            Buffer.from(other.digest ?? "one"),
          );
          assert.deepEqual([refusal.code, refusal.message, refusal.detail], ["PT409", "IDEMPOTENCY_KEY_REUSED", "idempotencyKey"]);
        }
        assert.match((await seat.refusal(keep, "k", '{"done": 2}')).message, /FORBIDDEN/);
        assert.match((await seat.refusal(keep, "never claimed", '{"done": 2}')).message, /FORBIDDEN/);
      }),
  },
  {
    name: "a key that only reads and who has not entered claim none",
    run: async (stage) => {
      await stage.as(stage.scene.keys.readOnly.secret, async (seat) => {
        assert.match((await seat.refusal("select portolan.claim_idempotency_key('k', 'o', '\\x00')")).message, /FORBIDDEN/);
      });
      const client = await stage.connect("portolan_app");
      await assert.rejects(client.query("select portolan.claim_idempotency_key('k', 'o', '\\x00')"), { code: "PT403" });
      await assert.rejects(client.query("select * from portolan.idempotency_key"), { code: "42501" });
    },
  },
  {
    name: "a key is remembered for a day and longer",
    run: (stage) => {
      const aged = `insert into portolan.idempotency_key (member_id, key, operation, digest, answer, claimed_at)
        values ('${stage.scene.people.Nora.id}', 'aged', 'seizureReportDraft', convert_to('one', 'UTF8'), '{"done": 1}', now() - interval '25 hours')`;
      return stage.asThough(aged, stage.scene.people.Nora.key.secret, async (seat) => {
        assert.deepEqual(await claim(seat, "aged"), [{ kept: { done: 1 } }]);
      });
    },
  },
];
