import { Group, Stack } from "@mantine/core";
import type { Metadata } from "next";
import { EmptyState } from "../../../components/empty-state.tsx";
import { LinkButton, TextLink } from "../../../components/link.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { Pager, pageOf } from "../../../components/pager.tsx";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { QuestionCard } from "./question-card.tsx";
import { QuestionsQuery } from "./questions-query.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("hit-only"))("questions.title") };
}

export default async function Questions({ searchParams }: Props) {
  const asked = await searchParams;
  const received = asked.show !== "sent";
  const [t, words, { watchlistQuestions }] = await Promise.all([
    translations("hit-only"),
    translations("watchlists"),
    ask(QuestionsQuery, { received, ...pageOf(asked, 25) }),
  ]);
  const { edges, pageInfo, totalCount } = watchlistQuestions;
  const boxes = [
    ["received", "/watchlists/questions"],
    ["sent", "/watchlists/questions?show=sent"],
  ] as const;
  return (
    <>
      <TextLink href="/watchlists" size="sm">
        {words("list.back")}
      </TextLink>
      <PageHeader title={t("questions.title")} description={t("questions.description")} />
      <Group component="nav" gap="xs" mb="md" aria-label={t("questions.boxes.label")}>
        {boxes.map(([box, href]) => {
          const isShown = (box === "received") === received;
          return (
            <LinkButton key={box} href={href} variant={isShown ? "light" : "default"} {...(isShown && { "aria-current": "page" as const })}>
              {t(`questions.boxes.${box}`)}
            </LinkButton>
          );
        })}
      </Group>
      {edges.length === 0 && <EmptyState title={t("questions.none")}>{t("questions.noneHint")}</EmptyState>}
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: "none" }}>
        {edges.map(({ node }) => (
          <QuestionCard key={node.id} question={node} isReceived={received} />
        ))}
      </Stack>
      {totalCount > 0 && (
        <Pager path={received ? "/watchlists/questions" : "/watchlists/questions?show=sent"} pageInfo={pageInfo} total={totalCount} />
      )}
    </>
  );
}
