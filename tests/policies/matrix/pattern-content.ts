// What patterns and seizures of the matrix say.
import type { Tlp } from "../../oracle/world.ts";
import type { DrawnIndicator, DrawnReport } from "../../patterns/judge.ts";

export const countries = ["NL", "BR", "TT"] as const;
export const goods = ["DRUGS", "SECURITY"] as const;
export const hidings = ["FALSE_BOTTOM", "TOY_OR_GIFT"] as const;
export const dayBefore = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** One that rose lately, whatever else was drawn. */
export const risen: DrawnReport = {
  mailClass: "PARCEL",
  concealment: "TOY_OR_GIFT",
  itemId: null,
  goods: [
    {
      aspect: "FOUND",
      description: "kiwi lamp",
      hsCode: "930520",
      commodityGroup: "SECURITY",
      quantity: 2,
      unit: "KGM",
      value: null,
      currency: null,
    },
  ],
  legs: [
    { role: "ORIGIN", country: "NL" },
    { role: "DESTINATION", country: "TT" },
  ],
};

export const fittingWhatRose: DrawnIndicator[] = [
  { kind: "CONCEALMENT", value: "TOY_OR_GIFT", low: null, high: null },
  { kind: "HS_PREFIX", value: "9305", low: null, high: null },
  { kind: "WORDS", value: "kiwi lamp", low: null, high: null },
];
export const titleOf = (number: number, form: number) => `p${String(number).padStart(2, "0")}f${form}title`;
/** Its words stand nowhere else. */
export const saidOf = (number: number, form: number, tlp: Tlp) => ({
  tlp,
  title: titleOf(number, form),
  modusOperandi: `p${number}f${form}how`,
  commodityGroups: [goods[number % 2]],
  concealments: [hidings[Math.floor(number / 2) % 2]],
});
export const asInput = ({ kind, value, low, high }: DrawnIndicator) => ({ kind, value, low: low?.toString(), high: high?.toString() });

export const seizureInput = ({ goods, ...rest }: DrawnReport, tlp: Tlp, days: number) => ({
  ...rest,
  tlp,
  occurredOn: dayBefore(days),
  place: "Quay",
  transport: "MAIL",
  goods: goods.map(({ quantity, value, ...line }) => ({ ...line, quantity: quantity?.toString(), value: value?.toString() })),
});

/** As the API takes it: so much of something was found, and came from somewhere. */
export const wellFormed = ({ goods, legs, ...rest }: DrawnReport): DrawnReport => ({
  ...rest,
  goods: goods.map((line, place) => ({
    ...line,
    aspect: place ? line.aspect : "FOUND",
    quantity: line.quantity ?? 1,
    unit: line.unit ?? "KGM",
  })),
  legs: [{ role: "ORIGIN", country: "NL" }, ...legs],
});
