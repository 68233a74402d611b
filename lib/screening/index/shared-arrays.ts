// Arrays that worker threads share, and the two ways in which they come about.
import type { Buckets } from "./segment.ts";

export const sharedBytes = (length: number) => new Uint8Array(new SharedArrayBuffer(length));
export const sharedNumbers = (length: number) => new Uint32Array(new SharedArrayBuffer(length * 4));
export const sharedSigned = (length: number) => new Int32Array(new SharedArrayBuffer(length * 4));
export const sharedFractions = (length: number) => new Float32Array(new SharedArrayBuffer(length * 4));

/** Numbers whose count is not known before; `share` copies them to where everybody can read. */
export class Growing {
  #items = new Uint32Array(1024);
  length = 0;

  push(item: number): void {
    if (this.length === this.#items.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.length++] = item;
  }

  get taken(): Uint32Array {
    return this.#items.subarray(0, this.length);
  }

  share(): Uint32Array {
    const shared = sharedNumbers(this.length);
    shared.set(this.taken);
    return shared;
  }
}

/** Groups items without holding them in between: everything is put twice, first to be counted and then to be kept. */
export class Grouping {
  readonly #starts: Uint32Array;
  #items: Uint32Array | null = null;
  #next: Uint32Array | null = null;

  private constructor(groups: number) {
    this.#starts = sharedNumbers(groups + 1);
  }

  /** `visit` is run twice and must put the same each time, in the order that each group will have. */
  static of(groups: number, visit: (grouping: Grouping) => void): Buckets {
    const grouping = new Grouping(groups);
    visit(grouping);
    const starts = grouping.#starts;
    for (let at = 0; at < groups; at++) starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
    const items = sharedNumbers(starts[groups] as number);
    grouping.#items = items;
    grouping.#next = starts.slice(0, groups);
    visit(grouping);
    return { starts, items };
  }

  put(group: number, item: number): void {
    if (this.#items === null || this.#next === null) {
      this.#starts[group + 1] = (this.#starts[group + 1] as number) + 1;
    } else {
      const at = this.#next[group] as number;
      this.#items[at] = item;
      this.#next[group] = at + 1;
    }
  }
}

/** The power of two that is at least as large. */
export const roundUp = (count: number) => 2 ** Math.ceil(Math.log2(Math.max(2, count)));
