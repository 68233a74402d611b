// Which words of the lists an asked word may stand for: spelt alike, or sounding alike in another script.
import { type Token, tokenOf } from "../token.ts";
import { identifierMark } from "./build-segment.ts";
import { hashOf, skeletonHash } from "./hash.ts";
import { fileRemainders, hashOfWhole, isFiledUnder, remainders, slipsIn, wordOf } from "./near-words.ts";
import { type Segment, wordCount } from "./segment.ts";
import { Slips } from "./slips.ts";

/** Below this, words written in other letters only happen to have the same consonants. */
const leastAlike = 0.35;
/** Words of the scorer are ASCII and shorter than this but in bad input. */
const lettersAsked = 300;
const shortestPart = 2;
const shortestJoined = 5;
const shortestDivided = 9;
const shortestKnownPart = 4;
const encoder = new TextEncoder();

/** Arabic writes the article in one word with its noun, other letters apart. */
function withoutArticle({ key, isForeign }: Token): Token | null {
  const [, noun] = (isForeign && /^(?:عبد)?ال(.{2,})$/u.exec(key)) || [];
  return noun ? tokenOf(noun) : null;
}

const joinedSkeleton = (one: Token, next: Token) => (one.skeleton + next.skeleton).replace(/(.)\1+/g, "$1");

/** Finds words of one segment; kept, because its arrays are as long as the vocabulary. */
export class WordFinder {
  readonly #segment: Segment;
  /** In which look-up a word was last judged, twice its number, and one more if it was taken: several remainders lead to one word. */
  readonly #judged: Uint32Array;
  readonly #slips = new Slips();
  readonly #letters = new Uint8Array(lettersAsked);
  #lookUp = 0;
  #found = new Float64Array(256);
  #count = 0;

  constructor(segment: Segment) {
    this.#segment = segment;
    this.#judged = new Uint32Array(wordCount(segment));
  }

  /** Calls `take` with each word that the asked one may stand for, the most similar first. */
  expand(asked: Token, take: (word: number, similarity: number) => void): void {
    this.#begin();
    this.#addNear(asked.text, slipsIn(asked.text.length));
    this.#addAlike(asked.text, asked.skeleton, asked.isForeign);
    const bare = withoutArticle(asked);
    if (bare) this.#addAlike(bare.text, bare.skeleton, true);
    this.#hand(take);
  }

  /** The same for two words that may be one. */
  expandJoined(one: Token, next: Token, take: (word: number, similarity: number) => void): void {
    this.#begin();
    const text = one.text + next.text;
    if (text.length >= shortestJoined) this.#addNear(text, 1);
    if (one.isForeign || next.isForeign) {
      this.#addAlike(text, joinedSkeleton(one, next), true);
      const bare = withoutArticle(next);
      if (bare) this.#addAlike(text, joinedSkeleton(one, bare), true);
    }
    this.#hand(take);
  }

  /** Two words that the asked one may have been put together from, with the space gone or another letter in its place. */
  divide({ text }: Token, take: (before: number, behind: number) => void): void {
    const length = this.#ask(text);
    for (let end = shortestPart; end <= length - shortestPart; end++) {
      const before = this.#whole(0, end);
      if (!before) continue;
      for (const start of [end, end + 1]) {
        const behind = start <= length - shortestPart ? this.#whole(start, length) : null;
        if (behind) for (const one of before) for (const other of behind) take(one, other);
      }
    }
  }

