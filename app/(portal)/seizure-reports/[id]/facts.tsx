import type { ReactNode } from "react";
import { Panel } from "../../../components/panel.tsx";
import styles from "./facts.module.css";

export type Fact = readonly [name: string, value: ReactNode];

/** Names and values; what is not filled in is not shown. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  if (!facts.some(([, value]) => value)) return null;
  return (
    <div className={styles.frame}>
      <dl className={styles.facts}>
        {facts.filter(([, value]) => value).map(([name, value]) => [<dt key={`${name} name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
      </dl>
    </div>
  );
}

/** A part of the report; nothing when none of it is filled in. */
export function FactPanel({ title, facts, children }: { title: string; facts: readonly Fact[]; children?: ReactNode }) {
  if (!children && !facts.some(([, value]) => value)) return null;
  return (
    <Panel title={title}>
      <Facts facts={facts} />
      {children}
    </Panel>
  );
}
