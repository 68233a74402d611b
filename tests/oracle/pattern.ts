// Who sees what of a pattern, of what is linked to it and of what fits it: told a second time.
import { type DrawnIndicator, type DrawnReport, judge } from "../patterns/judge.ts";
import { sightOfAlert } from "./alert.ts";
import { stateOf } from "./history.ts";
import { may } from "./permission.ts";
import { isAtHome, readsIntelligence, sightOf } from "./sight.ts";
import type { Content, Report, Viewer, World } from "./world.ts";

/** Told like a report. */
export type Pattern = Report & { indicators: DrawnIndicator[]; routes: Content["legs"] };
/** A seizure by what it is recognised by. */
export type Seizure = Report & { drawn: DrawnReport };
export type ListedEntry = { name: string; agencies: string[] };
export type Linked = { kind: "SEIZURE_REPORT" | "ALERT" | "PATTERN" | "WATCHLIST_ENTRY"; id: string; isSeenBy: (viewer: Viewer) => boolean };

/** What decides about reports decides about patterns; but for the permission. */
const sightAs = (world: World, viewer: Viewer, pattern: Report) =>
  may(viewer, "pattern:read") ? sightOf(world, { ...viewer, scopes: null }, pattern) : null;

export const seesPattern = (world: World, viewer: Viewer, pattern: Report): boolean => sightAs(world, viewer, pattern) !== null;

/** What a viewer gets to see of a pattern; null: it might as well not exist. */
export function sightOfPattern(world: World, viewer: Viewer, pattern: Pattern) {
  const sight = sightAs(world, viewer, pattern);
  if (!sight) return null;
  const isOwn = viewer.person.agency === pattern.author.agency;
  return {
    title: sight.content.narrative,
    status: sight.state.status,
    tlp: sight.content.tlp,
    author: isOwn ? pattern.author.name : null,
    legs: pattern.routes.map(({ role, country }) => `${role} ${country}`),
    indicators: pattern.indicators.map(({ kind, value }) => `${kind} ${value}`),
    versions: sight.versions.map(({ number, content }) => `${number} ${content.narrative}`).reverse(),
    releases: sight.releases,
    notices: sight.notices.map(({ agency }) => agency).sort(),
    isAsked: sight.state.isAsked && isAtHome(viewer, pattern) && may(viewer, "pattern:draft"),
    can: [sight.can.Edit, sight.can.Release, sight.can.Amend, sight.can.Recall],
  };
}

export const seesSeizure = (world: World, viewer: Viewer, seizure: Report): boolean => sightOf(world, viewer, seizure) !== null;
export const seesAlert = (world: World, viewer: Viewer, alert: Parameters<typeof sightOfAlert>[2]): boolean =>
  sightOfAlert(world, viewer, alert) !== null;
export const seesEntry = (viewer: Viewer, { agencies }: ListedEntry): boolean =>
  viewer.scopes === null && readsIntelligence(viewer.person) && agencies.includes(viewer.person.agency);

const isWithdrawn = (world: World, record: Report) => stateOf(world, record).status === "WITHDRAWN";

const filedAt = ({ acts }: Report) => acts[0]?.at as number;
const sharedAt = (world: World, record: Report) => stateOf(world, record).live?.at ?? Number.NEGATIVE_INFINITY;

/** New to the pattern's agency: filed, or shared by another, after it was written. To the seizure's: filed after it was shared. */
function isNewTo(world: World, agency: string, pattern: Pattern, seizure: Seizure): boolean {
  const isForeign = seizure.author.agency !== pattern.author.agency;
  if (pattern.author.agency === agency) return filedAt(seizure) > filedAt(pattern) || (isForeign && sharedAt(world, seizure) > filedAt(pattern));
  return seizure.author.agency === agency && filedAt(seizure) > sharedAt(world, pattern);
}

export type Fit = { matched: string[]; unstated: string[]; isNews: boolean };

/** How a seizure fits a pattern, as far as the viewer sees both; `seen`: agencies that said that they saw it. */
export function fitFor(world: World, viewer: Viewer, pattern: Pattern, seizure: Seizure, seen: Set<string>): Fit | null {
  if (!seesPattern(world, viewer, pattern) || !seesSeizure(world, viewer, seizure)) return null;
  if (isWithdrawn(world, pattern) || isWithdrawn(world, seizure)) return null;
  const fit = judge(pattern.indicators, seizure.drawn);
  const { agency } = viewer.person;
  return fit && { ...fit, isNews: isNewTo(world, agency, pattern, seizure) && !seen.has(agency) };
}
