// Steps in the administration of two agencies that have nothing to do with each other.
import type pg from "pg";
import type { Registry } from "../../running/registry.ts";

export async function addMembershipChanges(administrator: pg.Client, registry: Registry): Promise<void> {
  // As though an administrator of each had proposed something for the other person.
  for (const [proposer, member] of [
    ["Ana", "Ned"],
    ["Don", "Don"],
  ] as const) {
    const [by, on] = [registry.people.get(proposer), registry.people.get(member)];
    await administrator.query("select portolan.propose(a, m, 'ROLES', array['SUPERVISOR']) from member a, member m where a.id = $1 and m.id = $2", [
      by?.id,
      on?.id,
    ]);
  }
}
