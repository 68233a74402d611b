// What a word sounds like, in one small alphabet for all scripts, so that spellings of one name can be compared.

/**
 * One character a sound: five vowels, and consonants of which S is sh, Z is zh, C is ch, J is dj, c is ts, x is kh.
 * The order is that of the tables of costs.
 */
export const sounds = "aeioupbfvwmntdszSZCJckgxhlry";
const codeOf = new Map([...sounds].map((sound, code) => [sound, code]));
const vowels = "aeiou";

/** Sounds of words that were written in Latin letters: longer spellings first. */
const spellings: [string, string][] = [
  ["tsch", "C"],
  ["shch", "S"],
  ["sch", "S"],
  ["tch", "C"],
  ["dzh", "J"],
  ["sh", "S"],
  ["zh", "Z"],
  ["kh", "x"],
  ["ch", "C"],
  ["ph", "f"],
  ["th", "t"],
  ["dh", "d"],
  ["gh", "g"],
  ["rh", "r"],
  ["dj", "J"],
  ["ts", "c"],
  ["tz", "c"],
  ["cz", "C"],
  ["sz", "S"],
  ["ck", "k"],
  ["qu", "k"],
  ["ou", "u"],
  ["oo", "u"],
  ["ee", "i"],
  ["ie", "i"],
  ["ij", "i"],
  ["iy", "i"],
  ["ae", "e"],
  ["oe", "o"],
  ["ue", "u"],
  ["yi", "i"],
];
const spellingsByFirst = new Map<string, [string, string][]>();
for (const spelling of spellings) {
  const first = spelling[0].charAt(0);
  spellingsByFirst.set(first, [...(spellingsByFirst.get(first) ?? []), spelling]);
}
const letters: Record<string, string> = { q: "k", j: "J", x: "ks" };

export function soundOfLatin(text: string): string {
  let sound = "";
  const end = /[^aeiou]e$/.test(text) && text.length > 4 ? text.length - 1 : text.length; // a silent e
  for (let at = 0; at < end; ) {
    const letter = text.charAt(at);
    const spelling = spellingsByFirst.get(letter)?.find(([written]) => text.startsWith(written, at));
    let next = spelling ? spelling[1] : (letters[letter] ?? letter);
    if (!spelling) {
      const follower = text.charAt(at + 1);
      if (letter === "c") next = /[eiy]/.test(follower) ? "c" : "k";
      else if (letter === "x" && at === 0) next = "S";
      else if (letter === "y") next = vowels.includes(follower) && follower !== "" ? "y" : "i";
      else if (!codeOf.has(next.charAt(0))) next = "";
    }
    if (next !== "" && !sound.endsWith(next)) sound += next;
    at += spelling ? spelling[0].length : 1;
  }
  return sound;
}

export function codesOf(sound: string): Uint8Array {
  const codes = new Uint8Array(sound.length);
  for (let at = 0; at < sound.length; at++) codes[at] = codeOf.get(sound.charAt(at)) ?? 0;
  return codes;
}

const coarse: Record<string, string> = {
  ...{ p: "p", b: "p", f: "p", v: "p", w: "", m: "m", n: "n", t: "t", d: "t" },
  ...{ s: "s", z: "s", S: "s", Z: "s", C: "s", J: "s", c: "s", k: "k", g: "k", x: "k", h: "", l: "l", r: "l", y: "" },
};

/** The consonants that survive any transcription: kinds of sound, without vowels, glides and h. */
export function skeletonOf(sound: string): string {
  let skeleton = "";
  for (const letter of sound) {
    const kind = coarse[letter] ?? "";
    if (kind !== "" && !skeleton.endsWith(kind)) skeleton += kind;
  }
  return skeleton;
}
