// What the dice of the demonstration lack for a million rows: a longer run, skewed choices and identifiers.
import { createHash } from "node:crypto";
import { type Dice, diceOf } from "../../lib/demonstration/dice.ts";

/** Chance for a block of its own. With 128 bits of state (sfc32, in the public domain) no two blocks run into each other. */
export function blockDice(name: string): Dice {
  const seed = createHash("sha256").update(name).digest();
  let [a, b, c, counter] = [seed.readInt32LE(0), seed.readInt32LE(4), seed.readInt32LE(8), 1];
  return diceOf(() => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  });
}

export type Skewed<One> = (dice: Dice) => One;

/** Picks by weight; without weights the n-th of the list has 1 / (n + flat): few are frequent, most are rare. */
export function skewed<One>(list: readonly One[], weights: number[] | { flat: number }): Skewed<One> {
  let sum = 0;
  const until = list.map((_, place) => (sum += Array.isArray(weights) ? (weights[place] ?? 0) : 1 / (place + weights.flat)));
  return (dice) => {
    const thrown = (dice.between(0, 0x3fff_ffff) / 0x4000_0000) * sum;
    let [from, to] = [0, until.length - 1];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((until[middle] ?? 0) > thrown) to = middle;
      else from = middle + 1;
    }
    return list[from] as One;
  };
}

const hex = (dice: Dice) => dice.between(0, 0xffff_ffff).toString(16).padStart(8, "0");

/** A random UUID (version 4), as the columns' default makes them. */
export function uuid(dice: Dice): string {
  const [a, b, c, d] = [hex(dice), hex(dice), hex(dice), hex(dice)] as [string, string, string, string];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${"89ab"[dice.between(0, 3)]}${c.slice(1, 4)}-${c.slice(4)}${d}`;
}

const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const five = (dice: Dice) => Array.from({ length: 5 }, () => alphabet[dice.between(0, alphabet.length - 1)]).join("");

/** As saving a report gives it. */
export const reference = (dice: Dice, agencyCode: string) => `${agencyCode}-${five(dice)}-${five(dice)}`;
