// All reports of the demonstration. Pure: the same date gives the same reports, and none is loaded from here.
import { addAfterwards, leaveDrafts } from "./afterwards.ts";
import { agencyOf } from "./agencies.ts";
import type { DemonstrationReport } from "./demonstration-report.ts";
import { authorOf } from "./people.ts";
import { cannabis } from "./stories/cannabis.ts";
import { cash } from "./stories/cash.ts";
import { cocaineExports } from "./stories/cocaine-exports.ts";
import { cocaineInTransit } from "./stories/cocaine-in-transit.ts";
import { counterfeits } from "./stories/counterfeits.ts";
import { culturalGoods } from "./stories/cultural-goods.ts";
import { electronics } from "./stories/electronics.ts";
import { tellInsiders } from "./stories/insiders.ts";
import { medicines } from "./stories/medicines.ts";
import { precursors, precursorsByAir } from "./stories/precursors.ts";
import { protectedSpecies } from "./stories/protected-species.ts";
import { syntheticDrugs } from "./stories/synthetic-drugs.ts";
import { syntheticOpioids } from "./stories/synthetic-opioids.ts";
import { smallTobacco, tobaccoAndAlcohol } from "./stories/tobacco-and-alcohol.ts";
import { tellTradeWind } from "./stories/trade-wind.ts";
import { vapes } from "./stories/vapes.ts";
import { weapons } from "./stories/weapons.ts";
import type { Story } from "./story.ts";
import { tellStory } from "./tell-story.ts";

const stories: readonly Story[] = [
  syntheticOpioids,
  cocaineExports,
  cocaineInTransit,
  cannabis,
  syntheticDrugs,
  medicines,
  tobaccoAndAlcohol,
  smallTobacco,
  protectedSpecies,
  cash,
  counterfeits,
  precursors,
  precursorsByAir,
  vapes,
  electronics,
  weapons,
  culturalGoods,
];

/** Each agency numbers its own cases, year by year. */
function numberCases(reports: DemonstrationReport[]): DemonstrationReport[] {
  const counts = new Map<string, number>();
  return reports.map((one) => {
    const series = `${agencyOf(authorOf(one.by).agency).referencePrefix}-${one.report.occurredOn.slice(0, 4)}`;
    const number = (counts.get(series) ?? 0) + 1;
    counts.set(series, number);
    return { ...one, report: { ...one.report, ownReference: `${series}-${String(number).padStart(4, "0")}` } };
  });
}

/** Every report up to a date (ISO), the oldest first. */
export function tellStories(today: string): DemonstrationReport[] {
  const told = [...stories.flatMap((story) => tellStory(story, today)), ...tellTradeWind(today), ...tellInsiders(today)];
  return addAfterwards(leaveDrafts(numberCases(told.sort((one, other) => other.daysAgo - one.daysAgo))));
}
