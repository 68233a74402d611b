import { Group, Stack } from "@mantine/core";
import type { Metadata } from "next";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { PageSteps } from "../../components/page-steps.tsx";
import { pageOf } from "../../components/pager.tsx";
import { translations } from "../../language/translations.ts";
import { ask } from "../../session/ask.ts";
import { reportWords } from "../seizure-reports/report-words.ts";
import { FilterForm } from "./filter-form.tsx";
import { aboutOf, addressOf, type Box, boxes, boxOf, type Notice, NoticesQuery } from "./notices-query.ts";
import { OwnRecall } from "./own-recall.tsx";
import { ReceivedNotice } from "./received-notice.tsx";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const pageSize = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("notices"))("title") };
}

/** The notices of one recall carry its reference and moment. */
function recallsOf(notices: Notice[]): Notice[][] {
  const recalls = new Map<string, Notice[]>();
  for (const notice of notices) {
    const key = `${notice.reference} ${notice.createdAt}`;
    recalls.set(key, [...(recalls.get(key) ?? []), notice]);
  }
  return [...recalls.values()];
}

export default async function Notices({ searchParams }: Props) {
  const asked = await searchParams;
  const [box, about] = [boxOf(asked.show), aboutOf(asked.about)];
  const [
    t,
    words,
    {
      open,
      notices: { edges, pageInfo },
    },
  ] = await Promise.all([
    translations("notices"),
    reportWords(),
    ask(NoticesQuery, { ...boxes[box], about: about && [about], ...pageOf(asked, pageSize) }),
  ]);
  const notices = edges.map(({ node }) => node);
  return (
    <>
      <PageHeader title={t("title")} description={t("explained")} />
      <Group component="nav" gap="xs" mb="md" aria-label={t("boxes.label")}>
        {(Object.keys(boxes) as Box[]).map((one) => (
          <LinkButton
            key={one}
            href={addressOf(one, about)}
            variant={one === box ? "light" : "default"}
            {...(one === box && { "aria-current": "page" as const })}
          >
            {t(`boxes.${one}`, { count: open.totalCount })}
          </LinkButton>
        ))}
      </Group>
      <FilterForm box={box} about={about} />
      {notices.length === 0 && (
        <EmptyState
          title={t(about ? "emptyAbout" : `empty.${box}`)}
          action={about && <LinkButton href={addressOf(box, null)}>{t("showAll")}</LinkButton>}
        >
          {!about && t(`emptyHint.${box}`)}
        </EmptyState>
      )}
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: "none" }}>
        {box === "own"
          ? recallsOf(notices).map((recall) => <OwnRecall key={recall[0]?.id} notices={recall} words={words} />)
          : notices.map((notice) => <ReceivedNotice key={notice.id} notice={notice} />)}
      </Stack>
      <PageSteps pageInfo={pageInfo} addressOf={(place) => addressOf(box, about, place)} />
    </>
  );
}
