"use client";
import { Group, Paper, Text } from "@mantine/core";
import { useLocale, useTranslations } from "use-intl";
import { countryName } from "../../../../lib/codes/countries.ts";
import { FoundEntry } from "../../watchlists/found-entry.tsx";
import type { HitStepsProps } from "../../watchlists/hit-steps.tsx";
import type { Result } from "./list-query.ts";
import styles from "./results-view.module.css";

/** A subject of the list, and what was found for it. */
export function ResultCard({ result: { position, subject, hits }, work }: { result: Result; work: HitStepsProps["work"] | null }) {
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
            <li key={hit.entry.id}>
              <FoundEntry hit={hit} askedName={name} looked={work && { subject, work }} />
            </li>
          ))}
        </ul>
      )}
    </Paper>
  );
}
