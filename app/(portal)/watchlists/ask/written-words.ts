"use client";
// The matcher compares Latin spellings. Here a name in another script gets its own words back, so that people can read what was compared.

/** The matcher's Latin spelling of a word, and the word as it is written. */
export type WrittenWords = Record<string, string>;

export const isLatin = (name: string) => !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(name);

export async function readWrittenWords(names: readonly string[]): Promise<Record<string, WrittenWords>> {
  const others = [...new Set(names)].filter((name) => !isLatin(name));
  if (!others.length) return {};
  // Its tables are large, and most questions are in Latin letters.
  const { nameTokens } = await import("../../../../lib/watchlists/normalise-name.ts");
  const wordsOf = (name: string) =>
    name.split(/[\s,;]+/).flatMap((word): [string, string][] => {
      const [token, ...more] = nameTokens(word);
      return token && !more.length ? [[token, word]] : [];
    });
  return Object.fromEntries(others.map((name) => [name, Object.fromEntries(wordsOf(name))]));
}
