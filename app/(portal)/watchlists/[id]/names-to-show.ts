// Which of many names stand beside the main one in a list: those that were searched for come first.

const shown = 2;

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const wordsOf = (text: string) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

export function namesToShow(entry: { name: string; names: { name: string }[] }, text: string): { shown: string[]; others: number } {
  const beginnings = wordsOf(text);
  const fits = (name: string) => beginnings.filter((beginning) => wordsOf(name).some((word) => word.startsWith(beginning))).length;
  const others = entry.names.map(({ name }) => name).filter((name) => name !== entry.name);
  const ordered = beginnings.length
    ? others
        .map((name) => ({ name, rank: fits(name) }))
        .sort((one, other) => other.rank - one.rank)
        .map(({ name }) => name)
    : others;
  return { shown: ordered.slice(0, shown), others: Math.max(0, others.length - shown) };
}
