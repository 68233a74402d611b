// Answers one name from the index: the gathered names are made again from their words and judged by the scorer.
import { nameOf, type PreparedName } from "../prepare-name.ts";
import { scoreNames } from "../score-names.ts";
import { type Token, tokenOf } from "../token.ts";
import { Best } from "./best.ts";
import { Gatherer, type Scope } from "./gather.ts";
import { keyOf, type Segment } from "./segment.ts";

/** An entry by its number in a segment, and the score of its best name. */
export type Found = { segment: number; entry: number; score: number };

/** In the order in which they are answered; of equals, the one that was indexed earlier. */
const byScore = (one: Found, other: Found) => other.score - one.score || one.segment - other.segment || one.entry - other.entry;

const mostGathered = 64;
/** Consonants alone fit more names. */
const mostGatheredForeign = 160;
/** Words that are kept made; the commonest ones come again in every question. */
const mostWordsKept = 50_000;

class KeptWords {
  #tokens: Token[] = [];
  #count = 0;

  get = (word: number): Token | undefined => this.#tokens[word];

  set(word: number, token: Token): void {
    if (this.#count++ >= mostWordsKept) {
      this.#tokens = [];
      this.#count = 1;
    }
    this.#tokens[word] = token;
  }
}

export class Screener {
  readonly #best = { own: new Best(mostGathered), foreign: new Best(mostGatheredForeign) };
  #parts: { gatherer: Gatherer; tokens: KeptWords }[] = [];

  /** Parts that stay keep what was prepared for them. */
  use(segments: readonly Segment[]): void {
    this.#parts = segments.map(
      (segment) => this.#parts.find(({ gatherer }) => gatherer.segment === segment) ?? { gatherer: new Gatherer(segment), tokens: new KeptWords() },
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
      let token = kept.get(word);
      if (!token) {
        token = tokenOf(keyOf(segment, word));
        kept.set(word, token);
      }
      tokens.push(token);
    }
    return nameOf(tokens, names.facts[name] as number);
  }
}
