import type { ReactNode } from "react";
import styles from "./line-list.module.css";

/** A short list whose items are parted by lines. */
export const LineList = ({ children }: { children: ReactNode }) => <ul className={styles.list}>{children}</ul>;
