// Scores two names as they are written: each may hold several ("A (ex B)").
import { prepareName, type SubjectKind, splitNames } from "./prepare-name.ts";
import { scoreNames } from "./score-names.ts";

export function scoreTexts(asked: string, listed: string, kind: SubjectKind): number {
  const listedNames = splitNames(listed).map((name) => prepareName(name, kind));
  let best = 0;
  for (const name of splitNames(asked)) {
    const one = prepareName(name, kind);
    for (const other of listedNames) best = Math.max(best, scoreNames(one, other));
  }
  return best;
}
