// What changed, whatever the order, is found as if the index had been built from it.

import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { audienceSet } from "../../lib/screening/index/gather.ts";
import { LiveSegments, merge } from "../../lib/screening/index/live-segments.ts";
import { Screener } from "../../lib/screening/index/screen-name.ts";
import { idOf, type Segment } from "../../lib/screening/index/segment.ts";
import { prepareName } from "../../lib/screening/prepare-name.ts";
import { anyEntries, anyName, asIndexed, type InventedEntry, idOfNumber, segmentOf } from "./invented-names.ts";

const entries = 12;
type Step =
  | { step: "write"; entry: number; name: string; audience: number }
  | { step: "move"; entry: number; audience: number }
  | { step: "remove"; entry: number }
  | { step: "begin merging" }
  | { step: "end merging" };
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    step: fc.constant("write" as const),
    entry: fc.integer({ min: 1, max: entries * 2 }),
    name: anyName,
    audience: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ step: fc.constant("move" as const), entry: fc.integer({ min: 1, max: entries * 2 }), audience: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ step: fc.constant("remove" as const), entry: fc.integer({ min: 1, max: entries * 2 }) }),
  fc.record({ step: fc.constant("begin merging" as const) }),
  fc.record({ step: fc.constant("end merging" as const) }),
);

function answers(segments: readonly Segment[], name: string, audience: number): string[] {
  const screener = new Screener();
  screener.use(segments);
  const found = screener.byName(prepareName(name, "PERSON"), { audiences: audienceSet([audience]), kind: null, lists: null }, 0.3, 1000);
  return found.map(({ segment, entry, score }) => `${idOf(segments[segment] as Segment, entry)} ${score}`).sort();
}

/** The small segment is merged, and meanwhile built anew with another entry. */
const karima: InventedEntry = { id: idOfNumber(1), audience: 1, names: ["karima"] };
const rewrittenWhileMerging: [InventedEntry[], Step[], string[]] = [
  [karima],
  [
    { step: "write", entry: 1, name: "karima", audience: 1 },
    { step: "begin merging" },
    { step: "write", entry: 2, name: "karim", audience: 1 },
    { step: "end merging" },
  ],
  ["karim", "karima", "johno"],
];

describe("an index that changes", () => {
  it("answers as one that was just built, also while segments are merged", () => {
    fc.assert(
      fc.property(
        anyEntries(3, entries),
        fc.array(anyStep, { maxLength: 25 }),
        fc.array(anyName, { minLength: 3, maxLength: 3 }),
        (first, steps, names) => {
          const now = new Map(first.map((entry) => [entry.id, entry]));
          const live = new LiveSegments(segmentOf(first.map(asIndexed)));
          let merging: { sources: readonly Segment[]; merged: Segment } | null = null;
          for (const given of steps) {
            if (given.step === "begin merging") merging ??= { sources: live.segments, merged: merge(live.segments) };
            else if (given.step === "end merging") {
              if (merging) live.replace(merging.sources, merging.merged);
              merging = null;
            } else {
              const id = idOfNumber(given.entry);
              const known = now.get(id);
              if (given.step === "remove") {
                now.delete(id);
                live.apply([{ id, audience: 0, content: null }]);
              } else if (given.step === "write") {
                const entry = { id, audience: given.audience, names: [given.name] };
                now.set(id, entry);
                live.apply([{ id, audience: given.audience, content: asIndexed(entry) }]);
              } else if (known) {
                now.set(id, { ...known, audience: given.audience });
                expect(live.isLive(id)).toBe(true);
                live.apply([{ id, audience: given.audience, content: null }]);
              }
            }
          }
          const built = [segmentOf([...now.values()].map(asIndexed))];
          for (const name of names)
            for (const audience of [1, 2, 3]) expect(answers(live.segments, name, audience)).toEqual(answers(built, name, audience));
        },
      ),
      { numRuns: 60, examples: [rewrittenWhileMerging] },
    );
  });

  it("is merged when what stands behind has grown, and only then", () => {
    const many = Array.from({ length: 5_100 }, (_, at) => ({ id: idOfNumber(at + 10), audience: 1, names: [`Number ${at}`] }));
    const live = new LiveSegments(segmentOf([]));
    live.apply([{ id: idOfNumber(1), audience: 1, content: asIndexed({ id: idOfNumber(1), audience: 1, names: ["Maria Petrova"] }) }]);
    expect(live.isDueForMerge).toBe(false);
    live.apply(many.map((entry) => ({ id: entry.id, audience: 1, content: asIndexed(entry) })));
    expect(live.isDueForMerge).toBe(true);
    live.replace(live.segments, merge(live.segments));
    expect([live.segments.length, live.isDueForMerge]).toEqual([1, false]);
    expect(answers(live.segments, "Maria Petrova", 1)).toHaveLength(1);
  });
});
