// Turns a story into the reports of the agencies that met it.
import { mailClasses } from "../codes/domain-codes.ts";
import type { PartyInput, ReportInput } from "../seizures/report-input.ts";
import { type AgencyCode, agencyOf } from "./agencies.ts";
import { inventItemId, inventReceptacleId, inventWaybill } from "./consignment.ts";
import { type DemonstrationReport, dayBefore } from "./demonstration-report.ts";
import { type Dice, diceFor } from "./dice.ts";
import { goodsOf } from "./goods.ts";
import { inventParty } from "./invented-people.ts";
import { narrate } from "./narrate.ts";
import { officersOf } from "./people.ts";
import { places } from "./places.ts";
import { routeThrough, wayInWords } from "./route.ts";
import { chooseTlp, shareReport } from "./share.ts";
import type { MailClass, Scheme, Story, Way } from "./story.ts";

const mailClassOf = (way: Way): MailClass | null => mailClasses.find((one) => one === way) ?? null;

/** Eighteen months, the recent ones a little fuller. */
const chooseDaysAgo = (dice: Dice) => Math.min(dice.between(1, 546), dice.between(1, 700));

function laboratoryOf(dice: Dice, scheme: Scheme, daysAgo: number): ReportInput["laboratory"] {
  const isTested = scheme.found.group === "DRUGS" || /^(28|29|30|2404)/.test(scheme.found.hsCode);
  if (!isTested) return null;
  return daysAgo > 70 ? "CONFIRMED" : daysAgo > 20 ? dice.pick(["CONFIRMED", "PRESUMPTIVE"]) : dice.pick(["PENDING", "PRESUMPTIVE"]);
}

function dispositionOf(dice: Dice, scheme: Scheme, daysAgo: number): ReportInput["disposition"] {
  if (scheme.found.group === "DRUGS" || scheme.found.group === "SECURITY") return dice.pick(["SEIZED", "SEIZED", "HANDED_OVER", "CONTROLLED_DELIVERY"]);
  return daysAgo > 240 && dice.chance(0.4) ? "DESTROYED" : dice.pick(["SEIZED", "SEIZED", "DETAINED"]);
}

function partiesOf(dice: Dice, story: Story, legs: ReportInput["legs"], today: string): PartyInput[] {
  const ends = [["SENDER", legs[0]?.office], ["ADDRESSEE", legs[legs.length - 1]?.office]] as const;
  return ends.flatMap(([role, office]) => {
    const known = (story.cast ?? []).filter((party) => party.role === role && party.country === office?.slice(0, 2));
    return !office || dice.chance(0.1) ? [] : [known.length && dice.chance(0.6) ? dice.pick(known) : inventParty(dice, role, office, today)];
  });
}

function consignmentOf(dice: Dice, way: Way, legs: ReportInput["legs"], place: string, date: string): Partial<ReportInput> {
  const mailClass = mailClassOf(way);
  if (!mailClass) return way === "EXPRESS" || way === "AIR_CARGO" || way === "SEA_CARGO" ? { transport: way, waybill: inventWaybill(dice, way) } : { transport: way as ReportInput["transport"] };
  const [origin] = legs;
  const isArriving = origin?.office && origin.office !== place;
  return {
    transport: "MAIL",
    mailClass,
    // Plain letters carry an identifier only where they were declared to customs.
    ...(origin && (mailClass !== "LETTER" || dice.chance(0.6)) && { itemId: inventItemId(dice, mailClass, origin.country) }),
    ...(isArriving && dice.chance(0.15) && { receptacleId: inventReceptacleId(dice, origin.office ?? "", place, date) }),
  };
}

function fileReport(dice: Dice, story: Story, today: string): DemonstrationReport {
  const author: AgencyCode = dice.pick(story.agencies);
  const { language, kind } = agencyOf(author);
  const daysAgo = chooseDaysAgo(dice);
  const occurredOn = dayBefore(today, daysAgo);
  const way = dice.pick(story.ways.filter((one) => kind !== "POST" || mailClassOf(one)));
  const place = places[author][mailClassOf(way) ? "MAIL" : (way as ReportInput["transport"])];
  if (!place) throw new Error(`${author} does not control ${way}.`);
  const routes = story.routes.filter((offices) => !offices.some((office) => office.startsWith(agencyOf(author).country)));
  const legs = routeThrough(place.placeCode, story.direction, dice.pick(routes));
  const scheme = dice.pick(story.schemes);
  const detection = dice.pick(scheme.detections);
  const isDraft = dice.chance(daysAgo < 40 ? 0.4 : daysAgo < 150 ? 0.08 : 0.02);
  const tlp = chooseTlp(dice);
  const parties = tlp !== "CLEAR" && dice.chance(0.55) ? partiesOf(dice, story, legs, today) : [];
  const handling = dice.pick(["H0", "H0", "H0", "H1", "H1", "H2", "H3"] as const);
  const report: ReportInput = {
    tlp,
    handling: tlp === "CLEAR" ? "H0" : handling,
    ...(tlp !== "CLEAR" && handling === "H3" && { handlingNote: language === "es" ? "No contactar con el destinatario sin consultarnos." : "Do not approach the addressee without asking us." }),
    occurredOn,
    ...place,
    direction: story.direction,
    offence: story.offence[language],
    transport: "MAIL",
    ...consignmentOf(dice, way, legs, place.placeCode, occurredOn),
    ...(story.platforms && dice.chance(0.5) && { platform: dice.pick(story.platforms) }),
    concealment: scheme.concealment,
    detection,
    laboratory: laboratoryOf(dice, scheme, daysAgo),
    disposition: dispositionOf(dice, scheme, daysAgo),
    ...(!(isDraft && dice.chance(0.3)) && { narrative: narrate(dice, scheme, detection, way, wayInWords(story.direction, legs), language) }),
    // What names people comes up for review within the year.
    ...(parties.length && { parties, reviewOn: dayBefore(today, (daysAgo % 365) - 365) }),
    goods: goodsOf(dice, scheme, way !== "PASSENGER", language),
    legs,
  };
  return { by: dice.pick(officersOf(author)).email, daysAgo, report, share: isDraft ? null : shareReport(dice, author, daysAgo, report) };
}

export function tellStory(story: Story, today: string): DemonstrationReport[] {
  const dice = diceFor(story.name);
  return Array.from({ length: story.count }, () => fileReport(dice, story, today));
}
