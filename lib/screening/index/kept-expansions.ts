// What asked words may stand for in one segment, kept for those that come again: first names and common surnames are in
// every other question, and looking them up takes longer than all that is done with them.
import type { Token } from "../token.ts";
import type { WordFinder } from "./expand-word.ts";
import type { Segment } from "./segment.ts";

/**
 * Words of the segment by number: those the asked one may stand for and how many names those are in, the two it may be put
 * together from, and those it begins or ends with.
 */
export type Expansion = {
  words: Uint32Array;
  similarities: Float64Array;
  pairs: Uint32Array;
  parts: Uint32Array;
  shares: Float64Array;
  reach: number;
};

/** Numbers that are kept in all; some 30 MB in each thread that searches. */
const mostNumbers = 3_000_000;
/** What an expansion takes even if nothing is found. */
const ownSize = 40;

export class KeptExpansions {
  readonly #segment: Segment;
  readonly #finder: WordFinder;
  readonly #kept = new Map<string, Expansion>();
  #numbers = 0;

  constructor(segment: Segment, finder: WordFinder) {
    this.#segment = segment;
    this.#finder = finder;
  }

  of(asked: Token): Expansion {
    const known = this.#kept.get(asked.key);
    if (known) return known;
    const found = this.#find(asked);
    this.#numbers += ownSize + found.words.length * 3 + found.pairs.length + found.parts.length * 3;
    if (this.#numbers > mostNumbers) {
      this.#kept.clear();
      this.#numbers = 0;
    }
    this.#kept.set(asked.key, found);
    return found;
  }

  #find(asked: Token): Expansion {
    const words: number[] = [];
    const similarities: number[] = [];
    const pairs: number[] = [];
    const parts: number[] = [];
    const shares: number[] = [];
    const { starts } = this.#segment.postings;
    let reach = 0;
    this.#finder.expand(asked, (word, similarity) => {
      reach += (starts[word + 1] as number) - (starts[word] as number);
      words.push(word);
      similarities.push(similarity);
    });
    this.#finder.divide(asked, (before, behind) => pairs.push(before, behind));
    this.#finder.divideLong(asked, (word, share) => {
      parts.push(word);
      shares.push(share);
    });
    return {
      words: Uint32Array.from(words),
      similarities: Float64Array.from(similarities),
      pairs: Uint32Array.from(pairs),
      parts: Uint32Array.from(parts),
      shares: Float64Array.from(shares),
      reach,
    };
  }
}
