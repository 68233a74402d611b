"use client";
import { Paper, Text } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useLocale, useTranslations } from "use-intl";
import { countryName } from "../../../../lib/codes/countries.ts";
import { QuietLink } from "../../../components/quiet-link.tsx";
import { entryPath } from "../addresses.ts";
import { birthDateInWords } from "../birth-date.ts";
import { HitSteps } from "../hit-steps.tsx";
import { PublishedName } from "../published-name.tsx";
import type { Answer, Hit } from "./ask-query.ts";
import { ComparedFacts } from "./compared-facts.tsx";
import styles from "./hit-card.module.css";
import { keepOpened, keptFor } from "./kept-answer.ts";
import { MarkedName } from "./marked-name.tsx";
import { percentOf } from "./percent.ts";
import { subjectOf } from "./subject-of.ts";
import { WhatToDo } from "./what-to-do.tsx";
import { WordPairs } from "./word-pairs.tsx";

type Props = { hit: Hit; answer: Answer; memberId: string; canAct?: boolean };

/** A match: how good, with which name, whose entry, and why. */
export function HitCard({ hit, answer: { question, work, written }, memberId, canAct = false }: Props) {
  const t = useTranslations("watchlists");
  const codes = useTranslations("codes");
  const language = useLocale();
  const link = useRef<HTMLAnchorElement>(null);
  const { entry, matchedName, reasons, score, band } = hit;
  const about = [
    codes(`entryKinds.${entry.kind}`),
    entry.watchlist?.kind === "REFERENCE"
      ? entry.watchlist.name
      : t("ask.listOf", { list: entry.watchlist?.name ?? t("entry.someList"), owner: entry.keeper.name }),
    entry.birthDates.map((date) => birthDateInWords(date, language, t)).join("; "),
    entry.countries.map((code) => countryName(code, language)).join(", "),
    entry.programmes.join(", "),
  ].filter(Boolean);

  // Who opened this entry and comes back stands where they left.
  useEffect(() => {
    if (keptFor(memberId)?.openedId === entry.id) link.current?.focus();
  }, [memberId, entry.id]);

  return (
    <Paper component="li" withBorder className={styles.card} data-band={band}>
      <div className={styles.head}>
        <div className={styles.who}>
          <h3 className={styles.name}>
            <QuietLink ref={link} href={entryPath(entry.id)} className={styles.open} data-stop onClick={() => keepOpened(entry.id)}>
              <MarkedName name={matchedName} reasons={reasons} written={written[matchedName]} />
            </QuietLink>
          </h3>
          {matchedName !== entry.name && <Text size="sm">{t.rich("ask.mainName", { name: () => <PublishedName name={entry.name} /> })}</Text>}
          <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
            {about.join(" · ")}
          </Text>
          <WhatToDo entry={entry} />
          <WordPairs reasons={reasons} askedName={question.name} listedName={matchedName} written={written} />
          <ComparedFacts reasons={reasons} />
          {canAct && <HitSteps entry={entry} subject={subjectOf(question)} work={work} />}
        </div>
        <div className={styles.score}>
          <span className={styles.percent}>{t("ask.alike", { percent: percentOf(score) })}</span>
          <span className={styles.band}>{codes(`matchBands.${band}`)}</span>
          <a
            className={styles.tab}
            href={entryPath(entry.id)}
            target="_blank"
            rel="noopener"
            aria-label={t("ask.newTabLabel", { name: matchedName })}
          >
            <span className={styles.tabWord}>{t("ask.newTab")}</span> <IconExternalLink size={16} aria-hidden />
          </a>
        </div>
      </div>
    </Paper>
  );
}
