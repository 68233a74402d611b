import type { Metadata } from "next";
import { PageHeader } from "../../../components/page-header.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { requirePermission } from "../../../session/viewer.ts";
import { NewList } from "./new-list.tsx";

const ScreenerQuery = graphql(`query Screener { viewer { member { id } } }`);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("screening"))("new.title") };
}

export default async function NewScreeningList() {
  await requirePermission("SCREENING_LIST_SCREEN");
  const [t, { viewer }] = await Promise.all([translations("screening"), ask(ScreenerQuery)]);
  return (
    <>
      <PageHeader title={t("new.title")} description={t("new.description")} />
      <NewList memberId={viewer.member?.id ?? ""} />
    </>
  );
}
