import { Grid, GridCol, Group, Stack } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Moment } from "../../../components/moment.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { pageOf } from "../../../components/pager.tsx";
import { TlpBadge } from "../../../components/tlp-badge.tsx";
import { translations } from "../../../language/translations.ts";
import { Acknowledgements } from "../../seizure-reports/[id]/acknowledgements.tsx";
import { FactPanel } from "../../seizure-reports/[id]/facts.tsx";
import { HandlingPanel } from "../../seizure-reports/[id]/handling-panel.tsx";
import { RecordActions } from "../../seizure-reports/[id]/record-actions.tsx";
import { Releases } from "../../seizure-reports/[id]/releases.tsx";
import { StateNotes } from "../../seizure-reports/[id]/state-notes.tsx";
import { Versions } from "../../seizure-reports/[id]/versions.tsx";
import { reportWords } from "../../seizure-reports/report-words.ts";
import { StatusBadge } from "../../seizure-reports/status-badge.tsx";
import { patternAddress } from "../pattern-address.ts";
import { FitsPanel } from "./fits-panel.tsx";
import { LinksPanel } from "./links-panel.tsx";
import { PatternBody } from "./pattern-body.tsx";
import { contentOfVersion } from "./pattern-content.ts";
import { readPattern } from "./pattern-query.ts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<"version" | "after" | "before", string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readPattern((await params).id)).pattern.title };
}

export default async function Pattern({ params, searchParams }: Props) {
  const [{ pattern, isOwn, permissions }, words, t] = await Promise.all([readPattern((await params).id), reportWords(), translations("patterns")]);
  const { version: asked, ...place } = await searchParams;
  const older = asked === undefined ? null : (pattern.versions.find(({ version }) => String(version) === asked) ?? notFound());
  const content = older ? (contentOfVersion(older.content) ?? notFound()) : pattern;
  const address = patternAddress(pattern.id);
  const { confidence, source, information } = content;
  const may = { reports: permissions.includes("SEIZURE_REPORT_READ"), alerts: permissions.includes("ALERT_READ") };

  return (
    <>
      <PageHeader
        title={content.title}
        description={`${pattern.agency.name} · ${pattern.reference}`}
        actions={
          !older && (
            <RecordActions
              kind="PATTERN"
              record={pattern}
              addressOf={(id, page) => patternAddress(id, page === "/amend" ? "/edit" : page)}
              mayPreview={permissions.includes("PATTERN_DRAFT")}
              mayRecall={permissions.includes("PATTERN_RECALL")}
              words={words}
            />
          )
        }
      />
      <Group gap="xs" mb="md">
        <StatusBadge status={pattern.status} words={words} />
        <TlpBadge tlp={content.tlp} />
      </Group>
      <Grid gap="md">
        <GridCol span={{ base: 12, lg: 8 }}>
          <Stack gap="md">
            <StateNotes record={pattern} address={address} isOwn={isOwn} older={older} words={words} />
            <PatternBody content={content} words={words} />
            {!older && (
              <>
                {may.reports && (
                  <FitsPanel pattern={pattern} isOwn={isOwn} maySee={permissions.includes("PATTERN_DRAFT")} page={pageOf(place, 20)} words={words} />
                )}
                <LinksPanel pattern={pattern} may={may} words={words} />
              </>
            )}
          </Stack>
        </GridCol>
        <GridCol span={{ base: 12, lg: 4 }}>
          <Stack gap="md">
            <HandlingPanel content={content} words={words} />
            <FactPanel
              title={t("evaluation")}
              facts={[
                [t("fields.confidence"), words.codes(`confidences.${confidence}`)],
                [t("fields.source"), words.codes(`sources.${source}`)],
                [t("fields.information"), words.codes(`informations.${information}`)],
              ]}
            />
            {isOwn && <Acknowledgements notices={pattern.notices} words={words} />}
            {isOwn && <Releases releases={pattern.releases} words={words} />}
            <Versions address={address} versions={pattern.versions} shown={older?.version ?? null} words={words} />
            <FactPanel
              title={words.t("sections.record")}
              facts={[
                [words.t("columns.agency"), pattern.agency.name],
                [words.t("fields.author"), pattern.author?.name],
                [words.t("fields.createdAt"), <Moment key="created" at={pattern.createdAt} />],
                [words.t("fields.releasedAt"), pattern.releasedAt && <Moment key="released" at={pattern.releasedAt} />],
                [words.t("fields.updatedAt"), <Moment key="updated" at={pattern.updatedAt} />],
              ]}
            />
          </Stack>
        </GridCol>
      </Grid>
    </>
  );
}
