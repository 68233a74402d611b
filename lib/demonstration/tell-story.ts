// Turns a story into the reports of the agencies that met it.
import type { PartyInput, ReportInput } from "../seizures/report-input.ts";
import { agencyOf } from "./agencies.ts";
import { consignmentOf, isMailClass } from "./consignment.ts";
import { type DemonstrationReport, dayBefore } from "./demonstration-report.ts";
import { type Dice, diceFor } from "./dice.ts";
import { goodsOf } from "./goods.ts";
import { inventParty } from "./invented-people.ts";
import { narrate } from "./narrate.ts";
import { outcomeOf } from "./outcome.ts";
import { officersOf } from "./people.ts";
import { places } from "./places.ts";
import { routeThrough, wayInWords } from "./route.ts";
import { chooseTlp, shareReport } from "./share.ts";
import type { Story, Words } from "./story.ts";

/** Eighteen months, the last half year a little fuller. */
const chooseDaysAgo = (dice: Dice) => dice.between(1, dice.chance(0.25) ? 180 : 546);

function partiesOf(dice: Dice, story: Story, legs: ReportInput["legs"], today: string): PartyInput[] {
  const ends = [
    ["SENDER", legs[0]?.office],
    ["ADDRESSEE", legs[legs.length - 1]?.office],
  ] as const;
  return ends.flatMap(([role, office]) => {
    if (!office || dice.chance(0.1)) return [];
    const known = (story.cast ?? []).filter((party) => party.role === role && party.country === office.slice(0, 2));
    return known.length && dice.chance(0.6) ? dice.pick(known) : inventParty(dice, role, office, today);
  });
}

function handlingOf(dice: Dice, tlp: ReportInput["tlp"], language: keyof Words): Pick<ReportInput, "handling" | "handlingNote"> {
  const handling = dice.pick(["H0", "H0", "H0", "H0", "H1", "H1", "H1", "H2", "H2", "H3"] as const);
  if (tlp === "CLEAR") return { handling: "H0" };
  if (handling !== "H3") return { handling };
  return {
    handling,
    handlingNote: language === "es" ? "No contactar con el destinatario sin consultarnos." : "Do not approach the addressee without asking us.",
  };
}

/** What names people comes up for review within the year. */
export const reviewDate = (today: string, daysAgo: number) => dayBefore(today, (daysAgo % 365) - 365);

function fileReport(dice: Dice, story: Story, today: string): DemonstrationReport {
  const agency = agencyOf(dice.pick(story.agencies));
  const { language } = agency;
  const daysAgo = chooseDaysAgo(dice);
  const occurredOn = dayBefore(today, daysAgo);
  const way = dice.pick(story.ways.filter((one) => agency.kind !== "POST" || isMailClass(one)));
  const place = places[agency.code][isMailClass(way) ? "MAIL" : way];
  if (!place) throw new Error(`${agency.code} does not control ${way}.`);
  const routes = story.routes.filter((offices) => !offices.some((office) => office.startsWith(agency.country)));
  const legs = routeThrough(place.placeCode, story.direction, dice.pick(routes));
  const scheme = dice.pick(story.schemes);
  const detection = dice.pick(scheme.detections);
  const isDraft = dice.chance(daysAgo < 40 ? 0.4 : daysAgo < 150 ? 0.08 : 0.02);
  const tlp = chooseTlp(dice);
  const parties = tlp !== "CLEAR" && dice.chance(0.58) ? partiesOf(dice, story, legs, today) : [];
  const report: ReportInput = {
    tlp,
    ...handlingOf(dice, tlp, language),
    occurredOn,
    ...place,
    direction: story.direction,
    offence: story.offence[language],
    ...consignmentOf(dice, way, legs[0], place.placeCode, occurredOn),
    ...(story.platforms && dice.chance(0.5) && { platform: dice.pick(story.platforms) }),
    concealment: scheme.concealment,
    detection,
    ...outcomeOf(dice, scheme, daysAgo),
    // Some drafts have not got so far.
    ...(!(isDraft && dice.chance(0.3)) && { narrative: narrate(dice, scheme, detection, way, wayInWords(story.direction, legs), language) }),
    ...(parties.length && { parties, reviewOn: reviewDate(today, daysAgo) }),
    goods: goodsOf(dice, scheme, way, language),
    legs,
  };
  return { by: dice.pick(officersOf(agency.code)).email, daysAgo, report, share: isDraft ? null : shareReport(dice, agency.code, daysAgo, report) };
}

export function tellStory(story: Story, today: string): DemonstrationReport[] {
  const dice = diceFor(story.name);
  return Array.from({ length: story.count }, () => fileReport(dice, story, today));
}
