import { Badge, Group, Text } from "@mantine/core";
import { LineList } from "../../../components/line-list.tsx";
import { TextLink } from "../../../components/link.tsx";
import { Panel } from "../../../components/panel.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { indicatorWords } from "../../patterns/indicator-words.ts";
import { patternAddress } from "../../patterns/pattern-address.ts";
import type { ReportWords } from "../report-words.ts";

const PatternsQuery = graphql(`
  query SeizureReportPatterns($id: ID!) {
    node(id: $id) {
      ... on SeizureReport {
        patternFits { matched unstated isNews pattern { id title agency { name } indicators { kind value low high } } }
        linkedPatterns { id title agency { name } }
      }
    }
  }
`);

/** Patterns whose indicators the seizure fits, each with its reasons, and those that it was said to belong to. */
export async function PatternsItFits({ id, words }: { id: string; words: ReportWords }) {
  const [t, { reasons, names }, { node }] = await Promise.all([translations("patterns"), indicatorWords(words), ask(PatternsQuery, { id })]);
  if (!node || !("patternFits" in node)) return null;
  const { patternFits, linkedPatterns } = node;
  const linked = new Set(linkedPatterns.map((pattern) => pattern.id));
  const onlyLinked = linkedPatterns.filter((pattern) => patternFits.every((fit) => fit.pattern.id !== pattern.id));
  if (!patternFits.length && !onlyLinked.length) return null;
  return (
    <Panel title={t("ofReport.title")}>
      <LineList>
        {patternFits.map(({ pattern, matched, unstated, isNews }) => (
          <li key={pattern.id}>
            <Group gap="xs">
              <TextLink href={patternAddress(pattern.id)} fw={550}>
                {pattern.title}
              </TextLink>
              {isNews && (
                <Badge size="sm" radius="sm" tt="none">
                  {t("ofReport.isNew")}
                </Badge>
              )}
            </Group>
            <Text size="sm" c="dimmed">
              {[pattern.agency.name, linked.has(pattern.id) && t("ofReport.linked")].filter(Boolean).join(" · ")}
            </Text>
            <Text size="sm">{`${t("matched")}: ${reasons(matched, pattern.indicators)}`}</Text>
            {unstated.length > 0 && <Text size="sm" c="dimmed">{`${t("unstated")}: ${names(unstated)}`}</Text>}
          </li>
        ))}
        {onlyLinked.map(({ id: pattern, title, agency }) => (
          <li key={pattern}>
            <TextLink href={patternAddress(pattern)} fw={550}>
              {title}
            </TextLink>
            <Text size="sm" c="dimmed">
              {agency.name} · {t("ofReport.linked")}
            </Text>
          </li>
        ))}
      </LineList>
    </Panel>
  );
}
