// Says how well somebody who is asked for and a listed entry agree: by an identifier, or by name and then birth date and countries.
import { STRONG_FROM } from "./bands.ts";
import { explainNames } from "./explain-names.ts";
import { type PreparedName, prepareName, type SubjectKind, splitNames } from "./prepare-name.ts";
import type { NameScore, Reason } from "./reasons.ts";
import { scoreNames } from "./score-names.ts";

/**
 * How much of the way to 1 an agreement goes, in proportion to the name's own score, because it supports a name and does
 * not stand for one; and what share of the score a difference leaves.
 */
const BIRTH_DATE = { agrees: 0.45 };
const BIRTH_YEAR = { agrees: 0.3, differs: 0.82 };
/** Small on purpose: people move, mail is posted abroad, and a nationality makes nobody a suspect. */
const COUNTRY = { agrees: 0.05, differs: 0.98 };
/** Years around a date that the publisher calls approximate. */
const CIRCA_YEARS = 2;

/** A name that the publisher itself calls weak ("El Tuerto") is carried by many: never a STRONG match by itself. */
const WEAK_ALIAS_AT_MOST = STRONG_FROM - 0.01;
/** The same passport, telephone or mail address: as good as the name, and not the name. */
const IDENTIFIED = 0.99;

export interface AskedSubject {
  /** All of them are the same subject's. */
  names: readonly string[];
  kind?: string | null;
  /** ISO 8601, may be partial. */
  birthDate?: string | null;
  /** ISO 3166-1 alpha-2. */
  countries?: readonly string[];
  addresses?: readonly string[];
}

export interface ListedSubject {
  kind?: string | null;
  names: readonly { name: string; quality?: string }[];
  birthDates: readonly string[];
  countries: readonly string[];
}

export type EntityScore = NameScore & { name: string | null };

/** `same`: identifiers of the subject that are the entry's too. */
export function scoreEntity(asked: AskedSubject, listed: ListedSubject, same: readonly { asked: string; listed: string }[] = []): EntityScore {
  const born = compareBirthDates(asked.birthDate ?? "", listed.birthDates);
  const country = compareCountries(asked.countries ?? [], listed.countries);
  const kind = kindOf(asked.kind) ?? kindOf(listed.kind);
  const texts = listed.kind === "ADDRESS" ? (asked.addresses ?? []) : asked.names;
  const ours = texts.flatMap((text) => splitNames(text).map((name) => prepareName(name, kind)));
  let best: { score: number; name: string | null; pair: [PreparedName, PreparedName] | null } = { score: 0, name: null, pair: null };
  for (const { name, quality } of listed.names) {
    for (const theirs of splitNames(name).map((one) => prepareName(one, kind))) {
      for (const one of ours) {
        const moved = move(move(scoreNames(one, theirs), born), country);
        const score = quality === "WEAK" ? Math.min(moved, WEAK_ALIAS_AT_MOST) : moved;
        if (score > best.score) best = { score, name, pair: [one, theirs] };
      }
    }
  }
  const identified = same.map((pair): Reason => ({ kind: "IDENTIFIER_AGREES", asked: pair.asked, listed: pair.listed, similarity: 1 }));
  if (best.pair === null && identified.length === 0) return { score: 0, reasons: [], name: null };
  const facts = [...identified, born, country].filter((reason) => reason !== null);
  return {
    score: identified.length > 0 ? Math.max(best.score, IDENTIFIED) : best.score,
    reasons: [...(best.pair ? explainNames(...best.pair).reasons : []), ...facts],
    name: best.name ?? listed.names[0]?.name ?? null,
  };
}

const kinds: Record<string, SubjectKind> = {
  PERSON: "PERSON",
  ORGANISATION: "ORGANISATION",
  VESSEL: "VESSEL",
  AIRCRAFT: "AIRCRAFT",
  ADDRESS: "ORGANISATION",
};

function kindOf(kind: string | null | undefined): SubjectKind {
  return kinds[kind ?? ""] ?? null;
}

const effects: { [Kind in Reason["kind"]]?: (score: number) => number } = {
  BIRTH_DATE_AGREES: (score) => score + score * (1 - score) * BIRTH_DATE.agrees,
  BIRTH_YEAR_AGREES: (score) => score + score * (1 - score) * BIRTH_YEAR.agrees,
  BIRTH_YEAR_DIFFERS: (score) => score * BIRTH_YEAR.differs,
  COUNTRY_AGREES: (score) => score + score * (1 - score) * COUNTRY.agrees,
  COUNTRY_DIFFERS: (score) => score * COUNTRY.differs,
};

function move(score: number, reason: Reason | null): number {
  return reason ? (effects[reason.kind]?.(score) ?? score) : score;
}

function compareBirthDates(asked: string, listed: readonly string[]): Reason | null {
  const year = Number(/\d{4}/.exec(asked)?.[0]);
  if (Number.isNaN(year) || listed.length === 0) return null;
  if (asked.length === 10 && listed.includes(asked)) return { kind: "BIRTH_DATE_AGREES", asked, listed: asked, similarity: 1 };
  const distances = listed.map((date) => {
    const years = (date.match(/\b\d{4}\b/g) ?? []).map(Number);
    const slack = date.startsWith("~") ? CIRCA_YEARS : 0;
    return Math.max(0, Math.min(...years) - slack - year, year - Math.max(...years) - slack);
  });
  const nearest = Math.min(...distances);
  // A year beside it is as often a slip as another person: it says nothing.
  if (nearest === 1) return null;
  const shown = nearest === 0 ? (listed[distances.indexOf(0)] ?? null) : listed.join(", ");
  return { kind: nearest === 0 ? "BIRTH_YEAR_AGREES" : "BIRTH_YEAR_DIFFERS", asked: String(year), listed: shown, similarity: nearest === 0 ? 1 : 0 };
}

function compareCountries(asked: readonly string[], listed: readonly string[]): Reason | null {
  if (asked.length === 0 || listed.length === 0) return null;
  const shared = asked.find((country) => listed.includes(country));
  return shared
    ? { kind: "COUNTRY_AGREES", asked: shared, listed: shared, similarity: 1 }
    : { kind: "COUNTRY_DIFFERS", asked: asked.join(", "), listed: listed.join(", "), similarity: 0 };
}
