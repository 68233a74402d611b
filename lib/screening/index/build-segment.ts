// Builds a segment from entries, one after the other; time and memory grow with the names and no faster.
import { type Token, tokenOf } from "../token.ts";
import { hashOf, skeletonHash } from "./hash.ts";
import { filed, fileRemainders, remainders, slipsIn } from "./near-words.ts";
import { type Buckets, partsOf, type Segment } from "./segment.ts";
import { Grouping, Growing, roundUp, sharedBytes, sharedFractions, sharedNumbers, sharedSigned } from "./shared-arrays.ts";

/** A name, or with `isIdentifier` an identifier, as keys of its words. */
export type IndexedName = { keys: readonly string[]; facts: number };
export type IndexedEntry = { id: string; audience: number; kind: number; list: string; names: readonly IndexedName[] };

/** Marks the key of an identifier, which is one word and is found by itself only. */
export const identifierMark = "=";

export class SegmentBuilder {
  readonly #wordOf = new Map<string, number>();
  readonly #tokens = { keys: [] as string[], texts: [] as string[], skeletons: new Growing(), isForeign: new Growing(), weights: [] as number[] };
  readonly #names = { words: new Growing(), starts: new Growing(), facts: new Growing(), entries: new Growing() };
  readonly #entries = {
    ids: new Growing(),
    audiences: new Growing(),
    kinds: new Growing(),
    lists: new Growing(),
    nameStarts: new Growing(),
  };
  readonly #listOf = new Map<string, number>();

  add(entry: IndexedEntry): void {
    const number = this.#entries.kinds.length;
    this.#entries.nameStarts.push(this.#names.facts.length);
    for (const part of partsOf(entry.id)) this.#entries.ids.push(part);
    this.#entries.audiences.push(entry.audience);
    this.#entries.kinds.push(entry.kind);
    this.#entries.lists.push(numberOf(this.#listOf, entry.list));
    for (const { keys, facts } of entry.names) {
      this.#names.starts.push(this.#names.words.length);
      for (const key of keys) this.#names.words.push(this.#wordOf.get(key) ?? this.#addWord(key));
      this.#names.facts.push(facts);
      this.#names.entries.push(number);
    }
  }

  #addWord(key: string): number {
    const word = this.#wordOf.size;
    this.#wordOf.set(key, word);
    const token: Pick<Token, "text" | "skeleton" | "isForeign" | "weight"> = key.startsWith(identifierMark)
      ? { text: key, skeleton: "", isForeign: false, weight: 0 }
      : tokenOf(key);
    this.#tokens.keys.push(key);
    this.#tokens.texts.push(token.text);
    this.#tokens.skeletons.push(token.skeleton ? skeletonHash(token) : 0);
    this.#tokens.isForeign.push(Number(token.isForeign));
    this.#tokens.weights.push(token.weight);
    return word;
  }

  finish(): Segment {
    const [keys, keyStarts] = packed(this.#tokens.keys);
    const [texts, textStarts] = packed(this.#tokens.texts);
    const skeletons = this.#tokens.skeletons.share();
    const words = { keys, keyStarts, texts, textStarts, skeletons, isForeign: asBytes(this.#tokens.isForeign) };
    this.#names.starts.push(this.#names.words.length);
    this.#entries.nameStarts.push(this.#names.facts.length);
    const names = {
      words: this.#names.words.share(),
      wordStarts: this.#names.starts.share(),
      facts: asBytes(this.#names.facts),
      weights: this.#nameWeights(),
      entries: this.#names.entries.share(),
    };
    const ids = this.#entries.ids.share();
    return {
      words,
      near: nearOf(texts, textStarts, this.#tokens.keys),
      alike: alikeOf(skeletons),
      postings: postingsOf(names, this.#wordOf.size),
      names,
      entries: {
        ids,
        audiences: asSigned(this.#entries.audiences),
        kinds: asBytes(this.#entries.kinds),
        lists: this.#entries.lists.share(),
        nameStarts: this.#entries.nameStarts.share(),
        byId: byIdOf(ids),
      },
      lists: [...this.#listOf.keys()],
    };
  }

  #nameWeights(): Float32Array {
    const [words, starts] = [this.#names.words.taken, this.#names.starts.taken];
    const weights = sharedFractions(starts.length - 1);
    for (let name = 0; name < weights.length; name++) {
      let sum = 0;
      for (let at = starts[name] as number; at < (starts[name + 1] as number); at++) sum += this.#tokens.weights[words[at] as number] as number;
      weights[name] = sum;
    }
    return weights;
  }
}

function numberOf(numbers: Map<string, number>, id: string): number {
  const number = numbers.get(id) ?? numbers.size;
  numbers.set(id, number);
  return number;
}

function packed(strings: readonly string[]): [Uint8Array, Uint32Array] {
  const starts = sharedNumbers(strings.length + 1);
  strings.forEach((text, at) => {
    starts[at + 1] = (starts[at] as number) + Buffer.byteLength(text);
  });
  const bytes = sharedBytes(starts[strings.length] as number);
  const buffer = Buffer.from(bytes.buffer);
  strings.forEach((text, at) => {
    buffer.write(text, starts[at] as number);
  });
  return [bytes, starts];
}

function asBytes(numbers: Growing): Uint8Array {
  const bytes = sharedBytes(numbers.length);
  bytes.set(numbers.taken);
  return bytes;
}

function asSigned(numbers: Growing): Int32Array {
  const signed = sharedSigned(numbers.length);
  signed.set(numbers.taken);
  return signed;
}

function nearOf(texts: Uint8Array, starts: Uint32Array, keys: readonly string[]): Buckets {
  const size = roundUp(keys.length * 16);
  return Grouping.of(size, (grouping) => {
    for (let word = 0; word < keys.length; word++) {
      const [start, end] = [starts[word] as number, starts[word + 1] as number];
      if (keys[word]?.startsWith(identifierMark)) grouping.put(hashOf(keys[word] as string) & (size - 1), filed(word, hashOf(keys[word] as string)));
      else {
        const count = fileRemainders(texts, start, end, slipsIn(end - start));
        for (let at = 0; at < count; at++) grouping.put((remainders[at] as number) & (size - 1), filed(word, remainders[at] as number));
      }
    }
  });
}

function alikeOf(skeletons: Uint32Array): Buckets {
  const size = roundUp(skeletons.length);
  return Grouping.of(size, (grouping) => {
    for (let word = 0; word < skeletons.length; word++) {
      const hash = skeletons[word] as number;
      if (hash) grouping.put(hash & (size - 1), filed(word, hash));
    }
  });
}

function postingsOf({ words, wordStarts }: { words: Uint32Array; wordStarts: Uint32Array }, wordCount: number): Buckets {
  // The last name that each word was put for: a word that a name has twice finds it once.
  const lastName = new Int32Array(wordCount);
  return Grouping.of(wordCount, (grouping) => {
    lastName.fill(-1);
    for (let name = 0; name < wordStarts.length - 1; name++) {
      for (let at = wordStarts[name] as number; at < (wordStarts[name + 1] as number); at++) {
        const word = words[at] as number;
        if (lastName[word] === name) continue;
        lastName[word] = name;
        grouping.put(word, name);
      }
    }
  });
}

function byIdOf(ids: Uint32Array): Buckets {
  const size = roundUp(ids.length / 4);
  return Grouping.of(size, (grouping) => {
    for (let entry = 0; entry < ids.length / 4; entry++) grouping.put((ids[entry * 4] as number) & (size - 1), entry);
  });
}
