// Numbers in names of organisations and vessels: "No. 8", "viii", "eighth" and 第八 are one number.

const words = new Map<string, number>();
const spelt = `
zero cero
one first 1st uno primera primero premier i один первый
two second 2nd dos segunda segundo ii два второй
three third 3rd tres tercera tercero iii три третий
four fourth 4th cuatro cuarta cuarto iv четыре
five fifth 5th cinco quinta quinto v пять
six sixth 6th seis sexta sexto vi шесть
seven seventh 7th siete septima septimo vii семь
eight eighth 8th ocho octava octavo viii восемь
nine ninth 9th nueve novena noveno ix девять
ten tenth 10th diez decima decimo x десять
eleven eleventh 11th once xi
twelve twelfth 12th doce xii
thirteen 13th trece xiii
fourteen 14th catorce xiv
fifteen 15th quince xv
sixteen 16th xvi
seventeen 17th xvii
eighteen 18th xviii
nineteen 19th xix
twenty twentieth 20th veinte xx`;
spelt
  .trim()
  .split("\n")
  .forEach((line, number) => {
    for (const word of line.split(" ")) words.set(word, number);
  });
const tens = new Map(["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].map((word, at) => [word, 30 + 10 * at]));

/** The number that a word of an organisation or vessel stands for; null if it is no number. */
export function numberOf(word: string): string | null {
  const isLetters = word.charCodeAt(0) > 57;
  if (isLetters) return named(word);
  if (/^\d{1,18}$/.test(word)) return word.replace(/^0+(?=.)/, "");
  const ordinal = /^(\d{1,6})(?:st|nd|rd|th|er|ere|eme|o|a)$/.exec(word)?.[1];
  return ordinal ?? named(word);
}

function named(word: string): string | null {
  const number = words.get(word) ?? tens.get(word);
  return number === undefined ? null : String(number);
}

export function isTens(word: string): boolean {
  return word === "twenty" || tens.has(word);
}

const han = "〇一二三四五六七八九";

/** 第十八 and the like at the beginning of a word: the number, and the rest of the word. */
export function leadingHanNumber(word: string): { number: string; rest: string } | null {
  const [whole, digits = ""] = /^第([〇一二三四五六七八九十百]+)号?/.exec(word) ?? [];
  if (!whole) return null;
  const [before = "", after = ""] = digits.includes("十") ? digits.split("十") : ["", digits];
  const value = (digits.includes("十") ? (before === "" ? 1 : han.indexOf(before)) * 10 : 0) + (after === "" ? 0 : han.indexOf(after));
  return { number: String(value), rest: word.slice(whole.length) };
}
