// What is proposed as a pattern to who sees these seizures: every combination counted one by one, in whole numbers.
import type { DrawnReport } from "../patterns/judge.ts";

export type Counted = Pick<DrawnReport, "mailClass" | "concealment" | "goods" | "legs"> & { daysAgo: number };
type Traits = (string | null)[];
type Combination = { traits: Traits; count: number; before: number };

/** Route, goods, concealment, mail class. */
function traitsOf({ legs, goods, concealment, mailClass }: Counted): Traits {
  const origin = legs.find(({ role }) => role === "ORIGIN")?.country;
  const destination = legs.findLast(({ role }) => role === "DESTINATION")?.country;
  const found = goods.find(({ aspect }) => aspect === "FOUND")?.commodityGroup ?? null;
  return [origin && destination ? `${origin} ${destination}` : null, found, concealment, mailClass];
}

const sizeOf = (traits: Traits) => traits.filter((trait) => trait !== null).length;
const has = (whole: Traits, part: Traits) => part.every((trait, place) => trait === null || trait === whole[place]);
export const named = ({ traits, count, before }: Combination): string => `${traits.join(", ")}: ${count} after ${before}`;

export function proposalsFor(seizures: Counted[], days: number): string[] {
  const known = seizures.map((seizure) => ({ traits: traitsOf(seizure), isRecent: seizure.daysAgo < days }));
  const counted = new Map<string, Combination>();
  const count = (traits: Traits): Combination => {
    const fitting = known.filter((one) => has(one.traits, traits));
    return { traits, count: fitting.filter(({ isRecent }) => isRecent).length, before: fitting.filter(({ isRecent }) => !isRecent).length };
  };
  for (const { traits } of known)
    for (let kept = 0; kept < 16; kept++) {
      const part = traits.map((trait, place) => (kept & (1 << place) ? trait : null));
      if (!counted.has(part.join())) counted.set(part.join(), count(part));
    }
  const total = known.filter(({ isRecent }) => isRecent).length;
  /** At least 1.2 times as often together as each by itself would make them meet. */
  const isTogether = ({ traits, count: together }: Combination) => {
    const alone = traits.flatMap((trait, place) => (trait === null ? [] : [count(traits.map((_, at) => (at === place ? trait : null))).count]));
    return 5 * together * total ** (alone.length - 1) >= 6 * alone.reduce((product, one) => product * one, 1);
  };
  const risen = [...counted.values()].filter(
    (one) => sizeOf(one.traits) >= 2 && one.count >= 5 && 2 * one.count >= 3 * one.before && isTogether(one),
  );
  return risen
    .filter(
      (one) => !risen.some((other) => sizeOf(other.traits) > sizeOf(one.traits) && has(other.traits, one.traits) && 5 * other.count >= 4 * one.count),
    )
    .map(named)
    .sort();
}
