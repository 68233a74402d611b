// Says how alike a name that is asked for and a listed name are.
import { formsAgree } from "./compare-words.ts";
import { pairing, pairWords } from "./pair-words.ts";
import type { PreparedName } from "./prepare-name.ts";
import { INITIAL, LEGAL_FORM, NUMERAL, PARTICLE, TITLE, type Token } from "./token.ts";

/** Fitted together: docs/decisions/0045-fitted-weights.md. */
const weights = {
  /** A slip in a word, words that contradict, words that only one side has, and those where a single telling word agrees. */
  person: { slip: 1.21, contradicted: 1.07, leftOut: 0.15, leftOutOfOne: 0.44 },
  organisation: { slip: 0.87, contradicted: 2.36, leftOut: 0.59, leftOutOfOne: 0.44 },
  /** Factors: a person against an organisation, legal forms, numbers. */
  kindsDiffer: 0.92,
  formsDiffer: 0.77,
  numeralsDiffer: 0.59,
  /** What too little evidence takes off at most; how much is enough, how sharply, and what an omission takes from it. */
  doubt: 0.34,
  enough: 1.02,
  enoughWithin: 0.48,
  omission: 0.47,
  mostUnlessEqual: 0.99,
};

/** 0 to 1; 1 only for equal names. */
export function scoreNames(asked: PreparedName, listed: PreparedName): number {
  if (asked.tokens.length === 0 || listed.tokens.length === 0) return 0;
  pairWords(asked, listed);
  return weighPairing(asked, listed);
}

const askedWeight = new Float64Array(64);
const listedWeight = new Float64Array(64);

/** The score of the pairing that was found last. */
export function weighPairing(asked: PreparedName, listed: PreparedName): number {
  const a = asked.tokens;
  const b = listed.tokens;
  const isOrganisation = asked.isOrganisation || listed.isOrganisation;
  const { slip, contradicted, leftOut, leftOutOfOne } = isOrganisation ? weights.organisation : weights.person;
  for (let group = 0; group < pairing.groups; group++) {
    askedWeight[group] = 0;
    listedWeight[group] = 0;
  }
  let missing = 0;
  let extra = 0;
  let numeralsMissing = 0;
  let numeralsExtra = 0;
  let telling = 0;
  let missingForm: Token | null = null;
  let extraForm: Token | null = null;
  for (let i = 0; i < a.length; i++) {
    const token = a[i] as Token;
    const group = pairing.askedGroup[i] as number;
    if (group >= 0) {
      askedWeight[group] = (askedWeight[group] as number) + token.weight;
      if (token.kind !== INITIAL && token.kind !== PARTICLE && token.kind !== TITLE && token.kind !== LEGAL_FORM) telling += 1;
    } else if (token.kind === LEGAL_FORM) missingForm = token;
    else {
      missing += token.weight;
      if (token.kind === NUMERAL) numeralsMissing += 1;
    }
  }
  for (let j = 0; j < b.length; j++) {
    const token = b[j] as Token;
    const group = pairing.listedGroup[j] as number;
    if (group >= 0) listedWeight[group] = (listedWeight[group] as number) + token.weight;
    else if (token.kind === LEGAL_FORM) extraForm = token;
    else {
      extra += token.weight;
      if (token.kind === NUMERAL) numeralsExtra += 1;
    }
  }
  let agreed = 0;
  let slips = 0;
  let evidence = 0;
  let isEqual = missing === 0 && extra === 0 && missingForm === null && extraForm === null;
  for (let group = 0; group < pairing.groups; group++) {
    const fits = pairing.likeness[group] as number;
    const weight = (askedWeight[group] as number) + (listedWeight[group] as number);
    agreed += weight * fits;
    slips += weight * (1 - fits);
    evidence += pairing.evidence[group] as number;
    if (fits < 1) isEqual = false;
  }
  if (agreed === 0) return 0;
  const opposed = Math.min(missing, extra);
  const omitted = Math.abs(missing - extra);
  let score = agreed / (agreed + slip * slips + contradicted * 2 * opposed + (telling > 1 ? leftOut : leftOutOfOne) * omitted);
  if (missingForm && extraForm && !formsAgree(missingForm, extraForm)) score *= weights.formsDiffer;
  if (isOrganisation && numeralsMissing > 0 && numeralsExtra > 0) score *= weights.numeralsDiffer;
  if (isEqual) return 1;
  if (asked.isOrganisation !== listed.isOrganisation) score *= weights.kindsDiffer;
  score *= 1 - weights.doubt / (1 + Math.exp((evidence - weights.omission * omitted - weights.enough) / weights.enoughWithin));
  return Math.min(score, weights.mostUnlessEqual);
}
