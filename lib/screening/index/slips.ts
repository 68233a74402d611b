// Counts the slips of the pen between one asked word and many others: letters replaced, left out, added, and
// neighbours swapped. A column of the usual table is a number, its rows are bits (Hyyrö 2003).

/** A column has to fit a number; what stands behind is not compared. */
export const lettersCompared = 31;

export class Slips {
  /** For each letter, the places where the asked word has it. */
  readonly #places = new Int32Array(256);
  readonly #letters = new Uint8Array(lettersCompared);
  #length = 0;

  /** Takes the word to compare others with. */
  ask(letters: Uint8Array, length: number): void {
    for (let at = 0; at < this.#length; at++) this.#places[this.#letters[at] as number] = 0;
    this.#length = Math.min(length, lettersCompared);
    for (let at = 0; at < this.#length; at++) {
      const letter = letters[at] as number;
      this.#letters[at] = letter;
      this.#places[letter] = (this.#places[letter] as number) | (1 << at);
    }
  }

  /** Between the asked word and the letters from `start` to `end`. */
  to(letters: Uint8Array, start: number, end: number): number {
    const places = this.#places;
    const last = 1 << (this.#length - 1);
    let [up, down, same, before] = [-1, 0, 0, 0];
    let slips = this.#length;
    const stop = Math.min(end, start + lettersCompared);
    for (let at = start; at < stop; at++) {
      const here = places[letters[at] as number] as number;
      const swapped = ((~same & here) << 1) & before;
      same = (((here & up) + up) ^ up) | here | down | swapped;
      const more = down | ~(same | up);
      const fewer = same & up;
      if (more & last) slips++;
      if (fewer & last) slips--;
      const shifted = (more << 1) | 1;
      up = (fewer << 1) | ~(same | shifted);
      down = shifted & same;
      before = here;
    }
    return slips;
  }
}
