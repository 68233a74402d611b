// Whom a supervisor of the demonstration releases a report to, within what its TLP permits.
import type { ReportInput } from "../seizures/report-input.ts";
import { type AgencyCode, agencies, agencyOf } from "./agencies.ts";
import { parcelWatch } from "./communities.ts";
import type { Recipient, Sharing } from "./demonstration-report.ts";
import type { Dice } from "./dice.ts";
import { supervisorOf } from "./people.ts";

type Tlp = NonNullable<ReportInput["tlp"]>;

/** Three quarters are for chosen agencies, as in life. */
export function chooseTlp(dice: Dice): Tlp {
  if (dice.chance(0.75)) return dice.chance(0.1) ? "AMBER_STRICT" : "AMBER";
  return dice.chance(0.2) ? "CLEAR" : "GREEN";
}

const mayReceiveParties = (code: AgencyCode) => agencyOf(code).receivesPersonalData;
const named = (codes: AgencyCode[]): Recipient[] => codes.map((agency) => ({ agency }));

/** The agencies of the route's countries, the colleagues at home, and some of the others; never nobody. */
function chooseAgencies(dice: Dice, author: AgencyCode, countries: ReadonlySet<string>): AgencyCode[] {
  const others = agencies.filter((agency) => agency.code !== author);
  const chosen = others.filter((agency) => dice.chance(countries.has(agency.country) ? 0.95 : agency.code === "PA-CUSTOMS" ? 0.6 : 0.35));
  return (chosen.length ? chosen : [dice.pick(others)]).map((agency) => agency.code);
}

export function shareReport(dice: Dice, author: AgencyCode, daysAgo: number, report: ReportInput): Sharing {
  const joined = parcelWatch.joined.find((one) => one.agency === author);
  const isInCommunity = !!joined && joined.daysAgo > daysAgo;
  const chosen = chooseAgencies(dice, author, new Set(report.legs.map((leg) => leg.country)));
  const reach: { to: Recipient[]; codes: AgencyCode[] } =
    report.tlp === "CLEAR"
      ? { to: [{ everyone: true }], codes: agencies.map((agency) => agency.code) }
      : report.tlp === "GREEN" && isInCommunity
        ? { to: [{ community: parcelWatch.name }], codes: parcelWatch.joined.filter((one) => one.daysAgo > daysAgo).map((one) => one.agency) }
        : { to: named(chosen), codes: chosen };
  const couldReceive = reach.codes.filter((code) => code !== author && mayReceiveParties(code));
  const partiesTo = report.parties?.length ? named(couldReceive.filter(() => dice.chance(0.7))) : [];
  return { releasedBy: supervisorOf(author).email, to: reach.to, partiesTo };
}
