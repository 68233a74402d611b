"use client";
import { Group, Text } from "@mantine/core";
import { useLocale, useTranslations } from "use-intl";
import { countryName } from "../../../lib/codes/countries.ts";
import { TextLink } from "../../components/link.tsx";
import { entryPath } from "./addresses.ts";
import type { Hit } from "./ask/ask-query.ts";
import { ComparedFacts } from "./ask/compared-facts.tsx";
import { MarkedName } from "./ask/marked-name.tsx";
import { percentOf } from "./ask/percent.ts";
import { WordPairs } from "./ask/word-pairs.tsx";
import { birthDateInWords } from "./birth-date.ts";
import styles from "./found-entry.module.css";
import { HitSteps, type HitStepsProps } from "./hit-steps.tsx";

type Found = Pick<Hit, "score" | "matchedName" | "reasons"> & {
  entry: Pick<Hit["entry"], "id" | "kind" | "birthDates" | "countries"> &
    Pick<HitStepsProps["entry"], "name" | "keeper" | "watchlist"> & { watchlist: { name: string } | null };
};

type Props = {
  hit: Found;
  askedName: string;
  /** Who was looked for, and what for, where the reader may act on the match. */
  looked: Pick<HitStepsProps, "subject" | "work"> | null;
};

/** A match within a list of them: whose entry, how alike, and why. */
export function FoundEntry({ hit: { entry, matchedName, reasons, score }, askedName, looked }: Props) {
  const t = useTranslations("watchlists");
  const codes = useTranslations("codes");
  const language = useLocale();
  const about = [
    codes(`entryKinds.${entry.kind}`),
    entry.watchlist?.name ?? t("ask.listOf", { list: t("entry.someList"), owner: entry.keeper.name }),
    entry.birthDates.map((date) => birthDateInWords(date, language, t)).join("; "),
    entry.countries.map((code) => countryName(code, language)).join(", "),
  ].filter(Boolean);
  return (
    <div className={styles.found}>
      <Group justify="space-between" align="baseline" gap="xs">
        <TextLink href={entryPath(entry.id)} fw={600}>
          <MarkedName name={matchedName} reasons={reasons} />
        </TextLink>
        <Text size="sm">{t("ask.alike", { percent: percentOf(score) })}</Text>
      </Group>
      <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
        {about.join(" · ")}
      </Text>
      <WordPairs reasons={reasons} askedName={askedName} listedName={matchedName} written={{}} />
      <ComparedFacts reasons={reasons} />
      {looked && <HitSteps entry={entry} {...looked} />}
    </div>
  );
}
