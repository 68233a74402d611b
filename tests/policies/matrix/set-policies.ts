// Two agencies let their officers release more, or nothing, alone; the third leaves it as it began.
import type { Tlp, World } from "../../oracle/world.ts";
import type { TestPortal } from "../../running/portal.ts";
import type { Registry } from "../../running/registry.ts";
import { same } from "./telling.ts";

const answer = "releasePolicy { id effectiveAt } userErrors { code }";

export async function setPolicies(portal: TestPortal, registry: Registry, world: World): Promise<void> {
  const ask = async (who: string, mutation: string) =>
    (await portal.ask(registry.people.get(who)?.key.secret as string, `mutation { done: ${mutation} { ${answer} } }`)).data.done;
  const set = (who: string, tlps: Tlp[], withParties: Tlp[]) =>
    ask(who, `releasePolicySet(input: { tlps: [${tlps}], tlpsWithParties: [${withParties}] })`);

  const wider = { alone: ["CLEAR", "GREEN", "AMBER", "AMBER_STRICT"] as Tlp[], withParties: ["GREEN", "AMBER"] as Tlp[] };
  const proposed = await set("BSupervisor", wider.alone, wider.withParties);
  same([proposed.releasePolicy.effectiveAt, proposed.userErrors], [null, []], "a proposal that gives officers more");
  const confirmed = await ask("BAdministrator", `releasePolicyConfirm(input: { id: "${proposed.releasePolicy.id}" })`);
  same(confirmed.userErrors, [], "its confirmation");
  world.policies.set("XB-CUSTOMS", wider);

  const none = await set("DAdministrator", [], []);
  same([none.releasePolicy.effectiveAt === null, none.userErrors], [false, []], "a policy that gives officers less");
  world.policies.set("XD-CUSTOMS", { alone: [], withParties: [] });
}
