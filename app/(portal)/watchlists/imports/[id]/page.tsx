import { Alert, Group, Stack, Text } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TextLink } from "../../../../components/link.tsx";
import { Moment } from "../../../../components/moment.tsx";
import { PageHeader } from "../../../../components/page-header.tsx";
import { translations } from "../../../../language/translations.ts";
import { ask } from "../../../../session/ask.ts";
import { requirePermission } from "../../../../session/viewer.ts";
import { idInPath } from "../../../id-in-path.ts";
import { WorkingBar } from "../../../imports/[id]/working-bar.tsx";
import { FaultPanel } from "../../../imports/fault-panel.tsx";
import { listPath } from "../../addresses.ts";
import { FileState, isWorking } from "../file-state.tsx";
import { DifferencePanel } from "./difference-panel.tsx";
import { type Asked, FileContent } from "./file-content.tsx";
import { type EntryFile, FileQuery } from "./file-query.ts";
import { FileStep, GiveUpButton } from "./file-steps.tsx";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> };

async function load(part: string): Promise<EntryFile> {
  const { node } = await ask(FileQuery, { id: idInPath("WatchlistEntryImport", part) ?? notFound() });
  return node?.__typename === "WatchlistEntryImport" ? node : notFound();
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("entry-imports"))("title") };
}

export default async function EntryImport({ params, searchParams }: Props) {
  await requirePermission("WATCHLIST_NOMINATE");
  const [t, imports, file, asked] = await Promise.all([
    translations("entry-imports"),
    translations("imports"),
    load((await params).id),
    searchParams,
  ]);
  const { id, state, failure, waitingCount, viewerCanContinue, watchlist } = file;
  const isOver = state === "IMPORTED" || state === "APPROVING" || state === "CANCELLED";
  return (
    <>
      <TextLink href={watchlist ? listPath(watchlist.id) : "/watchlists"} size="sm">
        {t("back")}
      </TextLink>
      <PageHeader
        title={file.name}
        description={
          <Group gap="xs" component="span">
            <FileState state={state} progress={file.progress} />
            <span>{file.member?.name}</span>
            <Moment at={file.createdAt} />
          </Group>
        }
        actions={viewerCanContinue && !isOver && <GiveUpButton id={id} />}
      />
      <Stack>
        {isWorking(state) && <WorkingBar label={t(`states.${state}`)} progress={file.progress} hint={t("workingHint")} />}
        {state === "IMPORTED" && failure && <Alert color="red">{t("notApproved")}</Alert>}
        {state === "FAILED" && (
          <Alert color="red">
            <Stack align="flex-start">
              <Text>{imports(`failures.${failure ?? "BROKEN"}`)}</Text>
              {viewerCanContinue && <FileStep id={id} step="check" label={t("checkAgain")} />}
            </Stack>
          </Alert>
        )}
        {state === "CANCELLED" && <Text>{t("cancelled")}</Text>}
        {(state === "CHECKED" || state === "IMPORTED") && <DifferencePanel file={file} />}
        {state === "CHECKED" && file.faultCount > 0 && (
          <FaultPanel id={id} faults={file.faults.edges.map(({ node }) => node)} total={file.faultCount} />
        )}
        {state === "IMPORTED" && waitingCount > 0 && <FileContent id={id} asked={asked} />}
      </Stack>
    </>
  );
}
