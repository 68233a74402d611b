import type { Metadata } from "next";
import { PageHeader } from "../../../../components/page-header.tsx";
import { translations } from "../../../../language/translations.ts";
import { listPath } from "../../addresses.ts";
import { NominationForm } from "../../nomination/nomination-form.tsx";
import { readOwnList } from "../../own-list-query.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("own-watchlists"))("list.nominate") };
}

export default async function Nominate({ params }: { params: Promise<{ id: string }> }) {
  const [t, list] = await Promise.all([translations("own-watchlists"), readOwnList((await params).id, "viewerCanNominate")]);
  return (
    <>
      <PageHeader title={t("nominate.title", { list: list.name })} description={t("nominate.explained")} />
      <NominationForm
        purpose={{ kind: "NOMINATE", watchlist: list.id }}
        back={listPath(list.id)}
        list={{ legalBasis: list.legalBasis ?? "OTHER" }}
        dutyContact={list.keeper.dutyPhone ?? ""}
      />
    </>
  );
}
