import { Badge, Text } from "@mantine/core";
import { Moment } from "../../components/moment.tsx";
import { RecordTable } from "../../components/record-table.tsx";
import { translations } from "../../language/translations.ts";
import type { AccessRecord } from "./access-records-query.ts";
import { Asked } from "./asked.tsx";

const colors: Record<string, string> = { ANSWERED: "teal", REFUSED: "orange", FAILED: "red" };

/** Who asked what, why, and what became of it. */
export async function AccessRecordsTable({ records }: { records: AccessRecord[] }) {
  const [t, codes] = await Promise.all([translations("access-records"), translations("codes")]);
  const heads = (["when", "member", "asked", "purpose", "outcome", "via"] as const).map((head) => t(head));
  return (
    <RecordTable
      label={t("title")}
      heads={heads}
      rows={records.map(({ id, recordedAt, via, purpose, caseReference, outcome, member, ...record }) => ({
        key: id,
        cells: [
          <Moment key="when" at={recordedAt} />,
          member?.name ?? t("formerMember"),
          <Asked key="asked" {...record} />,
          purpose || caseReference ? (
            <div key="why">
              {purpose && codes(`purposes.${purpose}`)}
              {caseReference && (
                <Text size="sm" c="dimmed">
                  {caseReference}
                </Text>
              )}
            </div>
          ) : null,
          <Badge key="outcome" variant="dot" radius="sm" color={colors[outcome] ?? "gray"}>
            {t(`outcomes.${outcome as "ANSWERED"}`)}
          </Badge>,
          t(`ways.${via as "SESSION"}`),
        ],
      }))}
    />
  );
}
