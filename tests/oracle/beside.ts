// Who sees imports, members and communities: told a second time.
import { may } from "./permission.ts";
import { readsIntelligence } from "./sight.ts";
import type { Person, Viewer, World } from "./world.ts";

/** The importer's unit (without one, the agency), and supervisors; of these only who may import. */
export function seesImport(viewer: Viewer, importer: Person): boolean {
  const { person } = viewer;
  if (!may(viewer, "seizure-report:import") || person.agency !== importer.agency) return false;
  return person.roles.includes("SUPERVISOR") || importer.unit === null || importer.unit === person.unit;
}

/** The own agency's, by its administrators and auditors. */
export const seesMembers = (viewer: Viewer, permission: "member:read" | "member-change:read"): boolean => may(viewer, permission);

/** Administrators and supervisors of the agency. */
export const seesProposal = (viewer: Viewer, about: Person): boolean => may(viewer, "member:approve") && viewer.person.agency === about.agency;

export const takesPart = (world: World, { person }: Viewer, community: string): boolean => world.takesPart(community, person.agency);

/** Also by whoever is asked in; what happens within, by those taking part alone. */
export const seesCommunity = (world: World, viewer: Viewer, { name, invited }: { name: string; invited: string[] }): boolean =>
  may(viewer, "community:read") && (takesPart(world, viewer, name) || invited.includes(viewer.person.agency));

/** What a closed operation brought is intelligence. */
export const seesTally = (world: World, viewer: Viewer, community: string): boolean =>
  may(viewer, "seizure-report:read") && readsIntelligence(viewer.person) && takesPart(world, viewer, community);
