import { Alert, Text } from "@mantine/core";
import { TextLink } from "../../../components/link.tsx";
import { Moment } from "../../../components/moment.tsx";
import type { ReportWords } from "../report-words.ts";
import type { Report } from "./report-query.ts";

type Props = {
  record: Pick<Report, "status" | "recalledAt" | "versions"> & {
    releaseRequest: { note: string | null; askedAt: string; member: { name: string } | null } | null;
  };
  address: string;
  isOwn: boolean;
  older: Report["versions"][number] | null;
  words: ReportWords;
};

/** What a reader must know before reading on: an older version, a correction, or who sees it in this state. */
export function StateNotes({ record: { status, recalledAt, versions, releaseRequest }, address, isOwn, older, words: { t } }: Props) {
  const latest = versions[0];
  if (older) {
    return (
      <Alert role="note" color="sand" variant="light" title={t("notes.older", { version: older.version })}>
        <Text size="sm">
          {t("notes.olderExplained")}{" "}
          <TextLink size="sm" href={address}>
            {t("notes.toPresent")}
          </TextLink>
        </Text>
      </Alert>
    );
  }
  return (
    <>
      {latest?.isCorrection && status === "RELEASED" && (
        <Alert role="note" color="sand" variant="light" title={t("notes.corrected")}>
          <Text size="sm">
            {t("notes.correctedExplained")} <Moment at={latest.createdAt} />
            {latest.note && `: ${latest.note}`}
          </Text>
        </Alert>
      )}
      {isOwn && status !== "RELEASED" && (
        <Alert role="note" color="gray" variant="light" title={t(`notes.${status}`)}>
          <Text size="sm">
            {t(`notes.${status}_explained`)}
            {status === "RECALLED" && recalledAt && (
              <>
                {" "}
                <Moment at={recalledAt} />
              </>
            )}
          </Text>
        </Alert>
      )}
      {releaseRequest && (
        <Alert role="note" color="sand" variant="light" title={t("notes.asked")}>
          <Text size="sm">
            {t("notes.askedExplained", { name: releaseRequest.member?.name ?? "" })} <Moment at={releaseRequest.askedAt} />
            {releaseRequest.note && `: ${releaseRequest.note}`}
          </Text>
        </Alert>
      )}
    </>
  );
}
