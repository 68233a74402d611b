"use client";
import { Paper, Stack, Text, Title } from "@mantine/core";
import { useTranslations } from "use-intl";
import { matchBands } from "../../../../lib/codes/domain-codes.ts";
import { ClearedHits } from "../clearances/cleared-hits.tsx";
import { HitOnlySection } from "../hit-only/hit-only-section.tsx";
import { LawNote } from "../law-note.tsx";
import styles from "./answer-view.module.css";
import type { Answer } from "./ask-query.ts";
import { AskedFacts, AskedLine } from "./asked-facts.tsx";
import { GoOnLooking } from "./go-on-looking.tsx";
import { HitCard } from "./hit-card.tsx";
import { HowToRead } from "./how-to-read.tsx";

/** As many as the contract answers: there may be more. */
const mostHits = 50;

function useSummary(answer: Answer | null): string {
  const t = useTranslations("watchlists.ask");
  const hitOnly = useTranslations("hit-only.card");
  if (!answer) return "";
  const { length: count } = answer.hits;
  if (count === 0) return answer.hitOnly.length ? hitOnly("heading", { count: answer.hitOnly.length }) : t("nobody");
  const bands = matchBands.map((band) => ({ band, of: answer.hits.filter((hit) => hit.band === band).length })).filter(({ of }) => of);
  return `${count < mostHits ? t("found", { count }) : t("foundMost", { count })}: ${bands.map(({ band, of }) => t(`bandCount.${band}`, { count: of })).join(", ")}`;
}

type Props = { answer: Answer | null; memberId: string; canSave: boolean; canAct: boolean };

/** The matches by band, best first; or that there is none. The sentence at the top is read out when it changes. */
export function AnswerView({ answer, memberId, canSave, canAct }: Props) {
  const t = useTranslations("watchlists");
  const summary = useSummary(answer);
  const cleared = answer?.hits.filter(({ clearance }) => clearance) ?? [];
  const bands = matchBands
    .map((band) => ({ band, hits: answer?.hits.filter((hit) => hit.band === band && !hit.clearance) ?? [] }))
    .filter(({ hits }) => hits.length);
  return (
    <>
      <Text role="status" fw={650} size="lg" mb={answer ? 4 : 0}>
        {summary}
      </Text>
      {answer && answer.hitOnly.length > 0 && <HitOnlySection answer={answer} canAsk={canAct} isAlone={answer.hits.length === 0} />}
      {answer && answer.hits.length === 0 && answer.hitOnly.length === 0 && (
        <Paper withBorder p={{ base: "sm", sm: "md" }}>
          <Text mb="sm">{t("ask.nobodyHint")}</Text>
          <AskedFacts answer={answer} />
          {canSave && <GoOnLooking answer={answer} />}
        </Paper>
      )}
      {answer && answer.hits.length > 0 && (
        <Stack gap="lg">
          <div>
            <AskedLine answer={answer} />
            {canSave && <GoOnLooking answer={answer} />}
            <HowToRead />
            <LawNote>{t("own")}</LawNote>
          </div>
          {bands.map(({ band, hits }) => (
            <section key={band} aria-labelledby={`band-${band}`}>
              <Title order={2} size="h4" id={`band-${band}`}>
                {t(`ask.bandTitles.${band}`, { count: hits.length })}
              </Title>
              <Text size="sm" c="dimmed" mb="xs">
                {t(`bands.${band}`)}
              </Text>
              <ol className={styles.hits}>
                {hits.map((hit) => (
                  <HitCard key={hit.entry.id} hit={hit} answer={answer} memberId={memberId} canAct={canAct} />
                ))}
              </ol>
            </section>
          ))}
          {cleared.length > 0 && <ClearedHits hits={cleared} answer={answer} memberId={memberId} />}
        </Stack>
      )}
    </>
  );
}
