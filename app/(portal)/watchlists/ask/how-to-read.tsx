"use client";
import { useTranslations } from "use-intl";
import styles from "./how-to-read.module.css";

/** For who has never seen a matcher. */
export function HowToRead() {
  const t = useTranslations("watchlists.ask");
  return (
    <details className={styles.explained}>
      <summary>{t("explain")}</summary>
      <ul>
        {(["score", "marks", "weak", "decide"] as const).map((line) => (
          <li key={line}>{t(`explained.${line}`)}</li>
        ))}
      </ul>
    </details>
  );
}
