import { Text } from "@mantine/core";
import { findOffice } from "../../../../lib/codes/offices.ts";
import { Day } from "../../../components/moment.tsx";
import { Panel } from "../../../components/panel.tsx";
import type { ReportWords } from "../report-words.ts";
import { FactPanel } from "./facts.tsx";
import { GoodsLines } from "./goods-lines.tsx";
import { itemFacts } from "./item-facts.ts";
import type { ReportContent } from "./report-content.ts";
import { RouteLine } from "./route-line.tsx";

/** What a report says, now or at a version: only what is filled in. */
export function ReportBody({ content, words }: { content: ReportContent; words: ReportWords }) {
  const { t, codes } = words;
  const { placeCode, placeKind, direction, transport, mailClass, itemId, concealment, detection, laboratory, disposition, narrative } = content;
  return (
    <>
      <Panel title={t("sections.goods")}>
        <GoodsLines goods={content.goods} words={words} />
      </Panel>
      <Panel title={t("sections.route")}>
        <RouteLine legs={content.legs} words={words} />
      </Panel>
      <FactPanel
        title={t("sections.circumstances")}
        facts={[
          [t("fields.occurredOn"), <Day key="day" on={content.occurredOn} />],
          [t("fields.place"), content.place],
          [t("fields.placeKind"), placeKind && codes(`placeKinds.${placeKind}`)],
          [t("fields.placeCode"), placeCode && [placeCode, findOffice(placeCode)?.name].filter(Boolean).join(" · ")],
          [t("fields.direction"), direction && codes(`directions.${direction}`)],
          [t("fields.concealment"), concealment && codes(`concealments.${concealment}`)],
          [t("fields.detection"), detection && codes(`detections.${detection}`)],
          [t("fields.detectionReference"), content.detectionReference],
          [t("fields.offence"), content.offence],
          [t("fields.laboratory"), laboratory && codes(`laboratories.${laboratory}`)],
          [t("fields.disposition"), disposition && codes(`dispositions.${disposition}`)],
        ]}
      />
      {narrative && (
        <Panel title={t("fields.narrative")}>
          <Text style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{narrative}</Text>
        </Panel>
      )}
      <FactPanel
        title={t("sections.transport")}
        facts={[
          [t("fields.transport"), codes(`transports.${transport}`)],
          [t("fields.mailClass"), mailClass && codes(`mailClasses.${mailClass}`)],
          [
            t("fields.itemId"),
            itemId && (
              <Text key="item" component="span" ff="monospace" fw={600}>
                {itemId}
              </Text>
            ),
          ],
          ...itemFacts(itemId, words),
          [t("fields.receptacleId"), content.receptacleId],
          [t("fields.waybill"), content.waybill],
          [t("fields.postageAccount"), content.postageAccount],
          [t("fields.platform"), content.platform],
        ]}
      />
    </>
  );
}
