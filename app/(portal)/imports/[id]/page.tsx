import { Alert, Group, Stack, Text } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkButton } from "../../../components/link.tsx";
import { Moment } from "../../../components/moment.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { idInPath } from "../../id-in-path.ts";
import { valuesOf } from "../mapping-values.ts";
import { StateBadge } from "../state-badge.tsx";
import { CheckedFile } from "./checked-file.tsx";
import { ImportQuery, type ReportImport } from "./import-query.ts";
import { MappingForm } from "./mapping-form.tsx";
import { CancelButton } from "./step-buttons.tsx";
import { WorkingBar } from "./working-bar.tsx";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ columns?: string }> };

async function load({ params }: Props): Promise<ReportImport> {
  const id = idInPath("ReportImport", (await params).id) ?? notFound();
  const { node } = await ask(ImportQuery, { id });
  return node?.__typename === "ReportImport" ? node : notFound();
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("imports"))("title") };
}

export default async function Import(props: Props) {
  const [t, found, { columns }] = await Promise.all([translations("imports"), load(props), props.searchParams]);
  const { state, viewerCanContinue } = found;
  const isOver = state === "IMPORTED" || state === "CANCELLED";
  const asksColumns = viewerCanContinue && (state === "UPLOADED" || (columns === "1" && (state === "CHECKED" || state === "FAILED")));
  return (
    <>
      <PageHeader
        title={found.name}
        description={
          <Group gap="xs" component="span">
            <StateBadge state={state} progress={found.progress} />
            <span>{found.member?.name}</span>
            <Moment at={found.createdAt} />
          </Group>
        }
        actions={viewerCanContinue && !isOver && <CancelButton id={found.id} />}
      />
      <Stack>
        {(state === "CHECKING" || state === "IMPORTING") && (
          <WorkingBar
            label={t(`states.${state}`)}
            progress={found.progress}
            hint={t(state === "CHECKING" ? "import.checkingHint" : "import.importingHint")}
          />
        )}
        {asksColumns && (
          <MappingForm
            id={found.id}
            header={[...found.header]}
            rows={found.preview as string[][]}
            known={found.mapping?.name ?? null}
            proposed={valuesOf(found.header, found.columns)}
          />
        )}
        {state === "UPLOADED" && !asksColumns && <Text>{t("import.waits")}</Text>}
        {state === "CHECKED" && !asksColumns && <CheckedFile found={found} />}
        {state === "FAILED" && !asksColumns && (
          <Alert color="red">
            <Stack align="flex-start">
              <Text>{t(`failures.${found.failure ?? "BROKEN"}`)}</Text>
              {viewerCanContinue && <LinkButton href="?columns=1">{t("import.checkAgain")}</LinkButton>}
            </Stack>
          </Alert>
        )}
        {state === "CANCELLED" && <Text>{t("import.cancelled")}</Text>}
        {state === "IMPORTED" && (
          <Alert color="teal">
            <Stack align="flex-start">
              <Text>{t("import.done", { added: found.newCount, changed: found.changedCount })}</Text>
              <LinkButton href="/seizure-reports?status=DRAFT&own=true&sort=updated">{t("import.toDrafts")}</LinkButton>
            </Stack>
          </Alert>
        )}
      </Stack>
    </>
  );
}
