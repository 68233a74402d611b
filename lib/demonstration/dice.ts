// Chance that falls the same way every time. Each story has its own, so that changing one leaves the others alone.

export type Dice = {
  /** An integer, both ends included. */
  between: (from: number, to: number) => number;
  chance: (probability: number) => boolean;
  pick: <One>(list: readonly One[]) => One;
  digits: (count: number) => string;
  letters: (count: number) => string;
};

export function diceFor(name: string): Dice {
  let state = [...name].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619), 2_166_136_261);
  // mulberry32, a generator of 32 bits in the public domain.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return diceOf(next);
}

/** Dice thrown by a generator of numbers from 0 to 1. */
export function diceOf(next: () => number): Dice {
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    between,
    chance: (probability) => next() < probability,
    pick: (list) => {
      if (!list.length) throw new Error("Nothing to pick from.");
      return list[between(0, list.length - 1)] as (typeof list)[number];
    },
    digits: (count) => Array.from({ length: count }, () => between(0, 9)).join(""),
    letters: (count) => Array.from({ length: count }, () => String.fromCharCode(between(65, 90))).join(""),
  };
}
