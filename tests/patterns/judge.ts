// Which reports fit which indicators: told a second time, and drawn by chance from few values so that many do.
import fc from "fast-check";

export type DrawnGoods = {
  aspect: "FOUND" | "DECLARED";
  description: string;
  hsCode: string | null;
  commodityGroup: string | null;
  quantity: number | null;
  unit: string | null;
  value: number | null;
  currency: string | null;
};
export type DrawnReport = {
  mailClass: string | null;
  concealment: string | null;
  itemId: string | null;
  goods: DrawnGoods[];
  legs: { role: string; country: string }[];
};
export type DrawnIndicator = { kind: string; value: string | null; low: number | null; high: number | null };

const orNone = (...values: string[]) => fc.constantFrom(null, ...values);
const countries = ["NL", "BR", "TT"];

const drawGoods: fc.Arbitrary<DrawnGoods> = fc
  .record({
    aspect: fc.constantFrom("FOUND" as const, "FOUND" as const, "DECLARED" as const),
    description: fc.constantFrom("kiwi", "lamp", "kiwi lamp"),
    hsCode: orNone("930520", "9503", "9305"),
    commodityGroup: orNone("DRUGS", "SECURITY"),
    weighed: fc.option(fc.record({ quantity: fc.integer({ min: 1, max: 9 }), unit: fc.constantFrom("KGM", "GRM", "PR") })),
    valued: fc.option(fc.record({ value: fc.integer({ min: 1, max: 9 }), currency: fc.constantFrom("USD", "EUR") })),
  })
  .map(({ weighed, valued, ...rest }) => ({
    ...rest,
    quantity: weighed?.quantity ?? null,
    unit: weighed?.unit ?? null,
    value: valued?.value ?? null,
    currency: valued?.currency ?? null,
  }));

export const drawReport: fc.Arbitrary<DrawnReport> = fc.record({
  mailClass: orNone("PARCEL", "EMS"),
  concealment: orNone("FALSE_BOTTOM", "TOY_OR_GIFT"),
  itemId: orNone("RA123456785NL", "EE123456785BR"),
  // A report without goods is refused.
  goods: fc.array(drawGoods, { minLength: 1, maxLength: 3 }),
  legs: fc.array(fc.record({ role: fc.constantFrom("ORIGIN", "TRANSIT", "DESTINATION"), country: fc.constantFrom(...countries) }), { maxLength: 3 }),
});

const of = (kind: string, ...values: string[]) => fc.constantFrom(...values).map((value) => ({ kind, value, low: null, high: null }));
const within = (kind: string, value: string | null) =>
  fc
    .record({ low: fc.integer({ min: 0, max: 3 }), over: fc.integer({ min: 0, max: 6 }) })
    .map(({ low, over }) => ({ kind, value, low, high: low + over }));

export const drawIndicators: fc.Arbitrary<DrawnIndicator[]> = fc.array(
  fc.oneof(
    of("ORIGIN", ...countries),
    of("TRANSIT", ...countries),
    of("DESTINATION", ...countries),
    of("COMMODITY_GROUP", "DRUGS", "SECURITY"),
    of("HS_PREFIX", "93", "9305", "95"),
    of("CONCEALMENT", "FALSE_BOTTOM", "TOY_OR_GIFT"),
    of("MAIL_CLASS", "PARCEL", "EMS"),
    of("ITEM_PREFIX", "RA", "EE1", "E"),
    of("WORDS", "kiwi", "lamp", "kiwi lamp"),
    within("WEIGHT", null),
    fc.constantFrom("USD", "EUR").chain((currency) => within("VALUE", currency)),
  ),
  { maxLength: 4 },
);

const kilograms: Record<string, number> = { KGM: 1, GRM: 0.001 };

/** The values that a report states of a kind; null: it says nothing about it. */
function statedOf(kind: string, { mailClass, concealment, itemId, goods, legs }: DrawnReport): string[] {
  const given = (values: (string | null)[]) => values.filter((value): value is string => value !== null);
  switch (kind) {
    case "COMMODITY_GROUP":
      return given(goods.map((line) => line.commodityGroup));
    case "HS_PREFIX":
      return given(goods.map((line) => line.hsCode));
    case "CONCEALMENT":
      return given([concealment]);
    case "MAIL_CLASS":
      return given([mailClass]);
    case "ITEM_PREFIX":
      return given([itemId]);
    default:
      return legs.filter(({ role }) => role === kind).map(({ country }) => country);
  }
}

const totalOf = (amounts: (number | null)[]) => {
  const given = amounts.filter((amount): amount is number => amount !== null);
  return given.length ? given.reduce((one, other) => one + other, 0) : null;
};
const isWithin = (amount: number | null, { low, high }: DrawnIndicator) =>
  amount !== null && Math.round(amount * 1e6) >= (low ?? 0) * 1e6 && Math.round(amount * 1e6) <= (high ?? Number.POSITIVE_INFINITY) * 1e6;

function matches(indicator: DrawnIndicator, report: DrawnReport): boolean {
  const { kind, value } = indicator;
  const found = report.goods.filter(({ aspect }) => aspect === "FOUND");
  const words = report.goods.flatMap(({ description }) => description.split(" "));
  if (kind === "WORDS") return (value as string).split(" ").every((word) => words.includes(word));
  if (kind === "WEIGHT")
    return isWithin(
      totalOf(found.map(({ quantity, unit }) => (quantity !== null && unit !== "PR" ? quantity * (kilograms[unit as string] as number) : null))),
      indicator,
    );
  if (kind === "VALUE") return isWithin(totalOf(found.map((line) => (line.currency === value ? line.value : null))), indicator);
  const isPrefix = kind === "HS_PREFIX" || kind === "ITEM_PREFIX";
  return statedOf(kind, report).some((stated) => (isPrefix ? stated.startsWith(value as string) : stated === value));
}

function isStated(kind: string, indicators: DrawnIndicator[], report: DrawnReport): boolean {
  const found = report.goods.filter(({ aspect }) => aspect === "FOUND");
  if (kind === "WORDS") return true;
  if (kind === "WEIGHT") return found.some(({ quantity, unit }) => quantity !== null && unit !== "PR");
  if (kind === "VALUE") return found.some((line) => indicators.some((one) => one.kind === "VALUE" && one.value === line.currency));
  return statedOf(kind, report).length > 0;
}

/** How a report fits; null: it does not. */
export function judge(indicators: DrawnIndicator[], report: DrawnReport): { matched: string[]; unstated: string[] } | null {
  const kinds = [...new Set(indicators.map(({ kind }) => kind))].sort();
  const matched = kinds.filter((kind) => indicators.some((indicator) => indicator.kind === kind && matches(indicator, report)));
  const unstated = kinds.filter((kind) => !matched.includes(kind));
  if (matched.length < 2 || matched.length * 2 < kinds.length) return null;
  return unstated.some((kind) => isStated(kind, indicators, report)) ? null : { matched, unstated };
}
