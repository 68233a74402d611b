import { Group, Title } from "@mantine/core";
import type { Metadata } from "next";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link.tsx";
import { Day } from "../../components/moment.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { RecordTable } from "../../components/record-table.tsx";
import { translations } from "../../language/translations.ts";
import { ask } from "../../session/ask.ts";
import { readViewer } from "../../session/viewer.ts";
import { NotificationCard } from "./notification-card.tsx";
import styles from "./page.module.css";
import { DeleteButton, RenewButton } from "./query-buttons.tsx";
import { calledBy, StandingQueriesQuery } from "./standing-queries-query.ts";

type Props = { searchParams: Promise<{ all?: string; after?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("standing-queries"))("title") };
}

export default async function StandingQueries({ searchParams }: Props) {
  const { all, after } = await searchParams;
  const [t, { permissions }, { standingQueryNotifications: told, standingQueries }] = await Promise.all([
    translations("standing-queries"),
    readViewer(),
    ask(StandingQueriesQuery, { isOpen: all !== "1", ...(after && { after }) }),
  ]);
  const rows = standingQueries.edges.map(({ node }) => ({
    key: node.id,
    cells: [
      calledBy(node.subject),
      node.caseReference,
      node.isActive ? <Day key="until" on={node.lastDay} /> : t(node.endedAt ? "ended" : "over"),
      node.member?.name ?? null,
      node.viewerCanRenew || node.viewerCanDelete ? (
        <Group key="steps" gap="xs">
          {node.viewerCanRenew && <RenewButton id={node.id} name={calledBy(node.subject)} />}
          {node.viewerCanDelete && <DeleteButton id={node.id} name={calledBy(node.subject)} />}
        </Group>
      ) : null,
    ],
  }));
  const toAsk = <LinkButton href="/watchlists/ask">{t("toAsk")}</LinkButton>;
  const more = `/standing-queries?${new URLSearchParams({ ...(all && { all }), after: told.pageInfo.endCursor ?? "" })}`;
  return (
    <>
      <PageHeader title={t("title")} description={t("summary")} actions={rows.length > 0 && toAsk} />
      {rows.length === 0 ? (
        <EmptyState title={t("none")} action={toAsk}>
          {t("noneHint")}
        </EmptyState>
      ) : (
        <>
          <Group justify="space-between" mb="xs">
            <Title order={2} size="h4">
              {t(all === "1" ? "allNews" : "news")}
            </Title>
            <LinkButton variant="subtle" size="compact-sm" href={all === "1" ? "/standing-queries" : "/standing-queries?all=1"}>
              {t(all === "1" ? "showOpen" : "showAll")}
            </LinkButton>
          </Group>
          {told.edges.length === 0 && <p className={styles.nothing}>{t("noNews")}</p>}
          <ol className={styles.notifications}>
            {told.edges.map(({ node }) => (
              // Client components take plain objects only; those of an answer have no prototype.
              <NotificationCard key={node.id} notification={JSON.parse(JSON.stringify(node))} canAct={permissions.includes("WATCHLIST_CLEAR")} />
            ))}
          </ol>
          {told.pageInfo.hasNextPage && (
            <LinkButton variant="default" href={more} mt="sm">
              {t("more")}
            </LinkButton>
          )}
          <Title order={2} size="h4" mt="lg" mb="xs">
            {t("queries")}
          </Title>
          <RecordTable
            label={t("queries")}
            heads={[t("heads.subject"), t("heads.case"), t("heads.until"), t("heads.member"), t("heads.steps")]}
            rows={rows}
          />
        </>
      )}
    </>
  );
}
