"use client";
import { Text, VisuallyHidden } from "@mantine/core";
import { useTranslations } from "use-intl";
import { wordReasonKinds } from "../../../../lib/screening/reasons.ts";
import { PublishedName } from "../published-name.tsx";
import type { Reason } from "./ask-query.ts";
import { differingLetters } from "./differing-letters.ts";
import { MarkedLetters } from "./marked-letters.tsx";
import { percentOf } from "./percent.ts";
import styles from "./word-pairs.module.css";
import { isLatin, type WrittenWords } from "./written-words.ts";

type WordReason = Reason & { kind: (typeof wordReasonKinds)[number] };

const isOfWords = (reason: Reason): reason is WordReason => wordReasonKinds.some((kind) => kind === reason.kind);

/** In the order of the words as asked; what only the list has comes last. */
function inOrder(reasons: readonly WordReason[], askedName: string): WordReason[] {
  const name = askedName.toLowerCase();
  const placeOf = ({ asked }: WordReason) => {
    const place = asked === null ? -1 : name.indexOf(asked.split(" ")[0] ?? "");
    return place === -1 ? name.length : place;
  };
  return reasons.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function Pair({ reason: { kind, asked, listed, similarity } }: { reason: WordReason }) {
  const t = useTranslations("watchlists");
  const percent = percentOf(similarity);
  const letters =
    (kind === "TOKEN_SIMILAR" || kind === "JOINED") && asked && listed && isLatin(asked + listed) ? differingLetters(asked, listed) : null;
  return (
    <li className={styles.pair} data-kind={kind}>
      <VisuallyHidden>{t(`reasons.${kind}`, { asked: asked ?? "", listed: listed ?? "", percent })}</VisuallyHidden>
      <span className={styles.word} aria-hidden>
        {letters ? <MarkedLetters letters={letters.asked} /> : <PublishedName name={asked ?? "–"} />}
      </span>
      <span className={styles.word} aria-hidden>
        {letters ? <MarkedLetters letters={letters.listed} /> : <PublishedName name={listed ?? "–"} />}
      </span>
      <span className={styles.verdict} aria-hidden>
        {t(`ask.pairs.${kind}`, { percent })}
      </span>
    </li>
  );
}

type Props = { reasons: readonly Reason[]; askedName: string; listedName: string; written: Record<string, WrittenWords> };

/** Word over word: as asked, as listed, and what that makes. */
export function WordPairs({ reasons, askedName, listedName, written }: Props) {
  const t = useTranslations("watchlists.ask");
  const asWritten = (words: string | null, name: string) =>
    words
      ?.split(" ")
      .map((word) => written[name]?.[word] ?? word)
      .join(" ") ?? null;
  const pairs = reasons
    .filter(isOfWords)
    .map((reason) => ({ ...reason, asked: asWritten(reason.asked, askedName), listed: asWritten(reason.listed, listedName) }));
  // A telephone or a document has no words to compare.
  if (!pairs.length) return null;
  return (
    <>
      <ul className={styles.pairs} aria-label={t("compared")}>
        <li className={styles.heads} aria-hidden>
          <span>{t("asked")}</span>
          <span>{t("onList")}</span>
        </li>
        {inOrder(pairs, askedName).map((reason, place) => (
          <Pair key={place} reason={reason} />
        ))}
      </ul>
      {!isLatin(askedName + listedName) && (
        <Text size="sm" c="dimmed" mt={6}>
          {t("readAs")}
        </Text>
      )}
    </>
  );
}
