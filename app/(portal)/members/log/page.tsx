import type { Metadata } from "next";
import { EmptyState } from "../../../components/empty-state.tsx";
import { Moment } from "../../../components/moment.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { Pager, pageOf } from "../../../components/pager.tsx";
import { RecordTable } from "../../../components/record-table.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";

const LogQuery = graphql(`
  query MemberChanges($first: Int, $after: String, $last: Int, $before: String) {
    memberChanges(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id recordedAt kind granted withdrawn unit actor { name } member { name } } }
    }
  }
`);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("members"))("logTitle") };
}

type Props = { searchParams: Promise<{ after?: string | string[]; before?: string | string[] }> };

export default async function MemberLog({ searchParams }: Props) {
  const [t, codes, { memberChanges }] = await Promise.all([
    translations("members"),
    translations("codes"),
    ask(LogQuery, pageOf(await searchParams, 50)),
  ]);
  const { edges, pageInfo, totalCount } = memberChanges;
  const named = (roles: readonly ("ANALYST" | "OFFICER" | "SUPERVISOR" | "ADMINISTRATOR" | "AUDITOR")[]) =>
    roles.map((role) => codes(`roles.${role}`)).join(", ");
  const detailsOf = ({ granted, withdrawn, unit }: (typeof edges)[number]["node"]) =>
    [granted.length ? t("granted", { roles: named(granted) }) : "", withdrawn.length ? t("withdrawn", { roles: named(withdrawn) }) : "", unit ?? ""]
      .filter(Boolean)
      .join(" · ") || null;
  return (
    <>
      <PageHeader title={t("logTitle")} description={t("logExplained")} />
      {edges.length === 0 ? (
        <EmptyState title={t("noLog")} />
      ) : (
        <>
          <RecordTable
            label={t("logTitle")}
            heads={(["when", "what", "whom", "details", "who"] as const).map((head) => t(head))}
            rows={edges.map(({ node }) => ({
              key: node.id,
              cells: [
                <Moment key="when" at={node.recordedAt} />,
                codes(`memberChangeKinds.${node.kind}`),
                node.member?.name ?? null,
                detailsOf(node),
                node.actor?.name ?? t("operator"),
              ],
            }))}
          />
          <Pager path="/members/log" pageInfo={pageInfo} total={totalCount} />
        </>
      )}
    </>
  );
}
