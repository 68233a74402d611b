import { Text } from "@mantine/core";
import { LineList } from "../../components/line-list.tsx";
import { TextLink } from "../../components/link.tsx";
import { Panel } from "../../components/panel.tsx";
import { translations } from "../../language/translations.ts";
import { patternAddress } from "./pattern-address.ts";
import type { News } from "./patterns-query.ts";

/** Patterns that seizures newly fit, where either is the agency's own and nobody there has seen it yet. */
export async function NewsPanel({ news, own }: { news: News; own: string }) {
  const t = await translations("patterns");
  if (!news.totalCount) return null;
  const patterns = [...new Map(news.edges.map(({ node: { pattern } }) => [pattern.id, pattern])).values()];
  const countOf = (id: string) => news.edges.filter(({ node }) => node.pattern.id === id).length;
  return (
    <Panel title={t("news", { total: news.totalCount })}>
      <LineList>
        {patterns.map(({ id, title, agency }) => (
          <li key={id}>
            <TextLink href={patternAddress(id)} fw={550}>
              {title}
            </TextLink>
            <Text size="sm" c="dimmed">
              {agency.id !== own && `${agency.name} · `}
              {t(agency.id === own ? "newFits" : "newFitsOfOurs", { count: countOf(id) })}
            </Text>
          </li>
        ))}
      </LineList>
    </Panel>
  );
}
