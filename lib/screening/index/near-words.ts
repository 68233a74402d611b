// Words a few slips of the pen apart share what is left when those letters are left out. So every word is filed
// under the hash of each such remainder, and a look-up files the asked word the same way.

/** Remainders of longer words are of their beginnings only, which finds the same and keeps their number bounded. */
const filedLetters = 10;

/** Slips that are looked for in a word of this many letters; short words with more slips are other words. */
export const slipsIn = (letters: number) => (letters < 3 ? 0 : letters < 7 ? 1 : 2);

/** Hashes of the remainders of the word that was filed last. */
export const remainders = new Uint32Array(1 + filedLetters + (filedLetters * (filedLetters - 1)) / 2);

// A hash to which letters are added at the end, so that what stands before and behind a letter can be put together
// without going through it again.
const base = 0x01000193;
const powers = new Int32Array(filedLetters + 1);
const beginnings = new Int32Array(filedLetters + 1);
powers[0] = 1;
for (let at = 0; at < filedLetters; at++) powers[at + 1] = Math.imul(powers[at] as number, base);

/** Words are numbered within this, and above it is room for a part of the hash, which tells most other words apart. */
const wordBits = 24;
export const filed = (word: number, hash: number) => (((hash >>> wordBits) << wordBits) | word) >>> 0;
export const isFiledUnder = (item: number, hash: number) => (item ^ hash) >>> wordBits === 0;
export const wordOf = (item: number) => item & ((1 << wordBits) - 1);

const joined = (before: number, behind: number, letters: number) => (Math.imul(before, powers[letters] as number) + behind) | 0;
const between = (from: number, to: number) => ((beginnings[to] as number) - Math.imul(beginnings[from] as number, powers[to - from] as number)) | 0;
const mixed = (hash: number) => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;

/** What a word is filed under with all its letters. */
export function hashOfWhole(letters: Uint8Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < Math.min(end, start + filedLetters); at++) hash = joined(hash, letters[at] as number, 1);
  return mixed(hash);
}

/** Puts the hashes for the letters from `start` to `end` without up to `slips` of them into `remainders`, and answers how many. */
export function fileRemainders(letters: Uint8Array, start: number, end: number, slips: number): number {
  const length = Math.min(end - start, filedLetters);
  for (let at = 0; at < length; at++) beginnings[at + 1] = joined(beginnings[at] as number, letters[start + at] as number, 1);
  let count = 0;
  remainders[count++] = mixed(beginnings[length] as number);
  if (slips === 0) return count;
  for (let first = 0; first < length; first++) {
    // Leaving out either of two equal neighbours leaves the same.
    if (first > 0 && letters[start + first] === letters[start + first - 1]) continue;
    remainders[count++] = mixed(joined(beginnings[first] as number, between(first + 1, length), length - first - 1));
    if (slips === 1) continue;
    for (let second = first + 1; second < length; second++) {
      const before = joined(beginnings[first] as number, between(first + 1, second), second - first - 1);
      remainders[count++] = mixed(joined(before, between(second + 1, length), length - second - 1));
    }
  }
  return count;
}
