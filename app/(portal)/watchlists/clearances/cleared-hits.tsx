"use client";
import { Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { Moment } from "../../../components/moment.tsx";
import styles from "../ask/answer-view.module.css";
import type { Answer, Hit } from "../ask/ask-query.ts";
import { HitCard } from "../ask/hit-card.tsx";

/** Matches that an officer of one's agency has looked at before, folded away. */
export function ClearedHits({ hits, answer, memberId }: { hits: Hit[]; answer: Answer; memberId: string }) {
  const t = useTranslations("hit-only.clear");
  return (
    <details>
      <summary>{t("cleared", { count: hits.length })}</summary>
      {hits.map((hit) => (
        <div key={hit.entry.id}>
          {hit.clearance && (
            <Text size="sm" c="dimmed" my={4}>
              {t.rich("clearedBy", {
                name: hit.clearance.clearedBy.name,
                reason: hit.clearance.reason,
                moment: () => <Moment at={hit.clearance?.expiresAt ?? ""} />,
              })}
            </Text>
          )}
          <ol className={styles.hits}>
            <HitCard hit={hit} answer={answer} memberId={memberId} />
          </ol>
        </div>
      ))}
    </details>
  );
}
