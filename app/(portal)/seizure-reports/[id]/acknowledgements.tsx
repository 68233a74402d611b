import { Badge, Table, TableTbody, TableTd, TableTh, TableThead, TableTr, Text } from "@mantine/core";
import { Moment } from "../../../components/moment.tsx";
import { Panel } from "../../../components/panel.tsx";
import type { ReportWords } from "../report-words.ts";
import type { Report } from "./report-query.ts";

type Notice = Pick<Report["notices"][number], "id" | "reason" | "instruction" | "createdAt" | "acknowledgedAt"> & { recipient: { name: string } };
type Props = { notices: Notice[]; words: ReportWords };

/** The notices of one recall: which agencies have confirmed, and when. */
export function RecallConfirmations({ notices, words: { t, codes } }: Props) {
  const [first] = notices;
  if (!first) return null;
  return (
    <>
      <Text size="sm" mb="xs">
        <Moment at={first.createdAt} /> · {codes(`recallReasons.${first.reason}`)} · <b>{codes(`noticeInstructions.${first.instruction}`)}</b>
      </Text>
      <Table verticalSpacing={6} mb="sm" aria-label={t("sections.acknowledgements")}>
        <TableThead>
          <TableTr>
            <TableTh scope="col">{t("columns.agency")}</TableTh>
            <TableTh scope="col">{t("acknowledgements.confirmed")}</TableTh>
          </TableTr>
        </TableThead>
        <TableTbody>
          {notices.map(({ id, recipient, acknowledgedAt }) => (
            <TableTr key={id}>
              <TableTh scope="row" fw={400}>
                {recipient.name}
              </TableTh>
              <TableTd>
                {acknowledgedAt ? (
                  <Moment at={acknowledgedAt} />
                ) : (
                  <Badge variant="outline" color="red" radius="sm" tt="none">
                    {t("acknowledgements.open")}
                  </Badge>
                )}
              </TableTd>
            </TableTr>
          ))}
        </TableTbody>
      </Table>
    </>
  );
}

/** For the originator: which agencies have confirmed a recall. */
export function Acknowledgements({ notices, words }: Props) {
  if (!notices.length) return null;
  // The notices of one recall were written at one moment.
  const moments = [...new Set(notices.map(({ createdAt }) => createdAt))];
  const confirmed = notices.filter(({ acknowledgedAt }) => acknowledgedAt).length;
  return (
    <Panel
      title={words.t("sections.acknowledgements")}
      aside={
        <Text size="sm" c="dimmed">
          {words.t("acknowledgements.count", { confirmed, total: notices.length })}
        </Text>
      }
    >
      {moments.map((moment) => (
        <RecallConfirmations key={moment} notices={notices.filter(({ createdAt }) => createdAt === moment)} words={words} />
      ))}
    </Panel>
  );
}
