import { Badge, Group, Text } from "@mantine/core";
import { LineList } from "../../../components/line-list.tsx";
import { TextLink } from "../../../components/link.tsx";
import { Day } from "../../../components/moment.tsx";
import { type PageAsked, Pager } from "../../../components/pager.tsx";
import { Panel } from "../../../components/panel.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { reportAddress } from "../../seizure-reports/report-address.ts";
import type { ReportWords } from "../../seizure-reports/report-words.ts";
import { indicatorWords } from "../indicator-words.ts";
import { patternAddress } from "../pattern-address.ts";
import { NewFits } from "./new-fits.tsx";
import type { OnePattern } from "./pattern-query.ts";

const FitsQuery = graphql(`
  query PatternFits($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    node(id: $id) {
      ... on Pattern {
        fits(first: $first, after: $after, last: $last, before: $before) {
          totalCount
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          edges { node { matched unstated isNews seizureReport { id reference place occurredOn agency { name } } } }
        }
        news: fits(first: 100, isNews: true) {
          totalCount
          edges { node { seizureReport { id } } }
        }
      }
    }
  }
`);

type Props = { pattern: OnePattern; isOwn: boolean; maySee: boolean; page: PageAsked; words: ReportWords };

/** Seizures that fit, latest recognised first, each with its reasons; what is new can be marked as seen. */
export async function FitsPanel({ pattern: { id, indicators }, isOwn, maySee, page, words }: Props) {
  const [t, { reasons, names }, { node }] = await Promise.all([translations("patterns"), indicatorWords(words), ask(FitsQuery, { id, ...page })]);
  if (!node || !("fits" in node)) return null;
  const { fits, news } = node;
  return (
    <Panel title={t("fits", { total: fits.totalCount })}>
      {news.totalCount > 0 && (
        <NewFits
          id={id}
          count={news.totalCount}
          reports={news.edges.map(({ node: { seizureReport } }) => seizureReport.id)}
          isOwn={isOwn}
          maySee={maySee}
        />
      )}
      {fits.totalCount === 0 && <Text c="dimmed">{t("noFits")}</Text>}
      <LineList>
        {fits.edges.map(({ node: { seizureReport, matched, unstated, isNews } }) => (
          <li key={seizureReport.id}>
            <Group gap="xs" wrap="nowrap">
              <TextLink href={reportAddress(seizureReport.id)} style={{ overflowWrap: "anywhere" }}>
                {seizureReport.reference}
              </TextLink>
              {isNews && (
                <Badge size="sm" radius="sm" tt="none" style={{ flexShrink: 0 }}>
                  {t("isNew")}
                </Badge>
              )}
            </Group>
            <Text size="sm" c="dimmed">
              {seizureReport.agency.name} · <Day on={seizureReport.occurredOn} /> · {seizureReport.place}
            </Text>
            <Text size="sm">{`${t("matched")}: ${reasons(matched, indicators)}`}</Text>
            {unstated.length > 0 && <Text size="sm" c="dimmed">{`${t("unstated")}: ${names(unstated)}`}</Text>}
          </li>
        ))}
      </LineList>
      {(fits.pageInfo.hasNextPage || fits.pageInfo.hasPreviousPage) && (
        <Pager path={patternAddress(id)} pageInfo={fits.pageInfo} total={fits.totalCount} />
      )}
    </Panel>
  );
}
