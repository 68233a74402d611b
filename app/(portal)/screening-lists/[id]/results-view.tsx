import { Anchor, Group, Text } from "@mantine/core";
import { IconFileDownload } from "@tabler/icons-react";
import { EmptyState } from "../../../components/empty-state.tsx";
import { LinkButton } from "../../../components/link.tsx";
import { Pager, pageOf } from "../../../components/pager.tsx";
import { readLanguage } from "../../../language/read-language.ts";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { readViewer } from "../../../session/viewer.ts";
import { LawNote } from "../../watchlists/law-note.tsx";
import { screeningListPath } from "../list-address.ts";
import { ResultsQuery, type ScreeningList } from "./list-query.ts";
import { ResultCard } from "./result-card.tsx";
import styles from "./results-view.module.css";

type Props = { list: ScreeningList; asked: Record<string, string | string[] | undefined> };

/** Those with a match, or all; and both as a file. */
export async function ResultsView({ list, asked }: Props) {
  const isAll = asked.all === "1";
  const [t, watchlists, language, { permissions }, { node }] = await Promise.all([
    translations("screening"),
    translations("watchlists"),
    readLanguage(),
    readViewer(),
    ask(ResultsQuery, { id: list.id, hitsOnly: !isAll, ...pageOf(asked, 50) }),
  ]);
  if (node?.__typename !== "ScreeningList") return null;
  const { edges, pageInfo } = node.results;
  const work = permissions.includes("WATCHLIST_CLEAR") ? { purpose: list.purpose, caseReference: list.caseReference } : null;
  const path = screeningListPath(list.id);
  const file = (hitsOnly: boolean) =>
    `/screening-lists/results.csv?${new URLSearchParams({ id: list.id, language, ...(hitsOnly && { hitsOnly: "1" }) })}`;
  return (
    <>
      <Group justify="space-between">
        <Text fw={650} size="lg" role="status">
          {t("foundAlerts", { count: list.alertCount, rows: list.rowCount })}
        </Text>
        <Group gap="sm">
          <LinkButton href={isAll ? path : `${path}?all=1`} variant="default">
            {t(isAll ? "showHits" : "showAll")}
          </LinkButton>
          <Anchor href={file(true)} download>
            <IconFileDownload size={16} aria-hidden style={{ verticalAlign: "-3px" }} /> {t("exportHits")}
          </Anchor>
          <Anchor href={file(false)} download>
            <IconFileDownload size={16} aria-hidden style={{ verticalAlign: "-3px" }} /> {t("exportAll")}
          </Anchor>
        </Group>
      </Group>
      {list.alertCount > 0 && <LawNote>{watchlists("own")}</LawNote>}
      {edges.length === 0 ? (
        <EmptyState title={t("nobody")}>{t("nobodyHint")}</EmptyState>
      ) : (
        <>
          <ol className={styles.results}>
            {edges.map(({ node: result }) => (
              <ResultCard key={result.position} result={JSON.parse(JSON.stringify(result))} work={work} />
            ))}
          </ol>
          <Pager path={isAll ? `${path}?all=1` : path} pageInfo={pageInfo} total={isAll ? list.rowCount : list.alertCount} isByTime={false} />
        </>
      )}
    </>
  );
}
