// What became of a report: its state, versions, releases and notices after all that was done to it.
import type { Content, Recipient, Report, World } from "./world.ts";

/** Opened to those who took part in the community then. */
export type Opening = { at: number; community: string; withParties: boolean };
export type Release = { at: number; to: Recipient[]; partiesTo: Recipient[]; openings: Opening[] };
/** `release`: those who see it besides its originators; null: nobody any more. */
export type Version = { number: number; content: Content; release: Release | null };
/** To an agency: to all of its intelligence members, or to the named persons among them. */
export type Notice = { agency: string; persons: string[] | null };
export type Status = "DRAFT" | "RELEASED" | "RECALLED" | "WITHDRAWN";
export type State = {
  status: Status;
  content: Content;
  versions: Version[];
  releases: number;
  live: Release | null;
  isAsked: boolean;
  notices: Notice[];
};

export function stateOf(world: World, report: Report): State {
  const [first, ...rest] = report.acts;
  if (first?.act.kind !== "DRAFT") throw new Error(`${report.name} does not begin with a draft`);
  const state: State = { status: "DRAFT", content: first.act.content, versions: [], releases: 0, live: null, isAsked: false, notices: [] };
  const publish = (release: Release) => state.versions.push({ number: state.versions.length + 1, content: state.content, release });
  for (const { at, act } of rest) {
    if (act.kind === "RELEASE" || act.kind === "WITHDRAW") state.isAsked = false;
    if (act.kind === "EDIT" || act.kind === "DRAFT") state.content = act.content;
    else if (act.kind === "ASK") state.isAsked = true;
    else if (act.kind === "RELEASE") {
      state.live = { at, to: act.to, partiesTo: act.partiesTo, openings: [] };
      state.status = "RELEASED";
      state.releases += 1;
      publish(state.live);
    } else if (act.kind === "OPEN") {
      state.live?.openings.push({ at, ...act });
      state.releases += 1;
    } else if (act.kind === "AMEND") {
      state.content = act.content;
      if (act.isCorrection) for (const version of state.versions) version.release = null;
      publish(state.live as Release);
    } else if (act.kind === "RECALL") {
      state.notices.push(...noticesOf(world, report, state.live as Release));
      for (const version of state.versions) version.release = null;
      state.live = null;
      state.status = "RECALLED";
    } else state.status = "WITHDRAWN";
  }
  return state;
}

/** Agencies that a recipient reached at the moment of the release, and who of them if not all. */
export function reached(world: World, recipient: Recipient, at: number): Notice[] {
  if (recipient.kind === "member") return [{ agency: recipient.person.agency, persons: [recipient.person.name] }];
  const agencies = {
    unit: () => ("agency" in recipient ? [recipient.agency] : []),
    agency: () => ("agency" in recipient ? [recipient.agency] : []),
    operation: () => ("community" in recipient ? world.participants(recipient.community, at) : []),
    community: () => ("community" in recipient ? world.participants(recipient.community, at) : []),
    everyone: () => world.agencies.map(({ code }) => code),
  }[recipient.kind]();
  return agencies.map((agency) => ({ agency, persons: null }));
}

/** Whether the recipients name the community itself. */
const names = (recipients: Recipient[], community: string) => recipients.some((one) => "community" in one && one.community === community);

/** Those for whom an opening would be, and whether parties would go along; null: nobody joined too late. */
export function opening(world: World, report: Report, community: string): { newcomers: string[]; withParties: boolean } | null {
  const { live } = stateOf(world, report);
  if (!live || !names(live.to, community)) return null;
  const joinedAfter = (at: number) =>
    world.memberships
      .filter((one) => one.community === community && one.until === null && one.from > at && one.agency !== report.author.agency)
      .map(({ agency }) => agency);
  const openings = live.openings.filter((one) => one.community === community);
  const latest = (some: Opening[]) => Math.max(live.at, ...some.map(({ at }) => at));
  const newcomers = joinedAfter(latest(openings));
  if (!newcomers.length) return null;
  const forParties = joinedAfter(latest(openings.filter(({ withParties }) => withParties)));
  const mayReceive = (code: string) => world.agencies.some((agency) => agency.code === code && agency.receivesPersonalData);
  return { newcomers, withParties: names(live.partiesTo, community) && forParties.every(mayReceive) };
}

/** One notice for each agency other than the originator's; to all there as soon as anything was for all. */
function noticesOf(world: World, report: Report, { at, to, partiesTo, openings }: Release): Notice[] {
  const told = new Map<string, Notice>();
  const released = [...to, ...partiesTo].flatMap((recipient) => reached(world, recipient, at));
  const opened = openings.flatMap((opening) => reached(world, { kind: "community", community: opening.community }, opening.at));
  for (const one of [...released, ...opened]) {
    if (one.agency === report.author.agency) continue;
    const before = told.get(one.agency);
    told.set(one.agency, {
      agency: one.agency,
      persons: before?.persons === null || one.persons === null ? null : [...(before?.persons ?? []), ...one.persons],
    });
  }
  return [...told.values()];
}
