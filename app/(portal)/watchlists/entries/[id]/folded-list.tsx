import type { ReactNode } from "react";
import styles from "./folded-list.module.css";

const shown = 12;

function Items({ items, className }: { items: ReactNode[]; className?: string | undefined }) {
  return (
    <ul className={`${styles.list} ${className ?? ""}`}>
      {items.map((item, place) => (
        <li key={place}>{item}</li>
      ))}
    </ul>
  );
}

/** A list of which only the first dozen show until the rest is asked for. */
export function FoldedList({ items, more, className }: { items: ReactNode[]; more: (count: number) => string; className?: string | undefined }) {
  const rest = items.slice(shown);
  return (
    <>
      <Items items={items.slice(0, shown)} className={className} />
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>{more(rest.length)}</summary>
          <Items items={rest} className={className} />
        </details>
      )}
    </>
  );
}
