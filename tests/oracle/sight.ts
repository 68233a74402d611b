// Who sees what: each question of the design's one rule answered by asking about people and moments,
// where the product intersects sets of numbers.
import { type Notice, type Release, type State, stateOf, type Version } from "./history.ts";
import { may, mayRelease } from "./permission.ts";
import type { Content, Person, Recipient, Report, Viewer, World } from "./world.ts";

export const readsIntelligence = ({ roles }: Person): boolean =>
  roles.includes("ANALYST") || roles.includes("OFFICER") || roles.includes("SUPERVISOR");

/** Drafts are the author's unit's, or without a unit the agency's, and always its supervisors'. */
export function isAtHome({ person }: Viewer, { author }: Report): boolean {
  if (person.hasLeft || person.agency !== author.agency) return false;
  if (person.roles.includes("SUPERVISOR")) return true;
  return readsIntelligence(person) && (author.unit === null || author.unit === person.unit);
}

/** Whether what was released to the recipient at that moment is for the viewer now. */
export function isFor(world: World, viewer: Viewer, recipient: Recipient, at: number): boolean {
  const { person } = viewer;
  if (person.hasLeft) return false;
  // A key is not a person.
  if (recipient.kind === "member") return viewer.isSession && recipient.person.name === person.name;
  if (!readsIntelligence(person)) return false;
  if (recipient.kind === "everyone") return true;
  if (recipient.kind === "unit") return person.agency === recipient.agency && person.unit === recipient.unit;
  if (recipient.kind === "agency") return person.agency === recipient.agency;
  // Who joins later begins there; who has left sees nothing of it any more.
  return world.memberships.some(
    (one) => one.community === recipient.community && one.agency === person.agency && one.from <= at && one.until === null,
  );
}

const isAmong = (world: World, viewer: Viewer, recipients: Recipient[], { at }: Release) =>
  recipients.some((recipient) => isFor(world, viewer, recipient, at));
/** Joined too late, but it was opened to those who took part later. */
const isOpenedTo = (world: World, viewer: Viewer, { openings }: Release, partiesToo = false) =>
  openings.some(({ at, community, withParties }) => (withParties || !partiesToo) && isFor(world, viewer, { kind: "community", community }, at));
const isShown = (world: World, viewer: Viewer, release: Release | null) =>
  release !== null && (isAmong(world, viewer, release.to, release) || isOpenedTo(world, viewer, release));

/** Whether the row is visible, whatever roles and scopes let the viewer do with it. */
export function isVisible(world: World, viewer: Viewer, report: Report): boolean {
  const { live } = stateOf(world, report);
  return isAtHome(viewer, report) || isShown(world, viewer, live);
}

export type Sight = {
  state: State;
  content: Content;
  parties: string[];
  versions: Version[];
  releases: number;
  notices: Notice[];
  can: Record<"Edit" | "Release" | "Amend" | "Recall", boolean>;
};

/** What a viewer gets to see of a report through the API; null: it might as well not exist. */
export function sightOf(world: World, viewer: Viewer, report: Report): Sight | null {
  if (!may(viewer, "seizure-report:read") || !isVisible(world, viewer, report)) return null;
  const state = stateOf(world, report);
  const { live, content } = state;
  const atHome = isAtHome(viewer, report);
  const isOwn = viewer.person.agency === report.author.agency;
  const isHeld = state.status === "DRAFT" || state.status === "RECALLED";
  return {
    state,
    content,
    parties: atHome || (live && (isAmong(world, viewer, live.partiesTo, live) || isOpenedTo(world, viewer, live, true))) ? content.parties : [],
    versions: state.versions.filter(({ release }) => atHome || isShown(world, viewer, release)),
    releases: atHome ? state.releases : 0,
    notices: state.notices.filter((notice) => seesNotice(viewer, report, notice)),
    can: {
      Edit: isOwn && isHeld && may(viewer, "seizure-report:draft"),
      Release: isOwn && isHeld && mayRelease(world, viewer, report, []),
      Amend: isOwn && state.status === "RELEASED" && may(viewer, "seizure-report:amend"),
      Recall: isOwn && state.status === "RELEASED" && may(viewer, "seizure-report:recall"),
    },
  };
}

/** A notice goes to those it tells, and to the originators of what was recalled. */
export function seesNotice(viewer: Viewer, report: Report, { agency, persons }: Notice): boolean {
  if (!may(viewer, "notice:read")) return false;
  if (isAtHome(viewer, report)) return true;
  const { person } = viewer;
  if (person.hasLeft || person.agency !== agency) return false;
  return persons === null ? readsIntelligence(person) : viewer.isSession && persons.includes(person.name);
}

/** That its release is asked for is known where it has its home, to those who could prepare it. */
export const seesRequest = (world: World, viewer: Viewer, report: Report): boolean =>
  stateOf(world, report).isAsked && may(viewer, "seizure-report:preview") && isAtHome(viewer, report);

/** That somebody consulted it is known to its originators; the report itself is shown to who may read it. */
export const seesConsulted = (viewer: Viewer, report: Report): boolean =>
  may(viewer, "consultation:read") &&
  may(viewer, "seizure-report:read") &&
  isAtHome(viewer, report) &&
  [...report.consultedBy].some((agency) => agency !== report.author.agency);
