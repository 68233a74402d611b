// Gathers the names of a segment that have most in common with an asked one. Every posting of every word is
// walked, and what the viewer may not see is passed over before anything is compared or cut: the names that come
// out are those that would come out of an index of the viewer's entries alone.
import type { PreparedName } from "../prepare-name.ts";
import type { Token } from "../token.ts";
import type { Best } from "./best.ts";
import { WordFinder } from "./expand-word.ts";
import { type Expansion, KeptExpansions } from "./kept-expansions.ts";
import { nameCount, type Segment, wordCount } from "./segment.ts";

/** What a question may find: entries in these audiences, of these kinds and lists (null: any). */
export type Scope = { audiences: Uint32Array; kind: number | null; lists: readonly string[] | null };

/** Words of this weight tell nothing while others of the name do. Their weights are the same for everybody. */
const tellingFrom = 0.25;
/** A name that has less than this share of the asked one, or less than this much of the score that is sought, will not reach it. */
const leastInCommon = 0.3;
const leastOfScore = 0.55;
const mostWords = 24;
/** To look through the words of a name takes as long as to walk past so many names. */
const namesWalkedForOne = 6;
/** Weights are added up as whole numbers, in which the order of adding makes no difference. */
const unitBits = 24;
const unit = 2 ** 14;

export class Gatherer {
  readonly segment: Segment;
  readonly finder: WordFinder;
  readonly #expansions: KeptExpansions;
  /** For each name how much it has in common, and above that the part of the question, from 1, that last counted for it. */
  readonly #counts: Int32Array;
  readonly #touched: Uint32Array;
  /** For each word what a name gains by it, while one asked word is looked for. */
  readonly #gains: Int32Array;
  #touchedCount = 0;

  constructor(segment: Segment) {
    this.segment = segment;
    this.finder = new WordFinder(segment);
    this.#expansions = new KeptExpansions(segment, this.finder);
    this.#counts = new Int32Array(nameCount(segment));
    this.#touched = new Uint32Array(nameCount(segment));
    this.#gains = new Int32Array(wordCount(segment));
  }

  /** Puts the names into `best` that have most in common, if that may be enough for the score. */
  gather({ tokens: all }: PreparedName, scope: Scope, score: number, best: Best): void {
    const tokens = all.slice(0, mostWords);
    const telling = tokens.filter(({ weight }) => weight >= tellingFrom);
    const walked = telling.length ? telling : tokens;
    const least = Math.max(leastInCommon, leastOfScore * score) * tokens.reduce((sum, { weight }) => sum + weight, 0);
    const expansions = walked.map((token) => this.#expansions.of(token));
    const isLeftBehind = leaveBehind(walked, expansions, least);
    let part = 0;
    walked.forEach(({ weight }, at) => {
      part++;
      const { words, similarities } = expansions[at] as Expansion;
      if (isLeftBehind[at]) return;
      for (let one = 0; one < words.length; one++) this.#walk(words[one] as number, weight * (similarities[one] as number), part);
    });
    walked.forEach(({ weight }, at) => {
      part++;
      const { pairs } = expansions[at] as Expansion;
      for (let one = 0; one < pairs.length; one += 2) this.#walkBoth(pairs[one] as number, pairs[one + 1] as number, weight, part);
    });
    walked.forEach(({ weight }, at) => {
      part++;
      const { parts, shares } = expansions[at] as Expansion;
      for (let one = 0; one < parts.length; one++) this.#walk(parts[one] as number, weight * (shares[one] as number), part);
    });
    for (let at = 0; at + 1 < tokens.length; at++) {
      const [one, next] = [tokens[at] as Token, tokens[at + 1] as Token];
      part++;
      this.finder.expandJoined(one, next, (word, similarity) => this.#walk(word, (one.weight + next.weight) * similarity, part));
    }
    walked.forEach(({ weight }, at) => {
      part++;
      const expansion = expansions[at] as Expansion;
      if (!isLeftBehind[at]) return;
      if (expansion.reach > this.#touchedCount * namesWalkedForOne) this.#countAmongTouched(expansion, weight);
      else this.#walkTouched(expansion, weight, part);
    });
    this.#settle(
      tokens.reduce((sum, { weight }) => sum + weight, 0),
      least,
      scope,
      best,
    );
  }

  #walkTouched({ words, similarities }: Expansion, weight: number, part: number): void {
    const { starts, items } = this.segment.postings;
    for (let one = 0; one < words.length; one++) {
      const word = words[one] as number;
      const whole = Math.round(weight * (similarities[one] as number) * unit);
      for (let at = starts[word] as number; at < (starts[word + 1] as number); at++) {
        const name = items[at] as number;
        if (this.#counts[name] !== 0) this.#count(name, whole, part);
      }
    }
  }

  /** Looks for the words in the names that have something else in common, instead of for all names that have the words. */
  #countAmongTouched({ words, similarities }: Expansion, weight: number): void {
    const { words: wordsOfNames, wordStarts } = this.segment.names;
    for (let one = 0; one < words.length; one++) this.#gains[words[one] as number] = Math.round(weight * (similarities[one] as number) * unit);
    for (let at = 0; at < this.#touchedCount; at++) {
      const name = this.#touched[at] as number;
      let gain = 0;
      for (let word = wordStarts[name] as number; word < (wordStarts[name + 1] as number); word++) {
        gain = Math.max(gain, this.#gains[wordsOfNames[word] as number] as number);
      }
      this.#counts[name] = (this.#counts[name] as number) + gain;
    }
    for (let one = 0; one < words.length; one++) this.#gains[words[one] as number] = 0;
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
  #settle(weight: number, leastInAll: number, scope: Scope, best: Best): void {
    const { weights, entries } = this.segment.names;
    const least = Math.round(leastInAll * unit);
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

/**
 * Words that together are less than a name must have in common: of a name that has nothing else, nobody needs to know.
 * Those that are in most names, so that "Christopher" is looked for among the names that have the rest.
 */
function leaveBehind(tokens: readonly Token[], expansions: readonly Expansion[], least: number): boolean[] {
  const isLeft = tokens.map(() => false);
  const byReach = tokens.map((_, at) => at).sort((one, other) => (expansions[other] as Expansion).reach - (expansions[one] as Expansion).reach);
  let left = 0;
  for (const at of byReach) {
    const { weight } = tokens[at] as Token;
    // A little less than the least: weights are added up as whole numbers.
    if (left + weight >= least - 0.01) continue;
    left += weight;
    isLeft[at] = true;
  }
  return isLeft;
}

/** Bit `id` of the set; ids beyond it are not in it, nor is 0, which stands for what is gone. */
export const isIn = (audiences: Uint32Array, id: number): boolean => id > 0 && (((audiences[id >>> 5] ?? 0) >>> (id & 31)) & 1) === 1;

export function audienceSet(ids: readonly number[]): Uint32Array {
  const audiences = new Uint32Array((ids.reduce((most, id) => Math.max(most, id), 0) >>> 5) + 1);
  for (const id of ids) audiences[id >>> 5] = (audiences[id >>> 5] as number) | (1 << (id & 31));
  return audiences;
}
