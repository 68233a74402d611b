import { Alert, Group, Stack, Text } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Moment } from "../../../components/moment.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { idInPath } from "../../id-in-path.ts";
import { StateBadge } from "../state-badge.tsx";
import { Expected } from "./expected.tsx";
import { type ScreeningList, ScreeningListQuery } from "./list-query.ts";
import { ResultsView } from "./results-view.tsx";
import { DeleteButton, StartButton } from "./step-buttons.tsx";
import { WorkingBar } from "./working-bar.tsx";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

async function load({ params }: Props): Promise<ScreeningList> {
  const id = idInPath("ScreeningList", (await params).id) ?? notFound();
  const { node } = await ask(ScreeningListQuery, { id });
  return node?.__typename === "ScreeningList" ? node : notFound();
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("screening"))("title") };
}

export default async function ScreeningListPage(props: Props) {
  const [t, codes, list, asked] = await Promise.all([translations("screening"), translations("codes"), load(props), props.searchParams]);
  const { id, state, viewerCanContinue } = list;
  return (
    <>
      <PageHeader
        title={list.name}
        description={
          <Stack gap={4} component="span">
            <Group gap="xs" component="span">
              <StateBadge state={state} />
              <span>{list.member?.name}</span>
              <Moment at={list.createdAt} />
            </Group>
            <span>
              {codes(`purposes.${list.purpose}`)}, {list.caseReference} · {t.rich("deletedOn", { moment: () => <Moment at={list.deleteAt} /> })}
            </span>
          </Stack>
        }
        actions={viewerCanContinue && <DeleteButton id={id} />}
      />
      <Stack>
        {state === "COLLECTING" && <Text>{t("collecting", { count: list.rowCount })}</Text>}
        {state === "READY" && (
          <Expected list={list}>{viewerCanContinue && <StartButton id={id} label={t("start", { count: list.rowCount })} />}</Expected>
        )}
        {state === "SCREENING" && <WorkingBar screened={list.screenedCount} rows={list.rowCount} />}
        {state === "FAILED" && (
          <Alert color="red">
            <Stack align="flex-start">
              <Text>{t(`failures.${(list.failure ?? "BROKEN") as "BROKEN"}`)}</Text>
              {viewerCanContinue && <StartButton id={id} label={t("startAgain")} />}
            </Stack>
          </Alert>
        )}
        {state === "SCREENED" && <ResultsView list={list} asked={asked} />}
      </Stack>
    </>
  );
}
