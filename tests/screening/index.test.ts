// The index held against what it stands for: looking at each entry that the viewer may see.

import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { STRONG_FROM } from "../../lib/screening/bands.ts";
import { audienceSet } from "../../lib/screening/index/gather.ts";
import { fileRemainders, remainders, slipsIn } from "../../lib/screening/index/near-words.ts";
import { Screener } from "../../lib/screening/index/screen-name.ts";
import { findEntry, idOf, type Segment } from "../../lib/screening/index/segment.ts";
import { Slips } from "../../lib/screening/index/slips.ts";
import { prepareName } from "../../lib/screening/prepare-name.ts";
import { scoreNames } from "../../lib/screening/score-names.ts";
import { anyEntries, anyName, idOfNumber as asId, asIndexed, segmentOf } from "./invented-names.ts";

const lettersOf = (text: string) => new TextEncoder().encode(text);
const everyone = audienceSet([1]);

function found(segment: Segment, name: string, audiences: Uint32Array, least: number, most = 1000): { id: string; score: number }[] {
  const screener = new Screener();
  screener.use([segment]);
  return screener
    .byName(prepareName(name, "PERSON"), { audiences, kind: null, lists: null }, least, most)
    .map(({ entry, score }) => ({ id: idOf(segment, entry), score }));
}

describe("the screening index", () => {
  it("answers a viewer of some audiences precisely as an index of these audiences alone", () => {
    fc.assert(
      fc.property(
        anyEntries(4, 120),
        anyName,
        fc.uniqueArray(fc.integer({ min: 1, max: 4 })),
        fc.constantFrom(0, 0.5, 0.8),
        (entries, name, audiences, least) => {
          const visible = entries.filter(({ audience }) => audiences.includes(audience));
          const answers = found(segmentOf(entries.map(asIndexed)), name, audienceSet(audiences), least, 5);
          expect(answers).toEqual(found(segmentOf(visible.map(asIndexed)), name, audienceSet(audiences), least, 5));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("finds all but a few of what a look at every entry finds at the threshold", () => {
    const names = fc.sample(anyName, { numRuns: 200, seed: 4 });
    const prepared = names.map((name) => prepareName(name, "PERSON"));
    const segment = segmentOf(names.map((name, at) => asIndexed({ id: asId(at), audience: 1, names: [name] })));
    let [expected, missed] = [0, 0];
    for (const name of [...names.slice(0, 40), ...fc.sample(anyName, { numRuns: 40, seed: 5 })]) {
      const asked = prepareName(name, "PERSON");
      // More than are gathered for one name cannot come out of it.
      const sought = prepared.flatMap((listed, at) => (scoreNames(asked, listed) >= STRONG_FROM ? [asId(at)] : [])).slice(0, 20);
      const answered = new Set(found(segment, name, everyone, STRONG_FROM).map(({ id }) => id));
      expected += sought.length;
      missed += sought.filter((id) => !answered.has(id)).length;
    }
    expect(expected).toBeGreaterThan(40);
    // Spellings of one sound may be more letters apart than are gathered: kareem and karime.
    expect(missed / expected).toBeLessThan(0.025);
  });

  it("finds again each entry by its id, and none by another", () => {
    const segment = segmentOf(fc.sample(anyEntries(1, 50), { numRuns: 1, seed: 1 })[0]?.map(asIndexed) ?? []);
    for (let entry = 0; entry < segment.entries.kinds.length; entry++) expect(findEntry(segment, idOf(segment, entry))).toBe(entry);
    expect(findEntry(segment, "ffffffff-0000-4000-8000-000000000000")).toBe(-1);
  });

  it("files two words a permitted number of slips apart under one remainder", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcde"), minLength: 3, maxLength: 16 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const slips = slowly(one, other);
        const [a, b] = [lettersOf(one), lettersOf(other)];
        const counter = new Slips();
        counter.ask(a, a.length);
        expect(counter.to(b, 0, b.length)).toBe(slips);
        if (slips > slipsIn(Math.min(a.length, b.length))) return;
        const filed = (letters: Uint8Array) => [...remainders.slice(0, fileRemainders(letters, 0, letters.length, slipsIn(letters.length)))];
        const first = new Set(filed(a));
        expect(filed(b).some((hash) => first.has(hash))).toBe(true);
      }),
    );
  });

  it("is not harmed by what is no name", () => {
    const segment = segmentOf([asIndexed({ id: asId(1), audience: 1, names: ["Maria Petrova"] })]);
    for (const text of ["", " ", "---", "a".repeat(10_000), "\u202eairaM", "😀 😀", "\ud800", "\0", "Маria Реtrоvа", "م".repeat(500), "=d123"]) {
      expect(() => found(segment, text, everyone, 0)).not.toThrow();
    }
    expect(found(segment, "Maria Petrova", everyone, STRONG_FROM)).toHaveLength(1);
    expect(found(segment, "Maria Petrova", audienceSet([]), 0)).toEqual([]);
    expect(found(segment, "Maria Petrova", audienceSet([2]), 0)).toEqual([]);
  });
});

/** The textbook's table, for comparison: letters replaced, added, left out, and neighbours swapped. */
function slowly(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number) => table[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= one.length; row++) {
    for (let column = 1; column <= other.length; column++) {
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      (table[row] as number[])[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (one[row - 1] === other[column - 1] ? 0 : 1),
        isSwapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return at(one.length, other.length);
}
