// A part of the screening index: flat arrays in shared memory, so that every worker thread reads the same
// ones. It holds ids, keys and audience ids, and nothing that could be read as an entry.

import type { IndexedEntry } from "./build-segment.ts";

/** Entries, their names and the distinct words of those, each numbered from 0; `starts` end with the total. */
export type Segment = {
  /** What a word is made again from, and its letters as words are compared; UTF-8. */
  words: { keys: Uint8Array; keyStarts: Uint32Array; texts: Uint8Array; textStarts: Uint32Array; skeletons: Uint32Array; isForeign: Uint8Array };
  /** Words by the hash of what is left of them when letters are left out, and by that of their consonants. */
  near: Buckets;
  alike: Buckets;
  /** Names in which a word occurs. */
  postings: Buckets;
  names: { words: Uint32Array; wordStarts: Uint32Array; facts: Uint8Array; weights: Float32Array; entries: Uint32Array };
  entries: {
    ids: Uint32Array;
    /** Who may read the entry; 0 once it is gone or stands in a later segment. Changed in place. */
    audiences: Int32Array;
    kinds: Uint8Array;
    lists: Uint32Array;
    nameStarts: Uint32Array;
    byId: Buckets;
  };
  /** Ids of the lists that `entries.lists` number. */
  lists: string[];
};

/** Numbers in groups: those of group g are `items` from `starts[g]` up to `starts[g + 1]`. */
export type Buckets = { starts: Uint32Array; items: Uint32Array };

export const entryCount = (segment: Segment) => segment.entries.kinds.length;
export const nameCount = (segment: Segment) => segment.names.facts.length;
export const wordCount = (segment: Segment) => segment.words.skeletons.length;

export function bytesOf(segment: Segment): number {
  const sizes = (value: unknown): number =>
    ArrayBuffer.isView(value)
      ? value.byteLength
      : value && typeof value === "object"
        ? Object.values(value).reduce((sum, one) => sum + sizes(one), 0)
        : 0;
  return sizes(segment);
}

export function idOf({ entries }: Segment, entry: number): string {
  let hex = "";
  for (let at = entry * 4; at < entry * 4 + 4; at++) hex += (entries.ids[at] as number).toString(16).padStart(8, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The entry of this id, whether it is still live or not; -1 if there is none. */
export function findEntry({ entries }: Segment, id: string): number {
  const parts = partsOf(id);
  const { starts, items } = entries.byId;
  const bucket = (parts[0] as number) & (starts.length - 2);
  for (let at = starts[bucket] as number; at < (starts[bucket + 1] as number); at++) {
    const entry = items[at] as number;
    if (parts.every((part, index) => entries.ids[entry * 4 + index] === part)) return entry;
  }
  return -1;
}

const decoder = new TextDecoder();

/** The key of a word; a view of shared memory is no argument for a decoder, its copy is. */
export const keyOf = ({ words }: Segment, word: number): string => decoder.decode(words.keys.slice(words.keyStarts[word], words.keyStarts[word + 1]));

/** The entries that are still live, as a segment is built from them. */
export function* entriesOf(segment: Segment): Generator<IndexedEntry> {
  const { entries, names, lists } = segment;
  const keys = Array.from({ length: wordCount(segment) }, (_, word) => keyOf(segment, word));
  for (let entry = 0; entry < entryCount(segment); entry++) {
    const audience = entries.audiences[entry] as number;
    if (audience === 0) continue;
    const numbers = Array.from(
      { length: (entries.nameStarts[entry + 1] as number) - (entries.nameStarts[entry] as number) },
      (_, at) => (entries.nameStarts[entry] as number) + at,
    );
    yield {
      id: idOf(segment, entry),
      audience,
      kind: entries.kinds[entry] as number,
      list: lists[entries.lists[entry] as number] as string,
      names: numbers.map((name) => ({
        keys: Array.from(names.words.subarray(names.wordStarts[name], names.wordStarts[name + 1]), (word) => keys[word] as string),
        facts: names.facts[name] as number,
      })),
    };
  }
}

/** The four numbers that a UUID is kept as. */
export function partsOf(id: string): number[] {
  const hex = id.replaceAll("-", "");
  return [0, 8, 16, 24].map((from) => Number.parseInt(hex.slice(from, from + 8), 16));
}
