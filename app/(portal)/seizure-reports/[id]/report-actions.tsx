import { LinkButton } from "../../../components/link.tsx";
import type { Permission } from "../../../session/viewer.ts";
import { reportAddress } from "../report-address.ts";
import type { ReportWords } from "../report-words.ts";
import type { Report } from "./report-query.ts";
import { WithdrawButton } from "./withdraw-button.tsx";

type Props = { report: Report; permissions: readonly Permission[]; words: ReportWords };

/** What the viewer may do with the report now. */
export function ReportActions({ report, permissions, words: { t } }: Props) {
  const { id, status, viewerCanEdit, viewerCanRelease, viewerCanAmend, viewerCanRecall } = report;
  const canPreview = viewerCanEdit && !viewerCanRelease && permissions.includes("SEIZURE_REPORT_PREVIEW");
  // A recalled report is closed by a supervisor only.
  const canWithdraw = viewerCanEdit && (status === "DRAFT" || permissions.includes("SEIZURE_REPORT_RECALL"));
  return (
    <>
      {viewerCanRelease && <LinkButton href={reportAddress(id, "/release")}>{t("actions.release")}</LinkButton>}
      {viewerCanEdit && (
        <LinkButton href={reportAddress(id, "/edit")} variant="default">
          {t("actions.edit")}
        </LinkButton>
      )}
      {canPreview && (
        <LinkButton href={reportAddress(id, "/release")} variant="default">
          {t("actions.preview")}
        </LinkButton>
      )}
      {viewerCanAmend && (
        <LinkButton href={reportAddress(id, "/amend")} variant="default">
          {t("actions.amend")}
        </LinkButton>
      )}
      {viewerCanRecall && (
        <LinkButton href={reportAddress(id, "/recall")} variant="outline" color="red.9">
          {t("actions.recall")}
        </LinkButton>
      )}
      {canWithdraw && <WithdrawButton id={id} />}
    </>
  );
}
