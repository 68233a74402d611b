import type { Metadata } from "next";
import { PageHeader } from "../../../components/page-header.tsx";
import { translations } from "../../../language/translations.ts";
import { requirePermission } from "../../../session/viewer.ts";
import { readMember } from "../../seizure-reports/form/form-viewer.ts";
import { reportWords } from "../../seizure-reports/report-words.ts";
import { PatternFormFrame } from "../form/pattern-form.tsx";
import { beginningIn } from "../proposals/proposal-address.ts";
import { combinationOf } from "../proposals/proposal-words.ts";
import { valuesOfProposal } from "./values-of-proposal.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("patterns"))("form.titles.new") };
}

export default async function NewPattern({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  await requirePermission("PATTERN_DRAFT");
  const [t, member, words, searched] = await Promise.all([translations("patterns"), readMember(), reportWords(), searchParams]);
  const beginning = beginningIn(searched);
  return (
    <>
      <PageHeader title={t("form.titles.new")} description={t("form.newExplained")} />
      <PatternFormFrame
        member={member}
        kind="new"
        stored={null}
        beginning={beginning && { of: JSON.stringify(beginning), values: valuesOfProposal(combinationOf(beginning, words), beginning) }}
      />
    </>
  );
}
