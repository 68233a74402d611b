// Who takes part in the histories of these tests: three agencies, one of two units, a community and an operation.
import type { Registry } from "../running/registry.ts";

export async function enrol(registry: Registry): Promise<void> {
  await registry.agency("XA-CUSTOMS", { receivesPersonalData: true, units: ["North", "South"] });
  await registry.agency("XB-CUSTOMS", { receivesPersonalData: true });
  await registry.agency("XC-POST");
  for (const [name, place, role] of [
    ["North", "XA-CUSTOMS/North", "OFFICER"],
    ["South", "XA-CUSTOMS/South", "OFFICER"],
    ["Rover", "XA-CUSTOMS/South", "ANALYST"],
    ["Changing", "XA-CUSTOMS/North", "SUPERVISOR"],
    ["SupervisorA", "XA-CUSTOMS", "SUPERVISOR"],
    ["SupervisorB", "XB-CUSTOMS", "SUPERVISOR"],
    ["AnalystB", "XB-CUSTOMS", "ANALYST"],
    ["SupervisorC", "XC-POST", "SUPERVISOR"],
  ] as const)
    await registry.member(name, place, [role]);
  await registry.community("Round", "COMMUNITY", "XA-CUSTOMS");
  await registry.community("Lantern", "OPERATION", "XB-CUSTOMS");
}
