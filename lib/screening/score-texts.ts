// Scores two names as they are written: each may hold several ("A (ex B)").
import { explainNames } from "./explain-names.ts";
import { type PreparedName, prepareName, type SubjectKind, splitNames } from "./prepare-name.ts";
import type { NameScore } from "./reasons.ts";
import { scoreNames } from "./score-names.ts";

export function prepareNames(text: string, kind: SubjectKind): PreparedName[] {
  return splitNames(text).map((name) => prepareName(name, kind));
}

export function scoreTexts(asked: string, listed: string, kind: SubjectKind): number {
  return bestPair(asked, listed, kind).score;
}

function bestPair(asked: string, listed: string, kind: SubjectKind) {
  let best: { score: number; pair: [PreparedName, PreparedName] | null } = { score: 0, pair: null };
  const listedNames = prepareNames(listed, kind);
  for (const one of prepareNames(asked, kind)) {
    for (const other of listedNames) {
      const score = scoreNames(one, other);
      if (best.pair === null || score > best.score) best = { score, pair: [one, other] };
    }
  }
  return best;
}

export function explainTexts(asked: string, listed: string, kind: SubjectKind): NameScore {
  const { pair } = bestPair(asked, listed, kind);
  return pair ? explainNames(...pair) : { score: 0, reasons: [] };
}
