import { scriptOf } from "../script-of.ts";
import type { Reason } from "./ask-query.ts";
import { differingLetters, type Letters } from "./differing-letters.ts";
import { MarkedLetters } from "./marked-letters.tsx";
import styles from "./marks.module.css";
import { isLatin, type WrittenWords } from "./written-words.ts";

type Piece = { text: string; letters?: Letters[]; isExtra?: boolean };

/** As the matcher spells Latin letters. */
const plain = (word: string) =>
  word
    .normalize("NFKD")
    .replace(/[\p{M}'’‘ʻʼ`´]/gu, "")
    .toLowerCase();

/** The marks on the word as published, where each of its letters is one of the matcher's. */
function marksOn(word: string, reason: Reason): Piece {
  if (reason.kind === "TOKEN_EXTRA" || reason.kind.endsWith("_DIFFERS")) return { text: word, isExtra: true };
  if (reason.kind !== "TOKEN_SIMILAR" || !isLatin(word) || !reason.asked || !reason.listed || reason.listed.length !== word.length)
    return { text: word };
  let place = 0;
  const letters = differingLetters(reason.asked, reason.listed).listed.map(({ text, differs }) => {
    place += text.length;
    return { text: word.slice(place - text.length, place), differs };
  });
  return { text: word, letters };
}

/** The listed name cut into words and what stands between them; each reason explains one word. */
function piecesOf(name: string, reasons: readonly Reason[], written: WrittenWords): Piece[] {
  const left = reasons.map((reason) => ({ ...reason, listed: reason.listed && (written[reason.listed] ?? reason.listed) }));
  return name.split(/([\p{L}\p{M}\p{N}'’‘ʻʼ`´]+)/u).map((text) => {
    const place = left.findIndex(({ listed }) => listed !== null && (listed === text || listed === plain(text)));
    const [reason] = place === -1 ? [] : left.splice(place, 1);
    return reason ? marksOn(text, reason) : { text };
  });
}

/** The listed name with what differs from the asked one. */
export function MarkedName({ name, reasons, written = {} }: { name: string; reasons: readonly Reason[]; written?: WrittenWords | undefined }) {
  return (
    <bdi {...scriptOf(name)}>
      {piecesOf(name, reasons, written).map(({ text, letters, isExtra }, place) => (
        <span key={place} className={isExtra ? styles.extra : undefined}>
          {letters ? <MarkedLetters letters={letters} /> : text}
        </span>
      ))}
    </bdi>
  );
}