  /** Words that a long one begins or ends with, in which the rest is misspelt; `share` is how much of it they are. */
  divideLong({ text }: Token, take: (word: number, share: number) => void): void {
    const length = this.#ask(text);
    if (length < shortestDivided) return;
    for (let size = shortestKnownPart; size <= length - shortestPart; size++) {
      for (const word of this.#whole(0, size) ?? []) take(word, size / length);
      for (const word of this.#whole(length - size, length) ?? []) take(word, size / length);
    }
  }

  /** The words with exactly these letters of the asked one; null if there are none. */
  #whole(start: number, end: number): number[] | null {
    const { near, words } = this.#segment;
    const hash = hashOfWhole(this.#letters, start, end);
    const bucket = hash & (near.starts.length - 2);
    let found: number[] | null = null;
    for (let at = near.starts[bucket] as number; at < (near.starts[bucket + 1] as number); at++) {
      const item = near.items[at] as number;
      if (!isFiledUnder(item, hash)) continue;
      const word = wordOf(item);
      const from = words.textStarts[word] as number;
      if ((words.textStarts[word + 1] as number) - from !== end - start) continue;
      let same = 0;
      while (same < end - start && words.texts[from + same] === this.#letters[start + same]) same++;
      if (same < end - start || found?.includes(word)) continue;
      found = [...(found ?? []), word];
    }
    return found;
  }

  /** The word that stands for this identifier, or -1. */
  identifier(identifier: string): number {
    const key = identifierMark + identifier;
    const { near, words } = this.#segment;
    const bytes = encoder.encode(key);
    const bucket = hashOf(key) & (near.starts.length - 2);
    for (let at = near.starts[bucket] as number; at < (near.starts[bucket + 1] as number); at++) {
      const word = wordOf(near.items[at] as number);
      const [start, end] = [words.keyStarts[word] as number, words.keyStarts[word + 1] as number];
      if (end - start === bytes.length && bytes.every((byte, index) => words.keys[start + index] === byte)) return word;
    }
    return -1;
  }

  #begin(): void {
    if (this.#lookUp > 2 ** 32 - 4) {
      this.#judged.fill(0);
      this.#lookUp = 0;
    }
    this.#lookUp += 2;
    this.#count = 0;
  }

  #addNear(text: string, most: number): void {
    const { near } = this.#segment;
    const length = this.#ask(text);
    const mask = near.starts.length - 2;
    const count = fileRemainders(this.#letters, 0, length, Math.min(most, slipsIn(length)));
    for (let one = 0; one < count; one++) {
      const hash = remainders[one] as number;
      const end = near.starts[(hash & mask) + 1] as number;
      for (let at = near.starts[hash & mask] as number; at < end; at++) {
        const item = near.items[at] as number;
        if (isFiledUnder(item, hash)) this.#judge(wordOf(item), length, most);
      }
    }
  }

  #judge(word: number, length: number, allowed: number): void {
    if ((this.#judged[word] as number) >= this.#lookUp) return;
    this.#judged[word] = this.#lookUp;
    const { texts, textStarts } = this.#segment.words;
    const from = textStarts[word] as number;
    const to = textStarts[word + 1] as number;
    const most = Math.min(allowed, slipsIn(Math.min(length, to - from)));
    if (Math.abs(to - from - length) > most || texts[from] === identifierMark.charCodeAt(0)) return;
    const slips = this.#slips.to(texts, from, to);
    if (slips <= most) this.#take(word, 1 - slips / Math.max(length, to - from));
  }

  /** Letters of one script are compared as they are; of two, by their consonants. */
  #addAlike(text: string, skeleton: string, isForeign: boolean): void {
    if (!skeleton) return;
    this.#addWithSkeleton(text, skeletonHash({ skeleton, isForeign: true }));
    if (isForeign) this.#addWithSkeleton(text, skeletonHash({ skeleton, isForeign: false }));
  }

  #addWithSkeleton(text: string, hash: number): void {
    const { alike, words } = this.#segment;
    const length = this.#ask(text);
    const bucket = hash & (alike.starts.length - 2);
    for (let at = alike.starts[bucket] as number; at < (alike.starts[bucket + 1] as number); at++) {
      const item = alike.items[at] as number;
      if (!isFiledUnder(item, hash)) continue;
      const word = wordOf(item);
      if (words.skeletons[word] !== hash || this.#judged[word] === this.#lookUp + 1) continue;
      const from = words.textStarts[word] as number;
      const to = words.textStarts[word + 1] as number;
      const similarity = 1 - this.#slips.to(words.texts, from, to) / Math.max(length, to - from);
      if (similarity < leastAlike) continue;
      // Vowels are what transliterations differ in, so they count half.
      this.#take(word, (1 + similarity) / 2);
    }
  }

  #ask(text: string): number {
    const length = encoder.encodeInto(text.length > lettersAsked ? text.slice(0, lettersAsked) : text, this.#letters).written;
    this.#slips.ask(this.#letters, length);
    return length;
  }

  #take(word: number, similarity: number): void {
    this.#judged[word] = this.#lookUp + 1;
    if (this.#count === this.#found.length) {
      const larger = new Float64Array(this.#count * 2);
      larger.set(this.#found);
      this.#found = larger;
    }
    // One number for both, so that plain numbers are sorted: what is missing in similarity, then the word.
    this.#found[this.#count++] = Math.round((1 - similarity) * 1000) * 2 ** 32 + word;
  }

  #hand(take: (word: number, similarity: number) => void): void {
    const found = this.#found.subarray(0, this.#count).sort();
    for (const one of found) take(one % 2 ** 32, 1 - Math.floor(one / 2 ** 32) / 1000);
  }
}
