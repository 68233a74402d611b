import { Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { LineList } from "../../../components/line-list.tsx";
import { TextLink } from "../../../components/link.tsx";
import { Day } from "../../../components/moment.tsx";
import { Panel } from "../../../components/panel.tsx";
import { reportAddress } from "../report-address.ts";
import type { ReportWords } from "../report-words.ts";
import { LinkEventButton, UnlinkEventButton } from "./event-buttons.tsx";
import type { Report } from "./report-query.ts";

type Other = Report["sameEvent"][number];

function OtherReport({ other, why, children }: { other: Other; why?: string; children?: ReactNode }) {
  return (
    <li>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <div style={{ minWidth: 0 }}>
          <TextLink size="sm" href={reportAddress(other.id)} style={{ overflowWrap: "anywhere" }}>
            {other.reference}
          </TextLink>
          <Text size="sm" c="dimmed">
            {other.agency.name} · <Day on={other.occurredOn} /> · {other.place}
          </Text>
          {why && <Text size="sm">{why}</Text>}
        </div>
        {children}
      </Group>
    </li>
  );
}

/** Other reports of the same event, and those that may be: an officer of the report's agency decides. */
export function SameEvent({ report, words: { t, codes } }: { report: Report; words: ReportWords }) {
  const { id, reference, sameEvent, eventProposals, viewerCanUnlinkEvent } = report;
  if (!sameEvent.length && !eventProposals.length) return null;
  return (
    <Panel title={t("sections.event")} aside={viewerCanUnlinkEvent && <UnlinkEventButton id={id} reference={reference} />}>
      {sameEvent.length > 0 && (
        <>
          <Text size="sm" mb="xs">
            {t("event.countedOnce", { count: sameEvent.length + 1 })}
          </Text>
          <LineList>
            {sameEvent.map((other) => (
              <OtherReport key={other.id} other={other} />
            ))}
          </LineList>
        </>
      )}
      {eventProposals.length > 0 && (
        <>
          <Text size="sm" fw={600} mt={sameEvent.length ? "md" : 0} mb="xs">
            {t("event.proposed")}
          </Text>
          <LineList>
            {eventProposals.map(({ seizureReport: other, reasons }) => (
              <OtherReport key={other.id} other={other} why={reasons.map((reason) => codes(`eventReasons.${reason}`)).join(" · ")}>
                <LinkEventButton id={id} otherId={other.id} reference={other.reference} />
              </OtherReport>
            ))}
          </LineList>
        </>
      )}
    </Panel>
  );
}
