// Which letters of two similar words differ.

export type Letters = { text: string; differs: boolean };

/** The longest run of letters that both words share, in their order: its places in each. */
function sharedPlaces(one: string, other: string): [Set<number>, Set<number>] {
  const length = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  const at = (row: number, column: number) => length[row]?.[column] ?? 0;
  for (let row = one.length - 1; row >= 0; row--) {
    for (let column = other.length - 1; column >= 0; column--) {
      const longest = one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
      (length[row] as number[])[column] = longest;
    }
  }
  const places: [Set<number>, Set<number>] = [new Set(), new Set()];
  for (let row = 0, column = 0; row < one.length && column < other.length; ) {
    if (one[row] === other[column]) {
      places[0].add(row++);
      places[1].add(column++);
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return places;
}

function inRuns(word: string, shared: Set<number>): Letters[] {
  const runs: Letters[] = [];
  for (const [place, letter] of [...word].entries()) {
    // A gap between words run together is no letter.
    const differs = letter !== " " && !shared.has(place);
    const last = runs.at(-1);
    if (last?.differs === differs) last.text += letter;
    else runs.push({ text: letter, differs });
  }
  return runs;
}

export function differingLetters(asked: string, listed: string): { asked: Letters[]; listed: Letters[] } {
  const [ofAsked, ofListed] = sharedPlaces(asked, listed);
  return { asked: inRuns(asked, ofAsked), listed: inRuns(listed, ofListed) };
}
