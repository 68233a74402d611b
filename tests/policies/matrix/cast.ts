// The agencies, people and communities of the matrix, registered in the product and told to the oracle.
import type { Person, Role, Viewer, World } from "../../oracle/world.ts";
import type { TestPortal } from "../../running/portal.ts";
import type { Registry } from "../../running/registry.ts";
import { Convening } from "./convening.ts";

const agencies: [code: string, receivesPersonalData: boolean, units: string[]][] = [
  ["XA-CUSTOMS", true, ["North", "South"]],
  ["XB-CUSTOMS", true, ["Harbour"]],
  ["XC-POST", false, []],
  ["XD-CUSTOMS", true, []],
  ["XE-CUSTOMS", true, []],
  ["XF-CUSTOMS", true, []],
  ["XG-POST", false, []],
];

/** K: asks by key; S: asks in a session; both for both. */
const people: [name: string, place: string, roles: Role[], asks: string][] = [
  ["NorthOfficer", "XA-CUSTOMS/North", ["OFFICER"], "KS"],
  ["NorthAnalyst", "XA-CUSTOMS/North", ["ANALYST"], "K"],
  ["SouthOfficer", "XA-CUSTOMS/South", ["OFFICER"], "K"],
  ["SouthAnalyst", "XA-CUSTOMS/South", ["ANALYST"], "S"],
  ["ASupervisor", "XA-CUSTOMS/South", ["SUPERVISOR"], "KS"],
  ["ARover", "XA-CUSTOMS", ["OFFICER"], "K"],
  ["AAdministrator", "XA-CUSTOMS/North", ["ADMINISTRATOR"], "K"],
  ["AAuditor", "XA-CUSTOMS/North", ["AUDITOR"], "S"],
  ["ABoth", "XA-CUSTOMS/North", ["ADMINISTRATOR", "ANALYST"], "K"],
  ["ALeaver", "XA-CUSTOMS/North", ["SUPERVISOR"], "KS"],
  ["HarbourOfficer", "XB-CUSTOMS/Harbour", ["OFFICER"], "KS"],
  ["BAnalyst", "XB-CUSTOMS", ["ANALYST"], "K"],
  ["BSupervisor", "XB-CUSTOMS", ["SUPERVISOR"], "KS"],
  ["BDeputy", "XB-CUSTOMS", ["SUPERVISOR"], "K"],
  ["BAdministrator", "XB-CUSTOMS/Harbour", ["ADMINISTRATOR"], "S"],
  ["BAuditor", "XB-CUSTOMS/Harbour", ["AUDITOR"], "K"],
  ["CAnalyst", "XC-POST", ["ANALYST"], "K"],
  ["COfficer", "XC-POST", ["OFFICER"], "S"],
  ["CSupervisor", "XC-POST", ["SUPERVISOR"], "K"],
  ["CAdministrator", "XC-POST", ["ADMINISTRATOR"], "K"],
  ["DOfficer", "XD-CUSTOMS", ["OFFICER"], "KS"],
  ["DAnalyst", "XD-CUSTOMS", ["ANALYST"], "K"],
  ["DSupervisor", "XD-CUSTOMS", ["SUPERVISOR"], "S"],
  ["DAdministrator", "XD-CUSTOMS", ["ADMINISTRATOR"], "K"],
  ["EOfficer", "XE-CUSTOMS", ["OFFICER"], "S"],
  ["ESupervisor", "XE-CUSTOMS", ["SUPERVISOR"], "K"],
  ["EAdministrator", "XE-CUSTOMS", ["ADMINISTRATOR"], "K"],
  ["EAuditor", "XE-CUSTOMS", ["AUDITOR"], "K"],
  ["FOfficer", "XF-CUSTOMS", ["OFFICER"], "K"],
  ["FAnalyst", "XF-CUSTOMS", ["ANALYST"], "S"],
  ["FAdministrator", "XF-CUSTOMS", ["ADMINISTRATOR"], "K"],
  ["GAnalyst", "XG-POST", ["ANALYST"], "K"],
  ["GOfficer", "XG-POST", ["OFFICER"], "S"],
  ["GAdministrator", "XG-POST", ["ADMINISTRATOR"], "K"],
];

const communities: [name: string, isOperation: boolean, coordinator: string, others: string[]][] = [
  ["Round", false, "XA-CUSTOMS", ["XB-CUSTOMS", "XC-POST", "XD-CUSTOMS", "XF-CUSTOMS"]],
  ["Ring", false, "XB-CUSTOMS", ["XA-CUSTOMS", "XD-CUSTOMS"]],
  ["Lantern", true, "XA-CUSTOMS", ["XB-CUSTOMS", "XF-CUSTOMS", "XD-CUSTOMS"]],
  ["Anvil", true, "XB-CUSTOMS", ["XD-CUSTOMS", "XA-CUSTOMS"]],
];

/** A viewer with the secret that lets it in. */
export type Seated = Viewer & { secret: string };
export type Cast = { people: Person[]; viewers: Seated[]; unitsOf: Record<string, string[]> };

export async function enrolCast(portal: TestPortal, registry: Registry, world: World): Promise<Cast> {
  for (const [code, receivesPersonalData, units] of agencies) {
    await registry.agency(code, { receivesPersonalData, units });
    world.agencies.push({ code, receivesPersonalData });
  }
  const cast: Cast = { people: [], viewers: [], unitsOf: Object.fromEntries(agencies.map(([code, , units]) => [code, units])) };
  for (const [place, [name, where, roles, asks]] of people.entries()) {
    const enrolled = await registry.member(name, where, roles, place % 3 ? "en" : "es");
    const person: Person = { name, agency: enrolled.agency, unit: enrolled.unit, roles, hasLeft: false };
    cast.people.push(person);
    if (asks.includes("K"))
      cast.viewers.push({ label: `${name} by key`, person, isSession: false, scopes: null, isReadOnly: false, secret: enrolled.key.secret });
    if (asks.includes("S"))
      cast.viewers.push({ label: `${name} in a session`, person, isSession: true, scopes: null, isReadOnly: false, secret: enrolled.session.secret });
  }
  await addSpecialKeys(registry, cast);
  const convening = new Convening(portal, registry, world, cast);
  for (const [name, isOperation, coordinator, others] of communities) {
    await convening.create(name, isOperation, coordinator);
    for (const agency of others) await convening.join(name, agency);
  }
  return cast;
}

async function addSpecialKeys(registry: Registry, { people: all, viewers }: Cast): Promise<void> {
  const special: [label: string, name: string, scopes: string[] | null, isReadOnly: boolean][] = [
    ["NorthOfficer by a key for notices only", "NorthOfficer", ["notice:read"], false],
    ["DSupervisor by a key for reports only", "DSupervisor", ["seizure-report:read"], false],
    ["ASupervisor by a key that only reads", "ASupervisor", null, true],
  ];
  for (const [label, name, scopes, isReadOnly] of special) {
    const person = all.find((one) => one.name === name) as Person;
    const enrolled = registry.people.get(name);
    if (!enrolled) throw new Error(name);
    const { secret } = await registry.key(enrolled, { scopes, isReadOnly });
    viewers.push({ label, person, isSession: false, scopes, isReadOnly, secret });
  }
}
