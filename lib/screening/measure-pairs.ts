// Figures of a matcher over labelled pairs: what it gets right at the threshold, and how well its scores order them.
export interface ScoredPair {
  score: number;
  isMatch: boolean;
}

export interface PairFigures {
  pairs: number;
  precision: number | null;
  recall: number | null;
  f1: number | null;
  /** The chance that a pair that matches scores above one that does not; null where all pairs are of one label. */
  auc: number | null;
}

export function measurePairs(pairs: readonly ScoredPair[], threshold: number): PairFigures {
  const matches = pairs.filter(({ isMatch }) => isMatch).length;
  const found = pairs.filter(({ score }) => score >= threshold);
  const right = found.filter(({ isMatch }) => isMatch).length;
  const precision = found.length === 0 ? null : right / found.length;
  const recall = matches === 0 ? null : right / matches;
  const f1 = matches === 0 ? null : (2 * right) / (found.length + matches);
  return { pairs: pairs.length, precision, recall, f1, auc: areaUnderCurve(pairs, matches) };
}

function areaUnderCurve(pairs: readonly ScoredPair[], matches: number): number | null {
  const others = pairs.length - matches;
  if (matches === 0 || others === 0) return null;
  const ordered = [...pairs].sort((one, other) => one.score - other.score);
  let ranks = 0;
  for (let start = 0; start < ordered.length; ) {
    let end = start;
    while (end < ordered.length && ordered[end]?.score === ordered[start]?.score) end++;
    // Equal scores share the mean of their ranks.
    const rank = (start + 1 + end) / 2;
    ranks += rank * ordered.slice(start, end).filter(({ isMatch }) => isMatch).length;
    start = end;
  }
  return (ranks - (matches * (matches + 1)) / 2) / (matches * others);
}

/** The largest share of matches that some threshold finds while so many of what it finds are matches. */
export function recallAtPrecision(pairs: readonly ScoredPair[], wanted: number): number {
  const matches = pairs.filter(({ isMatch }) => isMatch).length;
  const ordered = [...pairs].sort((one, other) => other.score - one.score);
  let [right, best] = [0, 0];
  ordered.forEach(({ score, isMatch }, at) => {
    if (isMatch) right += 1;
    const isLastOfScore = ordered[at + 1]?.score !== score;
    if (isLastOfScore && right / (at + 1) >= wanted) best = Math.max(best, right);
  });
  return matches === 0 ? 0 : best / matches;
}
