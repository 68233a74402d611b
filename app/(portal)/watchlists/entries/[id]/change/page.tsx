import { Alert } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "../../../../../components/page-header.tsx";
import { translations } from "../../../../../language/translations.ts";
import { idInPath } from "../../../../id-in-path.ts";
import { entryPath } from "../../../addresses.ts";
import { NominationForm } from "../../../nomination/nomination-form.tsx";
import { valuesOf } from "../../../nomination/nomination-values.ts";
import { readGoverned } from "../governed-query.ts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ correction?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("own-watchlists"))("entry.change") };
}

export default async function ChangeEntry({ params, searchParams }: Props) {
  const [t, entry, asked] = await Promise.all([
    translations("own-watchlists"),
    readGoverned(idInPath("WatchlistEntry", (await params).id) ?? notFound()),
    searchParams,
  ]);
  if (!entry?.viewerCanEdit || !entry.nomination) notFound();
  const { id, name, sourceId, nomination, corrections, watchlist, dutyContact } = entry;
  const correction = corrections.find((one) => one.id === asked.correction && one.viewerCanAnswer);
  return (
    <>
      <PageHeader title={t(correction ? "nominate.correctionTitle" : "nominate.editTitle", { name })} description={t("nominate.editExplained")} />
      {correction && (
        <Alert color="blue" variant="light" mb="md" title={correction.proposer.name}>
          {correction.problem}
        </Alert>
      )}
      <NominationForm
        purpose={correction ? { kind: "CORRECT", entry: id, correction: correction.id } : { kind: "CHANGE", entry: id }}
        back={entryPath(id)}
        stored={valuesOf(nomination.content, nomination.grounds, sourceId)}
        list={{ legalBasis: watchlist?.legalBasis ?? "OTHER" }}
        dutyContact={dutyContact ?? ""}
      />
    </>
  );
}
