// Random histories of an agency's membership, told to the database's functions and to a small model of who may
// hold which role: whatever happens in whatever order, both agree, and nobody ever gained intelligence alone.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type pg from "pg";
import { TestDatabase } from "../running/database.ts";
import { Registry } from "../running/registry.ts";

const allRoles = ["ANALYST", "OFFICER", "SUPERVISOR", "ADMINISTRATOR", "AUDITOR"];
const names = ["A", "B", "C", "D", "E"] as const;
type Name = (typeof names)[number];
const isIntelligence = (role: string) => allRoles.indexOf(role) < 3;
const rank = (roles: Iterable<string>) => Math.max(0, ...[...roles].filter(isIntelligence).map((role) => allRoles.indexOf(role) + 1));

/** The model: sets of roles, open proposals, and the rules in words. */
class Model {
  readonly roles = new Map<Name, Set<string>>([
    ["A", new Set(["ADMINISTRATOR"])],
    ["B", new Set(["ADMINISTRATOR", "ANALYST"])],
    ["C", new Set(["SUPERVISOR"])],
    ["D", new Set(["OFFICER"])],
    ["E", new Set(["AUDITOR"])],
  ]);
  readonly open = new Map<Name, { by: Name; roles: string[] }>();

  #isLast(who: Name, role: string): boolean {
    return !!this.roles.get(who)?.has(role) && ![...this.roles].some(([other, held]) => other !== who && held.has(role));
  }
  #dropBy(by: Name): void {
    for (const [who, proposal] of this.open) if (proposal.by === by) this.open.delete(who);
  }

  change(by: Name, who: Name, wanted: string[]): string {
    if (!this.roles.get(by)?.has("ADMINISTRATOR")) return "FORBIDDEN";
    const held = this.roles.get(who);
    if (!held) return "NOT_FOUND";
    if (by === who) return "ONESELF";
    const raises = rank(wanted) > rank(held);
    const after = [...wanted.filter((role) => !isIntelligence(role)), ...(raises ? [...held] : wanted).filter(isIntelligence)];
    for (const role of ["ADMINISTRATOR", "SUPERVISOR"]) if (!after.includes(role) && this.#isLast(who, role)) return `LAST_${role}`;
    this.open.delete(who);
    if (raises) this.open.set(who, { by, roles: wanted.filter(isIntelligence) });
    this.roles.set(who, new Set(after));
    if (held.has("ADMINISTRATOR") && !after.includes("ADMINISTRATOR")) this.#dropBy(who);
    return "done";
  }

  decide(by: Name, who: Name, isApproved: boolean): string {
    const held = this.roles.get(by);
    if (!held || !(held.has("ADMINISTRATOR") || held.has("SUPERVISOR"))) return "FORBIDDEN";
    const proposal = this.open.get(who);
    if (!proposal) return "NOT_FOUND";
    if (by === who) return "ONESELF";
    if (isApproved && proposal.by === by) return "OWN_PROPOSAL";
    this.open.delete(who);
    if (isApproved) this.roles.set(who, new Set([...[...(this.roles.get(who) ?? [])].filter((role) => !isIntelligence(role)), ...proposal.roles]));
    return "done";
  }

  end(by: Name, who: Name): string {
    if (!this.roles.get(by)?.has("ADMINISTRATOR")) return "FORBIDDEN";
    if (!this.roles.has(who)) return "NOT_FOUND";
    return by === who ? "ONESELF" : this.#close(who);
  }

  leave(who: Name): string {
    return this.roles.has(who) ? this.#close(who) : "GONE";
  }

  #close(who: Name): string {
    for (const role of ["ADMINISTRATOR", "SUPERVISOR"]) if (this.#isLast(who, role)) return `LAST_${role}`;
    this.open.delete(who);
    this.#dropBy(who);
    this.roles.delete(who);
    return "done";
  }
}

const name = fc.constantFrom(...names);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("change" as const), by: name, who: name, roles: fc.subarray(allRoles) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("decide" as const), by: name, who: name, isApproved: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("end" as const), by: name, who: name }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("leave" as const), who: name }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

let administrator: pg.Client;
let app: pg.Client;
let registry: Registry;
beforeAll(async () => {
  const database = await TestDatabase.copied();
  [administrator, app] = [await database.administrator(), await database.role("portolan_app")];
  registry = new Registry(administrator);
  await registry.agency("XA-CUSTOMS");
  for (const [who, roles] of new Model().roles) await registry.member(who, "XA-CUSTOMS", [...roles]);
  await administrator.query("update portolan.session_secret set proven_at = now() + interval '1 day'");
});
afterAll(() => Promise.all([administrator?.end(), app?.end()]));

const idOf = (who: Name) => registry.people.get(who)?.id;

async function carryOut(one: Step): Promise<string> {
  const actor = one.kind === "leave" ? one.who : one.by;
  await app.query("savepoint step");
  try {
    await app.query("select portolan.enter($1)", [registry.people.get(actor)?.session.secret]);
    if (one.kind === "change") await app.query("select portolan.change_roles($1, $2)", [idOf(one.who), one.roles]);
    if (one.kind === "end") await app.query("select portolan.end_membership($1)", [idOf(one.who)]);
    if (one.kind === "leave") await app.query("select portolan.leave_agency()");
    if (one.kind === "decide") {
      const open = await app.query("select id from member_proposal where member_id = $1 and state = 'OPEN'", [idOf(one.who)]);
      await app.query("select portolan.decide_proposal(coalesce($1, gen_random_uuid()), $2)", [open.rows[0]?.id ?? null, one.isApproved]);
    }
    return "done";
  } catch (error) {
    await app.query("rollback to savepoint step");
    return (error as Error).message;
  }
}

describe("an agency's membership", () => {
  it("is what the model says after every step of any history", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (history) => {
        const model = new Model();
        await app.query("begin");
        try {
          for (const one of history) {
            const actor = one.kind === "leave" ? one.who : one.by;
            const expected = !model.roles.has(actor)
              ? "not signed in"
              : one.kind === "change"
                ? model.change(one.by, one.who, one.roles)
                : one.kind === "decide"
                  ? model.decide(one.by, one.who, one.isApproved)
                  : one.kind === "end"
                    ? model.end(one.by, one.who)
                    : model.leave(one.who);
            expect([one, await carryOut(one)]).toEqual([one, expected]);
          }
          const some = [...model.roles.keys()][0] as Name;
          await app.query("select portolan.enter($1)", [registry.people.get(some)?.session.secret]);
          const { rows } = await app.query("select name, roles from member where left_at is null order by name");
          const told = [...model.roles].map(([who, roles]) => ({ name: who, roles: [...roles].sort() }));
          expect(rows.map((row) => ({ name: row.name, roles: [...row.roles].sort() }))).toEqual(told.sort((a, b) => a.name.localeCompare(b.name)));
        } finally {
          await app.query("rollback");
        }
      }),
      { numRuns: 150 },
    );
  });
});
