// Chance that can be repeated: the same seed throws the same.
export class Dice {
  #state: number;
  constructor(readonly seed: number) {
    this.#state = seed >>> 0;
  }

  /** mulberry32: from 0 to below 1. */
  throw(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  chance(probability: number): boolean {
    return this.throw() < probability;
  }

  pick<One>(list: readonly One[]): One {
    return list[Math.floor(this.throw() * list.length)] as One;
  }

  /** Up to `most` of the list, in chance's order. */
  some<One>(list: readonly One[], most: number): One[] {
    return list
      .map((one) => [this.throw(), one] as const)
      .sort(([a], [b]) => a - b)
      .slice(0, most)
      .map(([, one]) => one);
  }
}
