// Names that are made up, so that many are alike: few words, many of them a letter apart.
import fc from "fast-check";
import { type IndexedEntry, SegmentBuilder } from "../../lib/screening/index/build-segment.ts";
import type { Segment } from "../../lib/screening/index/segment.ts";
import { prepareName } from "../../lib/screening/prepare-name.ts";

const words = `karim kareem karima hassan hasan hassani abdallah abd allah yusuf yousef josef maria mariam marina petrov petrova petrovic
  oleg olga olegov li lu lee chen cheng zhang zhao smith smit smyth schmidt jon john joan bank trading company marine star stella ahmad ahmed mohamad`.split(
  /\s+/,
);

export const anyName = fc
  .array(
    fc.oneof(
      fc.constantFrom(...words),
      fc.tuple(fc.constantFrom(...words), fc.constantFrom(..."aeiorst")).map(([word, letter]) => word + letter),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((name) => name.join(" "));

export type InventedEntry = { id: string; audience: number; names: string[] };

export const idOfNumber = (number: number) => `${number.toString(16).padStart(8, "0")}-0000-4000-8000-000000000000`;

export const anyEntries = (audiences: number, most: number): fc.Arbitrary<InventedEntry[]> =>
  fc
    .array(fc.record({ audience: fc.integer({ min: 1, max: audiences }), names: fc.array(anyName, { minLength: 1, maxLength: 3 }) }), {
      minLength: 1,
      maxLength: most,
    })
    .map((entries) => entries.map((entry, at) => ({ ...entry, id: idOfNumber(at + 1) })));

export const asIndexed = ({ id, audience, names }: InventedEntry): IndexedEntry => ({
  id,
  audience,
  kind: 1,
  list: "list",
  names: names.map((name) => {
    const { tokens, facts } = prepareName(name, "PERSON");
    return { keys: tokens.map(({ key }) => key), facts };
  }),
});

export function segmentOf(entries: readonly IndexedEntry[]): Segment {
  const builder = new SegmentBuilder();
  for (const entry of entries) builder.add(entry);
  return builder.finish();
}
