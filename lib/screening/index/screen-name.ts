// Answers one name from the index: the gathered names are made again from their words and judged by the scorer.
import { nameOf, type PreparedName } from "../prepare-name.ts";
import { scoreNames } from "../score-names.ts";
import { type Token, tokenOf } from "../token.ts";
import { Best } from "./best.ts";
import { Gatherer, type Scope } from "./gather.ts";
import { keyOf, type Segment, wordCount } from "./segment.ts";

/** An entry by its number in a segment, and the score of its best name. */
export type Found = { segment: number; entry: number; score: number };

/** In the order in which they are answered; of equals, the one that was indexed earlier. */
const byScore = (one: Found, other: Found) => other.score - one.score || one.segment - other.segment || one.entry - other.entry;

const mostGathered = 64;
/** Consonants alone fit more names. */
const mostGatheredForeign = 160;
/** Words that are kept made; the commonest ones come again in every question. */
const mostWordsKept = 50_000;

/** Tokens by the numbers of their words. When there is no more room, those go that were not asked for since the last time. */
class KeptWords {
  readonly #tokens: (Token | null)[];
  readonly #isAskedFor: Uint8Array;
  readonly #kept = new Uint32Array(mostWordsKept);
  #count = 0;

  constructor(words: number) {
    // Of its full size at once: one that grows by leaps becomes a hash table.
    this.#tokens = new Array<Token | null>(words).fill(null);
    this.#isAskedFor = new Uint8Array(words);
  }

  of(segment: Segment, word: number): Token {
    this.#isAskedFor[word] = 1;
    const known = this.#tokens[word];
    if (known) return known;
    const token = tokenOf(keyOf(segment, word));
    if (this.#count === mostWordsKept) this.#makeRoom();
    this.#kept[this.#count++] = word;
    this.#tokens[word] = token;
    return token;
  }

  #makeRoom(): void {
    const all = this.#kept.slice(0, this.#count);
    this.#count = 0;
    for (const word of all) {
      if (this.#isAskedFor[word]) this.#kept[this.#count++] = word;
      else this.#tokens[word] = null;
      this.#isAskedFor[word] = 0;
    }
    // Everything was asked for: the half that came later goes.
    if (this.#count > mostWordsKept / 2) {
      for (let at = mostWordsKept >>> 1; at < this.#count; at++) this.#tokens[this.#kept[at] as number] = null;
      this.#count = mostWordsKept >>> 1;
    }
  }
}

export class Screener {
  readonly #best = { own: new Best(mostGathered), foreign: new Best(mostGatheredForeign) };
  #parts: { gatherer: Gatherer; tokens: KeptWords }[] = [];

  /** Parts that stay keep what was prepared for them. */
  use(segments: readonly Segment[]): void {
    this.#parts = segments.map(
      (segment) =>
        this.#parts.find(({ gatherer }) => gatherer.segment === segment) ?? {
          gatherer: new Gatherer(segment),
          tokens: new KeptWords(wordCount(segment)),
        },
    );
  }

  /** Entries with a name that scores `least` or more, best first, at most `most`. */
  byName(asked: PreparedName, scope: Scope, least: number, most: number): Found[] {
    const found: Found[] = [];
    const best = asked.tokens.some(({ isForeign }) => isForeign) ? this.#best.foreign : this.#best.own;
    this.#parts.forEach(({ gatherer, tokens }, segment) => {
      best.clear();
      gatherer.gather(asked, scope, least, best);
      const { names } = gatherer.segment;
      for (let at = 0; at < best.count; at++) {
        const name = best.numbers[at] as number;
        const score = scoreNames(asked, this.#nameOf(gatherer.segment, tokens, name));
        if (score < least) continue;
        const entry = names.entries[name] as number;
        const known = found.find((one) => one.entry === entry && one.segment === segment);
        if (!known) found.push({ segment, entry, score });
        else if (score > known.score) known.score = score;
      }
    });
    return found.sort(byScore).slice(0, most);
  }

  /** Entries that hold one of the identifiers, whatever their kind. */
  byIdentifier(keys: readonly string[], scope: Scope): Found[] {
    const found: Found[] = [];
    this.#parts.forEach(({ gatherer }, segment) => {
      const { postings, names } = gatherer.segment;
      for (const key of keys) {
        const word = gatherer.finder.identifier(key);
        if (word < 0) continue;
        for (let at = postings.starts[word] as number; at < (postings.starts[word + 1] as number); at++) {
          const entry = names.entries[postings.items[at] as number] as number;
          if (gatherer.isInScope(entry, { ...scope, kind: null })) found.push({ segment, entry, score: 1 });
        }
      }
    });
    return found;
  }

  #nameOf(segment: Segment, kept: KeptWords, name: number): PreparedName {
    const { names } = segment;
    const tokens: Token[] = [];
    for (let at = names.wordStarts[name] as number; at < (names.wordStarts[name + 1] as number); at++) {
      const word = names.words[at] as number;
      tokens.push(kept.of(segment, word));
    }
    return nameOf(tokens, names.facts[name] as number);
  }
}
