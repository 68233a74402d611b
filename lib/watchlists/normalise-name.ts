// One spelling for comparing names: lower-case Latin words, whatever script, accents or invisible characters came in.
import anyAscii from "any-ascii";

/** No real name is longer; a longer one would only slow every comparison down. */
const LONGEST_NAME = 300;
/** Far above LONGEST_NAME, so that padding with invisible characters cannot push a name out of sight. */
const LONGEST_INPUT = 10_000;

/**
 * Words that many names share and that therefore identify nobody: legal forms, trades, particles and forms of address.
 * They stay in the normalised name but weigh little in a score and nothing in retrieval.
 */
const COMMON_WORDS = new Set(
  `a al and bin bint co company corp corporation de del der des di du el for general gmbh group haji holding holdings
  import export in inc incorporated industrial industries industry international joint la las limited llc los ltd ltda mr
  mrs ms of ooo pjsc plc pvt sa sas sarl sheikh srl stock the trade trading und van von y`.split(/\s+/),
);

/**
 * Lower-case words of a-z and 0-9 with single spaces, in their order, at most 300 characters; "" if nothing is left.
 * Never throws, and normalising twice changes nothing.
 */
export function normaliseName(text: string): string {
  const visible = text
    .slice(0, LONGEST_INPUT)
    .normalize("NFKC")
    .replace(/[\t-\r\u0085\u2028\u2029]/g, " ")
    // Tatweel only stretches a word.
    .replace(/[\p{C}\p{Default_Ignorable_Code_Point}\u0640]/gu, "")
    .replaceAll("&", " and ")
    .replace(/(?<=\p{L}\p{M}{0,3})['’‘ʻʼ`´](?=\p{L})/gu, "")
    .replace(/(?<=(?<![\p{L}\p{N}])\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu, "")
    .replace(/[^\p{L}\p{M}\p{N}]/gu, " ");
  return anyAscii(visible)
    .toLowerCase()
    .replace(/['"`]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .slice(0, LONGEST_NAME)
    .trimEnd();
}

export function nameTokens(text: string): string[] {
  const normalised = normaliseName(text);
  return normalised === "" ? [] : normalised.split(" ");
}

export function isCommonWord(token: string): boolean {
  return COMMON_WORDS.has(token);
}

/**
 * What is stored beside a name and compared in PostgreSQL by trigram similarity to propose candidates: the distinct
 * words, sorted, without common ones unless nothing else is left. Sorted, so that reordered names share one key and an
 * exact look-up finds them; without common words, so that "trading company" does not propose half the list.
 */
export function searchKey(text: string): string {
  const tokens = [...new Set(nameTokens(text))].sort();
  const telling = tokens.filter((token) => !isCommonWord(token));
  return (telling.length > 0 ? telling : tokens).join(" ");
}
