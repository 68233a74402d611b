import { Group, Text, Title } from "@mantine/core";
import { LineList } from "../../../components/line-list.tsx";
import { TextLink } from "../../../components/link.tsx";
import { Panel } from "../../../components/panel.tsx";
import { PartShown } from "../../../components/part-shown.tsx";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import type { ReportWords } from "../../seizure-reports/report-words.ts";
import { LinkFinder } from "./link-finder.tsx";
import { LinksQuery, linkedIn } from "./links-query.ts";
import type { OnePattern } from "./pattern-query.ts";
import { UnlinkButton } from "./unlink-button.tsx";

const kinds = ["reports", "alerts", "entries", "patterns", "linking"] as const;

type Props = { pattern: OnePattern; may: { reports: boolean; alerts: boolean }; words: ReportWords };

/** Records that were said to belong to the pattern, and patterns that it was said to belong to. */
export async function LinksPanel({ pattern: { id, viewerCanLink }, may, words: { codes, day } }: Props) {
  const [t, { node }] = await Promise.all([translations("patterns"), ask(LinksQuery, { id })]);
  if (!node || !("linkedReports" in node)) return null;
  const linked = linkedIn(node, day, (kind) => codes(`entryKinds.${kind}`));
  return (
    <Panel title={t("links.title")} aside={viewerCanLink && <LinkFinder id={id} linked={linked.map((one) => one.id)} may={may} />}>
      {linked.length === 0 && <Text c="dimmed">{t(viewerCanLink ? "links.noneHint" : "links.none")}</Text>}
      {kinds.map((kind) => {
        const ofKind = linked.filter((one) => one.kind === kind);
        if (!ofKind.length) return null;
        return (
          <section key={kind}>
            <Title order={3} size="h6" mt="xs">
              {t(`links.${kind}`)}
            </Title>
            <LineList>
              {ofKind.map(({ id: other, name, about, href }) => (
                <li key={other}>
                  <Group justify="space-between" gap="xs" wrap="nowrap">
                    <div style={{ minWidth: 0 }}>
                      <TextLink href={href} style={{ overflowWrap: "anywhere" }}>
                        {name}
                      </TextLink>
                      <Text size="sm" c="dimmed">
                        {about}
                      </Text>
                    </div>
                    {viewerCanLink && kind !== "linking" && <UnlinkButton id={id} recordId={other} name={name} />}
                  </Group>
                </li>
              ))}
            </LineList>
            <PartShown count={ofKind.length} />
          </section>
        );
      })}
    </Panel>
  );
}
