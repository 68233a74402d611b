import { LinkButton } from "../../../components/link.tsx";
import type { ReportWords } from "../report-words.ts";
import type { ReleasedKind } from "./release/release-steps.ts";
import { WithdrawButton } from "./withdraw-button.tsx";

type Page = "/edit" | "/amend" | "/release" | "/recall";
type Props = {
  kind: ReleasedKind;
  record: {
    id: string;
    reference: string;
    status: string;
    viewerCanEdit: boolean;
    viewerCanRelease: boolean;
    viewerCanAmend: boolean;
    viewerCanRecall: boolean;
  };
  addressOf: (id: string, page: Page) => string;
  mayPreview: boolean;
  mayRecall: boolean;
  words: ReportWords;
};

/** What the viewer may do with the record now. */
export function RecordActions({ kind, record, addressOf, mayPreview, mayRecall, words: { t } }: Props) {
  const { id, reference, status, viewerCanEdit, viewerCanRelease, viewerCanAmend, viewerCanRecall } = record;
  const canPreview = viewerCanEdit && !viewerCanRelease && mayPreview;
  // A recalled record is closed by a supervisor only.
  const canWithdraw = viewerCanEdit && (status === "DRAFT" || mayRecall);
  return (
    <>
      {viewerCanRelease && <LinkButton href={addressOf(id, "/release")}>{t("actions.release")}</LinkButton>}
      {viewerCanEdit && (
        <LinkButton href={addressOf(id, "/edit")} variant="default">
          {t("actions.edit")}
        </LinkButton>
      )}
      {canPreview && (
        <LinkButton href={addressOf(id, "/release")} variant="default">
          {t("actions.preview")}
        </LinkButton>
      )}
      {viewerCanAmend && (
        <LinkButton href={addressOf(id, "/amend")} variant="default">
          {t("actions.amend")}
        </LinkButton>
      )}
      {viewerCanRecall && (
        <LinkButton href={addressOf(id, "/recall")} variant="outline" color="red.9">
          {t("actions.recall")}
        </LinkButton>
      )}
      {canWithdraw && <WithdrawButton kind={kind} id={id} reference={reference} />}
    </>
  );
}
