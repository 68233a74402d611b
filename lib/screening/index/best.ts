// The best of many, in the room that there is.

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
