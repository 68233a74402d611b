// Says how well somebody who was asked for and a listed entry agree: by name first, then by birth year and country.
import type { NameQuality } from "./reference-entry.ts";
import { type NameScore, type Reason, STRONG_FROM, scoreName } from "./score-name.ts";

/**
 * How much of the way to 1 an agreement goes, in proportion to the name's own score, because it supports a name and does
 * not stand for one; and what share of the score a difference leaves.
 */
const BIRTH_YEAR = { agrees: 0.3, differs: 0.85 };
/** Small on purpose: people move, mail is posted abroad, and a nationality makes nobody a suspect. */
const COUNTRY = { agrees: 0.05, differs: 0.98 };
/** Years around a date that the publisher calls approximate. */
const CIRCA_YEARS = 2;

/** A name that the publisher itself calls weak ("El Tuerto") is carried by many: never a STRONG match by itself. */
const WEAK_ALIAS_AT_MOST = STRONG_FROM - 0.01;

export interface AskedSubject {
  name: string;
  /** ISO 8601, may be partial. */
  birthDate?: string | null;
  /** ISO 3166-1 alpha-2. */
  country?: string | null;
}

export interface ListedSubject {
  names: readonly { name: string; quality?: NameQuality }[];
  birthDates: readonly string[];
  countries: readonly string[];
}

/** The best score among the listed names, and that name; each moved by birth year and country where both sides state them. */
export function scoreEntity(asked: AskedSubject, listed: ListedSubject): NameScore & { name: string | null } {
  const birthYear = compareBirthYears(asked.birthDate ?? "", listed.birthDates);
  const country = compareCountries(asked.country ?? "", listed.countries);
  let best: NameScore & { name: string | null } = { score: 0, reasons: [], name: null };
  for (const { name, quality } of listed.names) {
    const scored = scoreName(asked.name, name);
    const moved = move(move(scored.score, birthYear, BIRTH_YEAR), country, COUNTRY);
    const score = quality === "WEAK" ? Math.min(moved, WEAK_ALIAS_AT_MOST) : moved;
    if (score > best.score) best = { score, reasons: scored.reasons, name };
  }
  if (best.name === null) return best;
  return { ...best, reasons: [...best.reasons, birthYear, country].filter((reason) => reason !== null) };
}

function move(score: number, reason: Reason | null, effect: { agrees: number; differs: number }): number {
  if (!reason) return score;
  return reason.similarity === 1 ? score + score * (1 - score) * effect.agrees : score * effect.differs;
}

function compareBirthYears(asked: string, listed: readonly string[]): Reason | null {
  const year = Number(/\d{4}/.exec(asked)?.[0]);
  if (Number.isNaN(year) || listed.length === 0) return null;
  const distances = listed.map((date) => {
    const years = (date.match(/\b\d{4}\b/g) ?? []).map(Number);
    const slack = date.startsWith("~") ? CIRCA_YEARS : 0;
    return Math.max(0, Math.min(...years) - slack - year, year - Math.max(...years) - slack);
  });
  const nearest = Math.min(...distances);
  // A year beside it is as often a slip as another person: it says nothing.
  if (nearest === 1) return null;
  const kind = nearest === 0 ? "BIRTH_YEAR_AGREES" : "BIRTH_YEAR_DIFFERS";
  const shown = nearest === 0 ? (listed[distances.indexOf(0)] ?? null) : listed.join(", ");
  return { kind, asked: String(year), listed: shown, similarity: nearest === 0 ? 1 : 0 };
}

function compareCountries(asked: string, listed: readonly string[]): Reason | null {
  if (asked === "" || listed.length === 0) return null;
  return listed.includes(asked)
    ? { kind: "COUNTRY_AGREES", asked, listed: asked, similarity: 1 }
    : { kind: "COUNTRY_DIFFERS", asked, listed: listed.join(", "), similarity: 0 };
}
