import { Group } from "@mantine/core";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { PageHeader } from "../../../../components/page-header.tsx";
import { TlpBadge } from "../../../../components/tlp-badge.tsx";
import { translations } from "../../../../language/translations.ts";
import { AskedFor } from "../../../seizure-reports/[id]/release/asked-for.tsx";
import { chosenIn } from "../../../seizure-reports/[id]/release/recipients.ts";
import { readReleaseDirectory } from "../../../seizure-reports/[id]/release/release-directory.ts";
import { ReleaseForm } from "../../../seizure-reports/[id]/release/release-form.tsx";
import { patternAddress } from "../../pattern-address.ts";
import { readPattern } from "../pattern-query.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("seizure-reports"))("release.title") };
}

export default async function ReleasePattern({ params }: Props) {
  const [t, { pattern, isOwn, permissions }, directory] = await Promise.all([
    translations("seizure-reports"),
    readPattern((await params).id),
    readReleaseDirectory(),
  ]);
  if (!isOwn || !permissions.includes("PATTERN_DRAFT")) notFound();
  const { id, reference, title, tlp, releaseRequest } = pattern;
  const address = patternAddress(id);
  if (!pattern.viewerCanEdit) redirect(address);
  return (
    <>
      <PageHeader title={t("release.title")} description={`${title} · ${reference}`} />
      <Group mb="md">
        <TlpBadge tlp={tlp} />
      </Group>
      {releaseRequest && <AskedFor request={releaseRequest} />}
      <ReleaseForm
        record={{ kind: "PATTERN", id, reference, tlp, address, partyCount: 0 }}
        canRelease={pattern.viewerCanRelease}
        asked={chosenIn(releaseRequest)}
        {...directory}
      />
    </>
  );
}
