"use client";
import { IconArrowsExchange, IconCheck, IconX } from "@tabler/icons-react";
import { useLocale, useTranslations } from "use-intl";
import { countryName } from "../../../../lib/codes/countries.ts";
import { birthDateInWords } from "../birth-date.ts";
import type { Reason } from "./ask-query.ts";
import styles from "./compared-facts.module.css";

const icons = {
  ORDER: IconArrowsExchange,
  IDENTIFIER_AGREES: IconCheck,
  BIRTH_DATE_AGREES: IconCheck,
  BIRTH_YEAR_AGREES: IconCheck,
  BIRTH_YEAR_DIFFERS: IconX,
  COUNTRY_AGREES: IconCheck,
  COUNTRY_DIFFERS: IconX,
} as const;
type FactKind = keyof typeof icons;

const isFact = (reason: Reason): reason is Reason & { kind: FactKind } => reason.kind in icons;

/** What else was compared than words: their order, year of birth, country. */
export function ComparedFacts({ reasons }: { reasons: readonly Reason[] }) {
  const t = useTranslations("watchlists");
  const language = useLocale();
  const facts = reasons.filter(isFact);
  const inWords = (kind: FactKind, values: string | null) => {
    const all = (values ?? "").split(", ");
    if (kind.startsWith("BIRTH")) return all.map((date) => birthDateInWords(date, language, t)).join("; ");
    return kind.startsWith("COUNTRY") ? all.map((code) => countryName(code, language)).join(", ") : all.join(", ");
  };
  if (!facts.length) return null;
  return (
    <ul className={styles.facts}>
      {facts.map(({ kind, asked, listed }, place) => {
        const Icon = icons[kind];
        return (
          <li key={place}>
            <Icon size={16} aria-hidden className={styles.icon} />
            <span>
              {kind !== "ORDER" && <b>{t(`reasonKinds.${kind}`)}. </b>}
              {t(`reasons.${kind}`, { asked: inWords(kind, asked), listed: inWords(kind, listed) })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
