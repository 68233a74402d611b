// Gathers the names of a segment that have most in common with an asked one. Every posting of every word is
// walked, and what the viewer may not see is passed over before anything is counted or cut: the names that come
// out are those that would come out of an index of the viewer's entries alone.
import type { PreparedName } from "../prepare-name.ts";
import type { Token } from "../token.ts";
import { WordFinder } from "./expand-word.ts";
import { nameCount, type Segment } from "./segment.ts";

/** What a question may find: entries in these audiences, of these kinds and lists (null: any). */
export type Scope = { audiences: Uint32Array; kind: number | null; lists: readonly string[] | null };

/** Words of this weight tell nothing while others of the name do. Their weights are the same for everybody. */
const tellingFrom = 0.25;
/** A name that has less than this in common with the asked one is none that the scorer would call alike. */
const leastInCommon = 0.3;
const mostWords = 40;
const shortestJoined = 5;

export class Gatherer {
  readonly segment: Segment;
  readonly finder: WordFinder;
  readonly #inCommon: Float32Array;
  /** The word of the question, counted from 1, that last counted for a name. */
  readonly #countedFor: Uint8Array;
  readonly #touched: Uint32Array;
  #touchedCount = 0;

  constructor(segment: Segment) {
    this.segment = segment;
    this.finder = new WordFinder(segment);
    this.#inCommon = new Float32Array(nameCount(segment));
    this.#countedFor = new Uint8Array(nameCount(segment));
    this.#touched = new Uint32Array(nameCount(segment));
  }

  /** Puts the names that have most in common into `best`, by `offset` and their number. */
  gather({ tokens: all }: PreparedName, scope: Scope, best: Best): void {
    const tokens = all.slice(0, mostWords);
    const telling = tokens.filter(({ weight }) => weight >= tellingFrom);
    const walked = telling.length ? telling : tokens;
    let index = 0;
    for (const token of walked) {
      index++;
      this.finder.expand(token, (word, similarity) => this.#walk(word, token.weight * similarity, index, scope));
    }
    for (const token of walked) {
      index++;
      this.finder.divide(token, (before, behind) => this.#walkBoth(before, behind, token.weight, index, scope));
    }
    for (let at = 0; at + 1 < tokens.length; at++) {
      const [one, next] = [tokens[at] as Token, tokens[at + 1] as Token];
      const text = one.text + next.text;
      if (text.length < shortestJoined) continue;
      index++;
      this.finder.expandText(text, (word, similarity) => this.#walk(word, (one.weight + next.weight) * similarity, index, scope));
    }
    const weight = tokens.reduce((sum, token) => sum + token.weight, 0);
    this.#settle(weight, best);
  }

  #walk(word: number, gain: number, index: number, scope: Scope): void {
    const { starts, items } = this.segment.postings;
    const end = starts[word + 1] as number;
    for (let at = starts[word] as number; at < end; at++) this.#count(items[at] as number, gain, index, scope);
  }

  /** Names with both words: of one alone nothing could be said without knowing words that the viewer may not see. */
  #walkBoth(one: number, other: number, gain: number, index: number, scope: Scope): void {
    const { starts, items } = this.segment.postings;
    const lengthOf = (word: number) => (starts[word + 1] as number) - (starts[word] as number);
    const [rare, common] = lengthOf(one) < lengthOf(other) ? [one, other] : [other, one];
    for (let at = starts[rare] as number; at < (starts[rare + 1] as number); at++) {
      const name = items[at] as number;
      if (this.#has(name, common)) this.#count(name, gain, index, scope);
    }
  }

  #has(name: number, word: number): boolean {
    const { words, wordStarts } = this.segment.names;
    for (let at = wordStarts[name] as number; at < (wordStarts[name + 1] as number); at++) if (words[at] === word) return true;
    return false;
  }

  #count(name: number, gain: number, index: number, scope: Scope): void {
    const counted = this.#countedFor[name] as number;
    if (counted === index) return;
    if (counted === 0) {
      if (!this.isInScope(this.segment.names.entries[name] as number, scope)) return;
      this.#touched[this.#touchedCount++] = name;
    }
    this.#countedFor[name] = index;
    this.#inCommon[name] = (this.#inCommon[name] as number) + gain;
  }

  #settle(weight: number, best: Best): void {
    const { weights } = this.segment.names;
    for (let at = 0; at < this.#touchedCount; at++) {
      const name = this.#touched[at] as number;
      const share = (2 * (this.#inCommon[name] as number)) / (weight + (weights[name] as number));
      this.#inCommon[name] = 0;
      this.#countedFor[name] = 0;
      if (share >= leastInCommon) best.offer(name, share);
    }
    this.#touchedCount = 0;
  }

  /** Whether the viewer may see the entry and looks for its kind on its list. */
  isInScope(entry: number, { audiences, kind, lists }: Scope): boolean {
    const { entries } = this.segment;
    if (!isIn(audiences, entries.audiences[entry] as number)) return false;
    if (kind !== null && entries.kinds[entry] !== kind) return false;
    return lists === null || lists.includes(this.segment.lists[entries.lists[entry] as number] as string);
  }
}

/** Bit `id` of the set; ids beyond it are not in it, nor is 0, which stands for what is gone. */
export const isIn = (audiences: Uint32Array, id: number): boolean => id > 0 && (((audiences[id >>> 5] ?? 0) >>> (id & 31)) & 1) === 1;

export function audienceSet(ids: readonly number[]): Uint32Array {
  const audiences = new Uint32Array((ids.reduce((most, id) => Math.max(most, id), 0) >>> 5) + 1);
  for (const id of ids) audiences[id >>> 5] = (audiences[id >>> 5] as number) | (1 << (id & 31));
  return audiences;
}

/** The numbers with the highest values, as many as there is room for; of equal values the lower numbers. */
export class Best {
  readonly numbers: Uint32Array;
  readonly #values: Float32Array;
  count = 0;

  constructor(room: number) {
    this.numbers = new Uint32Array(room);
    this.#values = new Float32Array(room);
  }

  /** Kept sorted, the best first: most offers are worse than the last and cost one comparison. */
  offer(number: number, offered: number): void {
    // As it is kept, or equal values would not be equal.
    const value = Math.fround(offered);
    if (this.count === this.numbers.length && !this.#isBehind(this.count - 1, number, value)) return;
    let at = this.count < this.numbers.length ? this.count++ : this.count - 1;
    for (; at > 0 && this.#isBehind(at - 1, number, value); at--) {
      this.#values[at] = this.#values[at - 1] as number;
      this.numbers[at] = this.numbers[at - 1] as number;
    }
    this.#values[at] = value;
    this.numbers[at] = number;
  }

  clear(): void {
    this.count = 0;
  }

  #isBehind(at: number, number: number, value: number): boolean {
    const kept = this.#values[at] as number;
    return kept < value || (kept === value && (this.numbers[at] as number) > number);
  }
}
