// Which seizures are like another one: told a second time, by going through all that somebody sees.
import type { DrawnGoods, DrawnReport } from "../patterns/judge.ts";

export type SeenSeizure = DrawnReport & {
  id: string;
  occurredOn: string;
  isWithdrawn: boolean;
  postageAccount: string | null;
  platform: string | null;
};
/** As it is told: each reason a line. */
export type ToldAlike = { id: string; score: number; reasons: string[] };

type Counted = { got: number; of: number; told: string };

const isFound = ({ aspect }: DrawnGoods) => aspect === "FOUND";
const kept = (values: (string | null)[]) => [...new Set(values)].filter((value) => value !== null) as string[];

/** So many of those stated, rounded down; null where nothing is stated. */
function among(kind: string, of: number, own: (string | null)[], others: (string | null)[]): Counted | null {
  const [stated, theirs] = [kept(own), new Set(kept(others))];
  const common = stated.filter((value) => theirs.has(value));
  return stated.length ? { got: Math.floor((of * common.length) / stated.length), of, told: `${kind} ${common.join(", ")}` } : null;
}

function tariff(own: DrawnReport, other: DrawnReport): Counted | null {
  const codes = (one: DrawnReport) => kept(one.goods.filter(isFound).map(({ hsCode }) => hsCode));
  const longest = Math.max(0, ...codes(own).map(({ length }) => Math.min(length, 6)));
  if (!longest) return null;
  let best = "";
  for (const code of codes(own))
    for (const theirs of codes(other))
      for (const digits of [2, 4, 6])
        if (code.length >= digits && code.slice(0, digits) === theirs.slice(0, digits) && digits > best.length) best = code.slice(0, digits);
  return { got: best.length, of: longest, told: `HS ${best}` };
}

const grams = ({ goods }: DrawnReport) =>
  goods
    .filter(isFound)
    .reduce((sum, { quantity, unit }) => sum + (unit === "KGM" ? 1000 * (quantity ?? 0) : unit === "GRM" ? (quantity ?? 0) : 0), 0);

function weight(own: DrawnReport, other: DrawnReport): Counted | null {
  const [ours, theirs] = [grams(own), grams(other)];
  return ours ? { got: theirs * 2 >= ours && theirs <= ours * 2 ? 2 : 0, of: 2, told: `WEIGHT ${theirs / 1000}` } : null;
}

function sender(own: SeenSeizure, other: SeenSeizure): Counted | null {
  if (own.postageAccount) {
    if (own.postageAccount === other.postageAccount) return { got: 5, of: 5, told: `SENDER ${own.postageAccount}` };
    return { got: own.platform !== null && own.platform === other.platform ? 2 : 0, of: 5, told: `SENDER ${own.platform}` };
  }
  return own.platform ? { got: own.platform === other.platform ? 2 : 0, of: 2, told: `SENDER ${own.platform}` } : null;
}

function compare(own: SeenSeizure, other: SeenSeizure): { got: number; of: number; reasons: string[] } {
  const found = (one: DrawnReport) => one.goods.filter(isFound);
  const countries = (one: DrawnReport, role: string) => one.legs.filter((leg) => leg.role === role).map(({ country }) => country);
  const leg = (role: string, of: number) => among(role, of, countries(own, role), countries(other, role));
  const words = (one: DrawnReport) => found(one).flatMap(({ description }) => description.split(" "));
  const hiding = (one: DrawnReport) => [one.concealment === "OTHER" ? null : one.concealment];
  const groups = (one: DrawnReport) => found(one).map(({ commodityGroup }) => commodityGroup);
  const counted = [
    tariff(own, other),
    among("WORDS", 6, words(own), words(other)),
    among("CONCEALMENT", 5, hiding(own), hiding(other)),
    sender(own, other),
    leg("ORIGIN", 3),
    leg("TRANSIT", 2),
    leg("DESTINATION", 2),
    weight(own, other),
    among("COMMODITY_GROUP", 1, groups(own), groups(other)),
    among("MAIL_CLASS", 1, [own.mailClass], [other.mailClass]),
  ].filter((one): one is Counted => one !== null);
  const sum = (of: (one: Counted) => number) => counted.reduce((total, one) => total + of(one), 0);
  return { got: sum(({ got }) => got), of: sum(({ of }) => of), reasons: counted.filter(({ got }) => got).map(({ told }) => told) };
}

/** The latest, the latest with the same concealment, and the first with the same goods from the same country. */
function chosen(seen: SeenSeizure[], own: SeenSeizure, each: number): Set<SeenSeizure> {
  const latest = seen.toSorted((a, b) => (a.occurredOn + a.id < b.occurredOn + b.id ? 1 : -1));
  const code = own.goods.find((line) => isFound(line) && line.hsCode)?.hsCode;
  const group = own.goods.find((line) => isFound(line) && line.commodityGroup)?.commodityGroup;
  const origin = own.legs.find(({ role }) => role === "ORIGIN")?.country;
  const sharesGoods = ({ goods, legs }: SeenSeizure) =>
    goods.some((line) => (code ? line.hsCode === code : group && line.commodityGroup === group)) &&
    legs.some(({ role, country }) => role === "ORIGIN" && country === origin);
  return new Set([
    ...latest.slice(0, each),
    ...(own.concealment ? latest.filter(({ concealment }) => concealment === own.concealment).slice(0, each) : []),
    ...seen
      .filter(sharesGoods)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .slice(0, each),
  ]);
}

export function alikeTo(seen: SeenSeizure[], own: SeenSeizure, first: number, each: number): ToldAlike[] {
  return [...chosen(seen, own, each)]
    .filter((other) => other !== own && !other.isWithdrawn)
    .map((other) => ({ other, ...compare(own, other) }))
    .filter(({ got, of, reasons }) => reasons.length > 1 && 3 * got >= of)
    .sort((a, b) => b.got - a.got || b.other.occurredOn.localeCompare(a.other.occurredOn) || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, first)
    .map(({ other, got, of, reasons }) => ({ id: other.id, score: got / of, reasons }));
}
