import { Stack, Text } from "@mantine/core";
import { findOffice } from "../../../../lib/codes/offices.ts";
import { Day } from "../../../components/moment.tsx";
import { Panel } from "../../../components/panel.tsx";
import { translations } from "../../../language/translations.ts";
import { FactPanel, Facts } from "../../seizure-reports/[id]/facts.tsx";
import type { ReportWords } from "../../seizure-reports/report-words.ts";
import { indicatorWords } from "../indicator-words.ts";
import type { PatternContent } from "./pattern-content.ts";

const texts = ["modusOperandi", "senderTraits", "addresseeTraits", "counterMeasures"] as const;
const roles = ["ORIGIN", "TRANSIT", "DESTINATION"] as const;

/** What a pattern says, now or at a version: only what is filled in. */
export async function PatternBody({ content, words }: { content: PatternContent; words: ReportWords }) {
  const [t, { byKind }] = await Promise.all([translations("patterns"), indicatorWords(words)]);
  const { codes, country } = words;
  const { commodityGroups, concealments, observedFrom, observedUntil, legs, indicators } = content;
  const indicatorFacts = byKind(indicators).map(({ name, said }) => [name, said] as const);
  const stops = (role: (typeof roles)[number]) =>
    legs
      .filter((leg) => leg.role === role)
      .map((leg) => [country(leg.country), leg.office && `${findOffice(leg.office)?.name ?? ""} ${leg.office}`.trim()].filter(Boolean).join(", "))
      .join(" · ");
  return (
    <>
      <FactPanel
        title={t("about")}
        facts={[
          [t("fields.commodityGroups"), commodityGroups.map((one) => codes(`commodityGroups.${one}`)).join(", ")],
          [t("fields.concealments"), concealments.map((one) => codes(`concealments.${one}`)).join(", ")],
          ...roles.map((role) => [codes(`legRoles.${role}`), stops(role)] as const),
          [t("fields.observedFrom"), observedFrom && <Day key="from" on={observedFrom} />],
          [t("fields.observedUntil"), observedUntil && <Day key="until" on={observedUntil} />],
        ]}
      >
        <Stack gap="sm" mt="sm">
          {texts.map(
            (field) =>
              content[field] && (
                <div key={field}>
                  <Text size="sm" c="dimmed">
                    {t(`fields.${field}`)}
                  </Text>
                  <Text style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{content[field]}</Text>
                </div>
              ),
          )}
        </Stack>
      </FactPanel>
      <Panel title={t("indicators")}>
        <Facts facts={indicatorFacts} />
        {indicatorFacts.length < 2 && (
          <Text size="sm" c="dimmed" mt={indicatorFacts.length ? "sm" : 0}>
            {t("tooFewIndicators")}
          </Text>
        )}
      </Panel>
    </>
  );
}
