import { Paper } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./wide-table.module.css";

/** A table that scrolls sideways in its own frame, its first column staying in sight. */
export function WideTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Paper withBorder className={styles.frame} role="region" aria-label={label} tabIndex={0}>
      {children}
    </Paper>
  );
}
