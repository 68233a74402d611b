import { Badge, Table, TableTbody, TableTd, TableTh, TableThead, TableTr, Text } from "@mantine/core";
import { Moment } from "../../components/moment.tsx";
import { WideTable } from "../../components/wide-table.tsx";
import { translations } from "../../language/translations.ts";
import type { AccessRecord } from "./access-records-query.ts";
import { asSentences } from "./as-sentences.ts";

const colors: Record<string, string> = { ANSWERED: "teal", REFUSED: "orange", FAILED: "red" };

/** Who asked what, why, and what became of it. */
export async function AccessRecordsTable({ records }: { records: AccessRecord[] }) {
  const [t, codes] = await Promise.all([translations("access-records"), translations("codes")]);
  const heads = ["when", "member", "asked", "purpose", "outcome", "via"] as const;
  return (
    <WideTable label={t("title")}>
      <Table verticalSpacing="xs" highlightOnHover miw="58rem" fz="sm">
        <TableThead>
          <TableTr>{heads.map((head) => <TableTh key={head} scope="col">{t(head)}</TableTh>)}</TableTr>
        </TableThead>
        <TableTbody>
          {records.map(({ id, recordedAt, via, operation, purpose, caseReference, asked, consulted, outcome, member }) => (
            <TableTr key={id} style={{ verticalAlign: "top" }}>
              <TableTh scope="row" fw={450}><Moment at={recordedAt} /></TableTh>
              <TableTd>{member?.name ?? t("formerMember")}</TableTd>
              <TableTd maw="26rem">
                <Text size="sm" ff="monospace" style={{ overflowWrap: "anywhere" }}>{operation}</Text>
                {asSentences(asked).map(({ field, details }, place) => (
                  <Text key={place} size="xs" c="dimmed" lineClamp={3} style={{ overflowWrap: "anywhere" }}>
                    {t.has(`fields.${field}` as "fields.viewer") ? t(`fields.${field}` as "fields.viewer") : field}{details && `: ${details}`}
                  </Text>
                ))}
                {consulted.length > 0 && <Text size="xs" c="dimmed">{t("consulted", { total: consulted.length })}</Text>}
              </TableTd>
              <TableTd>
                {purpose ? codes(`purposes.${purpose}`) : <Text size="sm" c="dimmed">—</Text>}
                {caseReference && <Text size="xs" c="dimmed">{caseReference}</Text>}
              </TableTd>
              <TableTd><Badge variant="dot" radius="sm" color={colors[outcome] ?? "gray"}>{t(`outcomes.${outcome as "ANSWERED"}`)}</Badge></TableTd>
              <TableTd>{t(`ways.${via as "SESSION"}`)}</TableTd>
            </TableTr>
          ))}
        </TableTbody>
      </Table>
    </WideTable>
  );
}
