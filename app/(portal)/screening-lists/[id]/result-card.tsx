"use client";
import { Group, Paper, Text } from "@mantine/core";
import { useLocale, useTranslations } from "use-intl";
import { countryName } from "../../../../lib/codes/countries.ts";
import { TextLink } from "../../../components/link.tsx";
import { entryPath } from "../../watchlists/addresses.ts";
import { ComparedFacts } from "../../watchlists/ask/compared-facts.tsx";
import { MarkedName } from "../../watchlists/ask/marked-name.tsx";
import { percentOf } from "../../watchlists/ask/percent.ts";
import { WordPairs } from "../../watchlists/ask/word-pairs.tsx";
import { birthDateInWords } from "../../watchlists/birth-date.ts";
import type { Result } from "./list-query.ts";
import styles from "./results-view.module.css";

type Hit = Result["hits"][number];

function HitLine({ hit, askedName }: { hit: Hit; askedName: string }) {
  const t = useTranslations("watchlists");
  const codes = useTranslations("codes");
  const language = useLocale();
  const { entry, matchedName, reasons, score } = hit;
  const about = [
    codes(`entryKinds.${entry.kind}`),
    entry.watchlist.name,
    entry.birthDates.map((date) => birthDateInWords(date, language, t)).join("; "),
    entry.countries.map((code) => countryName(code, language)).join(", "),
  ].filter(Boolean);
  return (
    <li className={styles.hit}>
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
    </li>
  );
}

/** A subject of the list, and what was found for it. */
export function ResultCard({ result: { position, subject, hits } }: { result: Result }) {
  const t = useTranslations("screening");
  const language = useLocale();
  const [name = ""] = subject.names;
  const identifiers = [...subject.phones, ...subject.emails, ...subject.itemIds, ...subject.documents.map(({ number }) => number)];
  const known = [
    subject.names.slice(1).join("; "),
    subject.birthDate,
    subject.countries.map((code) => countryName(code, language)).join(", "),
    ...identifiers,
  ].filter(Boolean);
  return (
    <Paper component="li" withBorder p="sm">
      <Group gap="xs" align="baseline">
        <Text size="sm" c="dimmed">
          {t("rowNumber", { row: position + 1 })}
        </Text>
        <Text fw={600} component="h2" m={0} style={{ overflowWrap: "anywhere" }}>
          {name || identifiers[0]}
        </Text>
        {known.length > 0 && (
          <Text size="sm" style={{ overflowWrap: "anywhere" }}>
            {known.join(" · ")}
          </Text>
        )}
      </Group>
      {hits.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("noMatch")}
        </Text>
      ) : (
        <ul className={styles.hits}>
          {hits.map((hit) => (
            <HitLine key={hit.entry.id} hit={hit} askedName={name} />
          ))}
        </ul>
      )}
    </Paper>
  );
}
