"use client";
import { useTranslations } from "use-intl";
import styles from "./reached-agencies.module.css";

export type ReachedAgency = { name: string; country: string; members: number; parties: boolean };

/** By name: which agencies, how many people there, and whether they see people and companies too. */
export function ReachedAgencies({ agencies }: { agencies: readonly ReachedAgency[] }) {
  const t = useTranslations("seizure-reports");
  return (
    <ul className={styles.list}>
      {agencies.map(({ name, country, members, parties }) => (
        <li key={`${country} ${name}`}>
          <span className={styles.name}>
            {name} <span className={styles.notes}>{country}</span>
          </span>
          <span className={styles.notes}>{[t("people", { count: members }), parties && t("withParties")].filter(Boolean).join(" · ")}</span>
        </li>
      ))}
    </ul>
  );
}
