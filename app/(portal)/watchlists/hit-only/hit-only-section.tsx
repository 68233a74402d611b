"use client";
import { Stack, Text, Title } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { Answer } from "../ask/ask-query.ts";
import { HitOnlyCard } from "./hit-only-card.tsx";

/** What is told of entries that are not shown. `isAlone`: the sentence above says it already. */
export function HitOnlySection({ answer: { hitOnly, work }, canAsk, isAlone }: { answer: Answer; canAsk: boolean; isAlone: boolean }) {
  const t = useTranslations("hit-only.card");
  return (
    <section aria-label={t("heading", { count: hitOnly.length })}>
      {!isAlone && (
        <Title order={2} size="h4">
          {t("heading", { count: hitOnly.length })}
        </Title>
      )}
      <Text size="sm" c="dimmed" mb="xs">
        {t("explained")}
      </Text>
      <Stack component="ul" gap="sm" p={0} m={0} mb="md" style={{ listStyle: "none" }}>
        {hitOnly.map((hit) => (
          <HitOnlyCard key={hit.reference} hit={hit} work={work} canAsk={canAsk} />
        ))}
      </Stack>
    </section>
  );
}
