import type { Letters } from "./differing-letters.ts";
import styles from "./marks.module.css";

export const MarkedLetters = ({ letters }: { letters: Letters[] }) =>
  letters.map(({ text, differs }, place) =>
    differs ? (
      <mark key={place} className={styles.letters}>
        {text}
      </mark>
    ) : (
      <span key={place}>{text}</span>
    ),
  );
