import { Group } from "@mantine/core";
import type { Metadata } from "next";
import { EmptyState } from "../../../components/empty-state.tsx";
import { LinkButton, TextLink } from "../../../components/link.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { Pager, pageOf } from "../../../components/pager.tsx";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { requirePermission } from "../../../session/viewer.ts";
import { FileList } from "../imports/file-list.tsx";
import { ApprovalDesk } from "./approval-desk.tsx";
import { approvalsPath, type Box, boxes, boxOf, NominationsQuery } from "./nominations-query.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("own-watchlists"))("approvals.title") };
}

export default async function Approvals({ searchParams }: Props) {
  await requirePermission("WATCHLIST_NOMINATE");
  const asked = await searchParams;
  const box = boxOf(asked.show);
  const { states, ...others } = { states: null, ...boxes[box] };
  const [t, imports, words, { waiting, watchlistNominations }] = await Promise.all([
    translations("own-watchlists"),
    translations("entry-imports"),
    translations("watchlists"),
    ask(NominationsQuery, { filter: { ...others, ...(states && { states: [...states] }) }, ...pageOf(asked, 100) }),
  ]);
  const { edges, pageInfo, totalCount } = watchlistNominations;
  return (
    <>
      <TextLink href="/watchlists" size="sm">
        {words("list.back")}
      </TextLink>
      <PageHeader title={t("approvals.title")} description={t("approvals.description")} />
      <Group component="nav" gap="xs" mb="md" aria-label={t("approvals.boxes.label")}>
        {(Object.keys(boxes) as Box[]).map((one) => (
          <LinkButton
            key={one}
            href={approvalsPath(one)}
            variant={one === box ? "light" : "default"}
            {...(one === box && { "aria-current": "page" as const })}
          >
            {t(`approvals.boxes.${one}`, { count: waiting.totalCount })}
          </LinkButton>
        ))}
      </Group>
      {box === "waiting" && <FileList title={imports("filesWaiting")} filter={{ waiting: true }} />}
      {edges.length === 0 ? (
        <EmptyState title={t("approvals.none")}>{t("approvals.noneHint")}</EmptyState>
      ) : (
        <ApprovalDesk nominations={edges.map(({ node }) => structuredClone(node))} />
      )}
      {totalCount > 0 && <Pager path={approvalsPath(box)} pageInfo={pageInfo} total={totalCount} isByTime={false} />}
    </>
  );
}
