// Who sees what of an alert, and who may send one out alone: told a second time.
import { type Notice, reached, stateOf } from "./history.ts";
import { may, sharesParties } from "./permission.ts";
import { isAtHome, isVisible, readsIntelligence, sightOf } from "./sight.ts";
import type { Recipient, Report, Viewer, World } from "./world.ts";

export type Purpose = "ACTION" | "INFORMATION";
/** Told like a report, with who was asked to act and what each agency answered. */
export type Alert = Report & { forAction: Recipient[]; answers: Map<string, string> };

/** Under the policy that every agency begins with. */
export function mayPost(viewer: Viewer, alert: Report, partiesTo: Recipient[], tlp: string): boolean {
  if (!may(viewer, "alert:post")) return false;
  const alone = (tlp === "GREEN" || tlp === "AMBER") && !sharesParties(alert, partiesTo);
  return alone || (viewer.person.roles.includes("SUPERVISOR") && viewer.person.name !== alert.author.name);
}

export type Addressee = { agency: string; persons: string[] | null; purpose: Purpose };

/** The agencies reached by the last release, and who of them, if not all. */
export function addresseesOf(world: World, alert: Alert): Addressee[] {
  const released = alert.acts.findLast(({ act }) => act.kind === "RELEASE");
  if (released?.act.kind !== "RELEASE") return [];
  const { to, partiesTo } = released.act;
  const asked = new Set(alert.forAction.flatMap((one) => reached(world, one, released.at)).map(({ agency }) => agency));
  const told = new Map<string, Notice>();
  for (const one of [...to, ...partiesTo].flatMap((recipient) => reached(world, recipient, released.at))) {
    if (one.agency === alert.author.agency) continue;
    const before = told.get(one.agency);
    const persons = before?.persons === null || one.persons === null ? null : [...(before?.persons ?? []), ...one.persons];
    told.set(one.agency, { agency: one.agency, persons });
  }
  return [...told.values()].map((one) => ({ ...one, purpose: asked.has(one.agency) ? "ACTION" : "INFORMATION" }));
}

/** The originator sees all, each agency itself: those of it that the alert went to. */
export function seesAddressee(world: World, viewer: Viewer, alert: Alert, { agency, persons }: Addressee): boolean {
  if (!isVisible(world, viewer, alert)) return false;
  if (isAtHome(viewer, alert)) return true;
  if (viewer.person.agency !== agency) return false;
  return persons === null ? readsIntelligence(viewer.person) : viewer.isSession && persons.includes(viewer.person.name);
}

/** What a viewer gets to see of an alert; null: it might as well not exist. */
export function sightOfAlert(world: World, viewer: Viewer, alert: Alert) {
  // What decides about reports decides about alerts; but for the permission.
  const sight = may(viewer, "alert:read") ? sightOf(world, { ...viewer, scopes: null }, alert) : null;
  if (!sight) return null;
  const addressees = addresseesOf(world, alert).filter((one) => seesAddressee(world, viewer, alert, one));
  return {
    title: sight.content.narrative,
    status: sight.state.status,
    lines: [sight.content.itemId],
    parties: sight.parties,
    versions: sight.versions.map(({ number }) => number).reverse(),
    addressees: addressees.map(({ agency, purpose }) => `${agency} ${purpose} ${alert.answers.get(agency) ?? null}`).sort(),
    ownPart: addressees.some(({ agency }) => agency === viewer.person.agency),
  };
}

/** Whether the alert asks the viewer's agency to act, as far as the viewer knows. */
export const asksToAct = (world: World, viewer: Viewer, alert: Alert): boolean =>
  addresseesOf(world, alert).some(
    (one) => one.agency === viewer.person.agency && one.purpose === "ACTION" && seesAddressee(world, viewer, alert, one),
  );

/** Notices of its recall that the viewer may see, by the agency told. */
export const noticesTold = (world: World, alert: Alert): Notice[] => stateOf(world, alert).notices;
