// Gathers the names of a segment that have most in common with an asked one. Every posting of every word is
// walked, and what the viewer may not see is passed over before anything is compared or cut: the names that come
// out are those that would come out of an index of the viewer's entries alone.
import type { PreparedName } from "../prepare-name.ts";
import type { Token } from "../token.ts";
import { WordFinder } from "./expand-word.ts";
import { nameCount, type Segment } from "./segment.ts";

/** What a question may find: entries in these audiences, of these kinds and lists (null: any). */
export type Scope = { audiences: Uint32Array; kind: number | null; lists: readonly string[] | null };

/** Words of this weight tell nothing while others of the name do. Their weights are the same for everybody. */
const tellingFrom = 0.25;
/** A name that has less than this share of the asked one, or less than this much of the score that is sought, will not reach it. */
const leastInCommon = 0.3;
const leastOfScore = 0.55;
const mostWords = 24;
/** Weights are added up as whole numbers, in which the order of adding makes no difference. */
const unitBits = 24;
const unit = 2 ** 14;

export class Gatherer {
  readonly segment: Segment;
  readonly finder: WordFinder;
  /** For each name how much it has in common, and above that the part of the question, from 1, that last counted for it. */
  readonly #counts: Int32Array;
  readonly #touched: Uint32Array;
  #touchedCount = 0;

  constructor(segment: Segment) {
    this.segment = segment;
    this.finder = new WordFinder(segment);
    this.#counts = new Int32Array(nameCount(segment));
    this.#touched = new Uint32Array(nameCount(segment));
  }

  /** Puts the names into `best` that have most in common, if that may be enough for the score. */
  gather({ tokens: all }: PreparedName, scope: Scope, score: number, best: Best): void {
    const tokens = all.slice(0, mostWords);
    const telling = tokens.filter(({ weight }) => weight >= tellingFrom);
    const walked = telling.length ? telling : tokens;
    let part = 0;
    for (const token of walked) {
      part++;
      this.finder.expand(token, (word, similarity) => this.#walk(word, token.weight * similarity, part));
    }
    for (const token of walked) {
      part++;
      this.finder.divide(token, (before, behind) => this.#walkBoth(before, behind, token.weight, part));
    }
    for (const token of walked) {
      part++;
      this.finder.divideLong(token, (word, share) => this.#walk(word, token.weight * share, part));
    }
    for (let at = 0; at + 1 < tokens.length; at++) {
      const [one, next] = [tokens[at] as Token, tokens[at + 1] as Token];
      part++;
      this.finder.expandJoined(one, next, (word, similarity) => this.#walk(word, (one.weight + next.weight) * similarity, part));
    }
    const weight = tokens.reduce((sum, token) => sum + token.weight, 0);
    this.#settle(weight, Math.max(leastInCommon, leastOfScore * score), scope, best);
  }

  #walk(word: number, gain: number, part: number): void {
    const { starts, items } = this.segment.postings;
    const end = starts[word + 1] as number;
    const whole = Math.round(gain * unit);
    for (let at = starts[word] as number; at < end; at++) this.#count(items[at] as number, whole, part);
  }

  /** Names with both words: of one alone nothing could be said without knowing words that the viewer may not see. */
  #walkBoth(one: number, other: number, gain: number, part: number): void {
    const { starts, items } = this.segment.postings;
    const lengthOf = (word: number) => (starts[word + 1] as number) - (starts[word] as number);
    const [rare, common] = lengthOf(one) < lengthOf(other) ? [one, other] : [other, one];
    const whole = Math.round(gain * unit);
    for (let at = starts[rare] as number; at < (starts[rare + 1] as number); at++) {
      const name = items[at] as number;
      if (this.#has(name, common)) this.#count(name, whole, part);
    }
  }

  #has(name: number, word: number): boolean {
    const { words, wordStarts } = this.segment.names;
    for (let at = wordStarts[name] as number; at < (wordStarts[name + 1] as number); at++) if (words[at] === word) return true;
    return false;
  }

  #count(name: number, gain: number, part: number): void {
    const count = this.#counts[name] as number;
    if (count >>> unitBits === part) return;
    if (count === 0) this.#touched[this.#touchedCount++] = name;
    this.#counts[name] = (part << unitBits) | ((count & (2 ** unitBits - 1)) + gain);
  }

  /** What the viewer may not see is passed over here, before anything is compared with anything. */
  #settle(weight: number, share: number, scope: Scope, best: Best): void {
    const { weights, entries } = this.segment.names;
    const least = Math.round(share * weight * unit);
    for (let at = 0; at < this.#touchedCount; at++) {
      const name = this.#touched[at] as number;
      const common = (this.#counts[name] as number) & (2 ** unitBits - 1);
      this.#counts[name] = 0;
      if (common < least || !this.isInScope(entries[name] as number, scope)) continue;
      best.offer(name, common / unit / (weight + (weights[name] as number)));
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
