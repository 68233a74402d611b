"use client";
import { Text, VisuallyHidden } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { Reason } from "./ask-query.ts";
import { differingLetters } from "./differing-letters.ts";
import { MarkedLetters } from "./marked-letters.tsx";
import { percentOf } from "./percent.ts";
import styles from "./word-pairs.module.css";

const wordKinds = ["EXACT", "TOKEN_EQUAL", "TOKEN_SIMILAR", "INITIAL", "TOKEN_MISSING", "TOKEN_EXTRA"] as const;
type WordKind = (typeof wordKinds)[number];
type WordReason = Reason & { kind: WordKind };

const isOfWords = (reason: Reason): reason is WordReason => wordKinds.some((kind) => kind === reason.kind);

/** In the order of the words as asked; what only the list has comes last. */
function inOrder(reasons: readonly Reason[], askedName: string): WordReason[] {
  const name = askedName.toLowerCase();
  const placeOf = ({ asked }: WordReason) => {
    const place = asked === null ? -1 : name.indexOf(asked.split(" ")[0] ?? "");
    return place === -1 ? name.length : place;
  };
  return reasons.filter(isOfWords).sort((one, other) => placeOf(one) - placeOf(other));
}

function Pair({ reason }: { reason: WordReason }) {
  const t = useTranslations("watchlists");
  const { kind, asked, listed, similarity } = reason;
  const percent = percentOf(similarity);
  const letters = kind === "TOKEN_SIMILAR" && asked && listed ? differingLetters(asked, listed) : null;
  return (
    <li className={styles.pair} data-kind={kind}>
      <VisuallyHidden>{t(`reasons.${kind}`, { asked: asked ?? "", listed: listed ?? "", percent })}</VisuallyHidden>
      <span className={styles.word} aria-hidden>{letters ? <MarkedLetters letters={letters.asked} /> : (asked ?? "–")}</span>
      <span className={styles.word} aria-hidden>{letters ? <MarkedLetters letters={letters.listed} /> : (listed ?? "–")}</span>
      <span className={styles.verdict} aria-hidden>{t(`ask.pairs.${kind}`, { percent })}</span>
    </li>
  );
}

/** Word over word: as asked, as listed, and what that makes. */
export function WordPairs({ reasons, asked }: { reasons: readonly Reason[]; asked: string }) {
  const t = useTranslations("watchlists.ask");
  return (
    <>
      <ul className={styles.pairs} aria-label={t("compared")}>
        <li className={styles.heads} aria-hidden>
          <span>{t("asked")}</span>
          <span>{t("onList")}</span>
        </li>
        {/* biome-ignore lint/suspicious/noArrayIndexKey: a word can stand twice in a name, and words never change places */}
        {inOrder(reasons, asked).map((reason, place) => <Pair key={place} reason={reason} />)}
      </ul>
      {/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(asked) && <Text size="sm" c="dimmed">{t("readAs")}</Text>}
    </>
  );
}
