// The score of two names with its reasons.
import { formsAgree, LIKENESS } from "./compare-words.ts";
import { pairing, pairWords } from "./pair-words.ts";
import type { PreparedName } from "./prepare-name.ts";
import type { NameScore, Reason, ReasonKind } from "./reasons.ts";
import { weighPairing } from "./score-names.ts";
import { INITIAL, LEGAL_FORM, NUMERAL, type Token } from "./token.ts";

/** The same score as `scoreNames`, and why: each word of both names stands in exactly one reason besides the order. */
export function explainNames(asked: PreparedName, listed: PreparedName): NameScore {
  const [a, b] = [asked.tokens, listed.tokens];
  if (a.length === 0 || b.length === 0) return { score: 0, reasons: [] };
  pairWords(asked, listed);
  const score = weighPairing(asked, listed);
  const [askedName, listedName] = [shown(a), shown(b)];
  if (askedName === listedName && score === 1) return { score, reasons: [{ kind: "EXACT", asked: askedName, listed: listedName, similarity: 1 }] };
  const reasons: Reason[] = [];
  const places: [number, number][] = [];
  for (let group = 0; group < pairing.groups; group++) {
    const [one, other] = [a.filter((_, i) => pairing.askedGroup[i] === group), b.filter((_, j) => pairing.listedGroup[j] === group)];
    const similarity = pairing.likeness[group] ?? 0;
    reasons.push({ kind: kindOfGroup(one, other, similarity), asked: shown(one), listed: shown(other), similarity });
    places.push([pairing.askedGroup.indexOf(group), pairing.listedGroup.indexOf(group)]);
  }
  const missing = a.filter((_, i) => pairing.askedGroup[i] === -1);
  const extra = b.filter((_, j) => pairing.listedGroup[j] === -1);
  places.sort(([one], [other]) => one - other);
  if (places.some(([, place], at) => at > 0 && place < (places[at - 1]?.[1] ?? 0))) {
    reasons.push({ kind: "ORDER", asked: askedName, listed: listedName, similarity: 1 });
  }
  return { score, reasons: [...reasons, ...contradictions(missing, extra)] };
}

/** As it was written but for accents and case, in its own script. */
function shown(tokens: readonly Token[]): string {
  return tokens.map(({ key }) => key.replace(/^[(#§·]+/, "")).join(" ");
}

function kindOfGroup(asked: readonly Token[], listed: readonly Token[], similarity: number): ReasonKind {
  const [one, other] = [asked[0], listed[0]];
  if (!one || !other) return "TOKEN_SIMILAR";
  if (asked.length + listed.length > 2) return "JOINED";
  if (similarity === 1) return "TOKEN_EQUAL";
  if (one.kind === LEGAL_FORM) return "LEGAL_FORM_AGREES";
  if ((one.kind === INITIAL) !== (other.kind === INITIAL)) return "INITIAL";
  if (one.sense !== 0 && one.sense === other.sense) return "SAME_SENSE";
  if (one.script !== other.script) return "TRANSCRIBED";
  if (similarity === LIKENESS.nickname && one.nicknames.some((name) => other.nicknames.includes(name))) return "NICKNAME";
  return one.text === other.text ? "TOKEN_EQUAL" : "TOKEN_SIMILAR";
}

/** What is left over on both sides contradicts, the weightiest first; what is left over on one side is missing or extra. */
function contradictions(missing: Token[], extra: Token[]): Reason[] {
  const reasons: Reason[] = [];
  const oppose = (kind: ReasonKind, of: (token: Token) => boolean) => {
    const [ones, others] = [missing.filter(of), extra.filter(of)].map((tokens) => tokens.sort((one, other) => other.weight - one.weight)) as [
      Token[],
      Token[],
    ];
    for (let at = 0; at < Math.min(ones.length, others.length); at++) {
      const [one, other] = [ones[at] as Token, others[at] as Token];
      missing.splice(missing.indexOf(one), 1);
      extra.splice(extra.indexOf(other), 1);
      const agrees = one.kind === LEGAL_FORM && formsAgree(one, other);
      reasons.push({ kind: agrees ? "LEGAL_FORM_AGREES" : kind, asked: shown([one]), listed: shown([other]), similarity: 0 });
    }
  };
  oppose("LEGAL_FORM_DIFFERS", ({ kind }) => kind === LEGAL_FORM);
  oppose("NUMBER_DIFFERS", ({ kind }) => kind === NUMERAL);
  oppose("TOKEN_DIFFERS", ({ kind }) => kind !== LEGAL_FORM && kind !== NUMERAL);
  for (const token of missing) reasons.push({ kind: "TOKEN_MISSING", asked: shown([token]), listed: null, similarity: 0 });
  for (const token of extra) reasons.push({ kind: "TOKEN_EXTRA", asked: null, listed: shown([token]), similarity: 0 });
  return reasons;
}
