// How alike two seizures are: what the other shares of what the first states, each kind with points of its own. The
// points are the same for everybody: how rare something is would have to be counted, and a count can tell of what is hidden.
import type { likenessKinds } from "../codes/domain-codes.ts";

export type LikenessKind = (typeof likenessKinds)[number];
/** A code or its beginning, words, kilograms, or what is known of the sender: as the other states it. */
export type LikenessReason = { kind: LikenessKind; value: string };
export type Likeness = { points: number; score: number; reasons: LikenessReason[] };

export type FoundGoods = { description: string; hsCode: string | null; commodityGroup: string | null; quantity: number | null; unit: string | null };
export type SeizureTraits = {
  concealment: string | null;
  mailClass: string | null;
  postageAccount: string | null;
  platform: string | null;
  legs: { role: string; country: string }[];
  goods: FoundGoods[];
};

/** A whole number, so that equal ones are equal everywhere. */
const points: Record<LikenessKind, number> = {
  HS: 6,
  WORDS: 6,
  CONCEALMENT: 5,
  SENDER: 5,
  ORIGIN: 3,
  TRANSIT: 2,
  DESTINATION: 2,
  WEIGHT: 2,
  COMMODITY_GROUP: 1,
  MAIL_CLASS: 1,
};
const kilograms: Record<string, number> = { KGM: 1, GRM: 0.001, MGM: 0.000001, TNE: 1000, LBR: 0.45359237, ONZ: 0.0283495, CTM: 0.0002 };

/** `most`: what it would be if everything that is stated were shared. */
type Shared = { points: number; most: number; value: string };

const given = (values: (string | null)[]) => [...new Set(values.filter((value): value is string => value !== null && value !== ""))];
const wordsOf = ({ goods }: SeizureTraits) =>
  given(
    goods.flatMap(({ description }) =>
      description
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    ),
  ).filter((word) => word.length > 2 && /\p{L}/u.test(word));

/** What each seizure states of a kind. */
const stated: Partial<Record<LikenessKind, (traits: SeizureTraits) => string[]>> = {
  ORIGIN: ({ legs }) => given(legs.map(({ role, country }) => (role === "ORIGIN" ? country : null))),
  TRANSIT: ({ legs }) => given(legs.map(({ role, country }) => (role === "TRANSIT" ? country : null))),
  DESTINATION: ({ legs }) => given(legs.map(({ role, country }) => (role === "DESTINATION" ? country : null))),
  COMMODITY_GROUP: ({ goods }) => given(goods.map(({ commodityGroup }) => commodityGroup)),
  // That it was something else says nothing.
  CONCEALMENT: ({ concealment }) => given([concealment === "OTHER" ? null : concealment]),
  MAIL_CLASS: ({ mailClass }) => given([mailClass]),
  WORDS: wordsOf,
};

/** Of several values as many points as are shared. */
function sharedOf(own: string[], others: string[], most: number): Shared {
  const both = own.filter((value) => others.includes(value));
  return { points: Math.floor((most * both.length) / own.length), most, value: both.join(", ") };
}

/** A point for each digit: two for the chapter, two for the heading, two for the subheading. */
function sharedTariff(own: string[], others: string[], most: number): Shared {
  const beginnings = own.flatMap((code) => [6, 4, 2].map((length) => code.slice(0, length)));
  const [value = ""] = beginnings.filter((one) => others.some((other) => other.startsWith(one))).sort((a, b) => b.length - a.length);
  return { points: value.length, most: Math.min(most, Math.max(...own.map(({ length }) => length))), value };
}

/** In kilograms, to the milligram. */
function weightOf({ goods }: SeizureTraits): number {
  const each = goods.map(({ quantity, unit }) => (quantity ?? 0) * (kilograms[unit ?? ""] ?? 0));
  return Number(each.reduce((sum, one) => sum + one, 0).toFixed(6));
}

/** null: the first states nothing of the kind. */
function sharedIn(kind: LikenessKind, own: SeizureTraits, other: SeizureTraits): Shared | null {
  const most = points[kind];
  const valuesOf = stated[kind];
  if (valuesOf) {
    const values = valuesOf(own);
    return values.length ? sharedOf(values, valuesOf(other), most) : null;
  }
  if (kind === "HS") {
    const codesOf = ({ goods }: SeizureTraits) => given(goods.map(({ hsCode }) => hsCode));
    return codesOf(own).length ? sharedTariff(codesOf(own), codesOf(other), most) : null;
  }
  if (kind === "WEIGHT") {
    const [weight, otherWeight] = [weightOf(own), weightOf(other)];
    const isNear = otherWeight >= weight / 2 && otherWeight <= weight * 2;
    return weight ? { points: isNear ? most : 0, most, value: String(Number(otherWeight.toPrecision(6))) } : null;
  }
  if (!own.postageAccount && !own.platform) return null;
  if (own.postageAccount && own.postageAccount === other.postageAccount) return { points: most, most, value: own.postageAccount };
  return { points: own.platform && own.platform === other.platform ? 2 : 0, most: own.postageAccount ? most : 2, value: own.platform ?? "" };
}

export function likeness(own: SeizureTraits, other: SeizureTraits): Likeness {
  const kinds = (Object.keys(points) as LikenessKind[]).flatMap((kind) => {
    const shared = sharedIn(kind, own, other);
    return shared ? [{ kind, ...shared }] : [];
  });
  const all = kinds.reduce((sum, { most }) => sum + most, 0);
  const got = kinds.reduce((sum, one) => sum + one.points, 0);
  return {
    points: got,
    score: all ? got / all : 0,
    reasons: kinds.filter((one) => one.points).map(({ kind, value }) => ({ kind, value })),
  };
}
