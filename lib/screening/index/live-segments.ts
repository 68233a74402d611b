// The segments as they stand now. What changes goes into a small segment behind the others, and its old place is
// emptied; who may see an entry is changed where it stands. Merging puts all into one again, meanwhile searched as they are.
import { type IndexedEntry, SegmentBuilder } from "./build-segment.ts";
import { entriesOf, entryCount, findEntry, idOf, nameCount, type Segment } from "./segment.ts";

/** What became of an entry: audience 0 when it is gone; `content` when more changed than who may see it. */
export type Change = { id: string; audience: number; content: IndexedEntry | null };

/** Small enough to be built anew with each change. */
const smallNames = 2_000;
const mostSegments = 6;
const mergedFrom = { names: 5_000, share: 0.1 };

export class LiveSegments {
  segments: readonly Segment[];

  constructor(base: Segment) {
    this.segments = [base];
  }

  /** Whether the entry is found as it is, by those in its audience. */
  isLive(id: string): boolean {
    return this.#place(id) !== null;
  }

  /** Takes the changes over, and answers whether there are other segments than before. */
  apply(changes: readonly Change[]): boolean {
    const added: IndexedEntry[] = [];
    for (const { id, audience, content } of changes) {
      const place = this.#place(id);
      if (place && (content || audience === 0)) setAudience(place, 0);
      else if (place) setAudience(place, audience);
      if (content && audience !== 0) added.push(content);
    }
    if (added.length) this.#append(added);
    return added.length > 0;
  }

  /** Whether searching several segments costs more by now than merging them. */
  get isDueForMerge(): boolean {
    const [base, ...others] = this.segments.map(nameCount);
    const behind = others.reduce((sum, names) => sum + names, 0);
    return this.segments.length > mostSegments || behind > Math.max(mergedFrom.names, (base ?? 0) * mergedFrom.share);
  }

  /** Puts the merged segment in the place of those that it was made from, with what happened to their entries meanwhile. */
  replace(sources: readonly Segment[], merged: Segment): void {
    // One that was built anew with a change is no source any more: its entries stand behind.
    const standing = sources.filter((source) => this.segments.includes(source));
    for (let entry = 0; entry < entryCount(merged); entry++) {
      const place = liveIn(standing, idOf(merged, entry));
      setAudience({ segment: merged, entry }, place ? (place.segment.entries.audiences[place.entry] as number) : 0);
    }
    this.segments = [merged, ...this.segments.filter((segment) => !sources.includes(segment))];
  }

  #place(id: string): Place | null {
    return liveIn(this.segments, id);
  }

  #append(added: readonly IndexedEntry[]): void {
    const last = this.segments.at(-1) as Segment;
    const isTaken = this.segments.length > 1 && nameCount(last) < smallNames;
    const builder = new SegmentBuilder();
    if (isTaken) for (const entry of entriesOf(last)) builder.add(entry);
    for (const entry of added) builder.add(entry);
    this.segments = [...(isTaken ? this.segments.slice(0, -1) : this.segments), builder.finish()];
  }
}

type Place = { segment: Segment; entry: number };

function liveIn(segments: readonly Segment[], id: string): Place | null {
  for (const segment of segments) {
    const entry = findEntry(segment, id);
    if (entry >= 0 && segment.entries.audiences[entry] !== 0) return { segment, entry };
  }
  return null;
}

function setAudience({ segment: { entries }, entry }: Place, audience: number): void {
  Atomics.store(entries.audiences, entry, audience);
}

export function merge(segments: readonly Segment[]): Segment {
  const builder = new SegmentBuilder();
  for (const segment of segments) for (const entry of entriesOf(segment)) builder.add(entry);
  return builder.finish();
}
