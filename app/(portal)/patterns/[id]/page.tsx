import { Group, Stack, Text } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LineList } from "../../../components/line-list.tsx";
import { TextLink } from "../../../components/link.tsx";
import { Day } from "../../../components/moment.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { Panel } from "../../../components/panel.tsx";
import { TlpBadge } from "../../../components/tlp-badge.tsx";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { idInPath } from "../../id-in-path.ts";
import { PatternQuery } from "../patterns-query.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("patterns"))("one") };
}

const texts = ["modusOperandi", "senderTraits", "addresseeTraits", "counterMeasures"] as const;

export default async function Pattern({ params }: Props) {
  const id = idInPath("Pattern", (await params).id) ?? notFound();
  const [t, codes, { node }] = await Promise.all([translations("patterns"), translations("codes"), ask(PatternQuery, { id })]);
  const pattern = node && "title" in node ? node : notFound();
  return (
    <>
      <PageHeader title={pattern.title} description={`${pattern.agency.name} · ${pattern.reference}`} />
      <Group gap="xs" mb="md">
        <Text size="sm">{codes(`reportStatuses.${pattern.status}`)}</Text>
        <TlpBadge tlp={pattern.tlp} />
      </Group>
      <Stack gap="md">
        <Panel title={t("about")}>
          <LineList>
            {texts.map((field) => pattern[field] && <li key={field}>{`${t(`fields.${field}`)}: ${pattern[field]}`}</li>)}
            <li>{`${t("fields.confidence")}: ${codes(`confidences.${pattern.confidence}`)}`}</li>
            <li>{codes(`sources.${pattern.source}`)}</li>
            <li>{codes(`informations.${pattern.information}`)}</li>
          </LineList>
        </Panel>
        <Panel title={t("indicators")}>
          <LineList>
            {pattern.indicators.map(({ kind, value, low, high }) => (
              <li
                key={`${kind} ${value} ${low} ${high}`}
              >{`${codes(`indicatorKinds.${kind}`)}: ${[value, low && `≥ ${low}`, high && `≤ ${high}`].filter(Boolean).join(" ")}`}</li>
            ))}
          </LineList>
        </Panel>
        <Panel title={t("fits", { total: pattern.fits.totalCount })}>
          <LineList>
            {pattern.fits.edges.map(({ node: { seizureReport, matched, unstated } }) => (
              <li key={seizureReport.id}>
                <TextLink href={`/seizure-reports/${encodeURIComponent(seizureReport.id)}`}>{seizureReport.reference}</TextLink>
                <Text size="sm" c="dimmed">
                  {seizureReport.agency.name} · <Day on={seizureReport.occurredOn} /> · {seizureReport.place}
                </Text>
                <Text size="sm">{`${t("matched")}: ${matched.map((kind) => codes(`indicatorKinds.${kind}`)).join(", ")}`}</Text>
                {unstated.length > 0 && (
                  <Text size="sm">{`${t("unstated")}: ${unstated.map((kind) => codes(`indicatorKinds.${kind}`)).join(", ")}`}</Text>
                )}
              </li>
            ))}
          </LineList>
        </Panel>
      </Stack>
    </>
  );
}
