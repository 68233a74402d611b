import { Alert, Text } from "@mantine/core";
import { Day, Moment } from "../../../../components/moment.tsx";
import { Panel } from "../../../../components/panel.tsx";
import { translations } from "../../../../language/translations.ts";
import { type Fact, Facts } from "../../../seizure-reports/[id]/facts.tsx";
import { daysUntil } from "../../reviews/days-until.ts";
import type { WatchlistWords } from "../../watchlist-words.ts";
import { EntryHistory } from "./entry-history.tsx";
import type { GovernedEntry } from "./governed-query.ts";

const soon = 31;

/** What to do on a hit, for everybody; why, by whom and until when, for the owner. */
export async function GovernancePanel({ entry, words: { codes, day } }: { entry: GovernedEntry; words: WatchlistWords }) {
  const t = await translations("own-watchlists");
  const { hitAction, dutyContact, subjectStatus, legalBasis, legalBasisNote, handling, reviewOn, nomination, proposal, state, steps } = entry;
  const by = (who: string | undefined, at: string | null | undefined): Fact[1] =>
    at && t.rich("entry.byAt", { name: who ?? "", moment: () => <Moment at={at} /> });
  const isDue = state === "IN_FORCE" && reviewOn && daysUntil(reviewOn) <= soon;
  return (
    <Panel title={t("entry.governance")}>
      {state === "LAPSED" && (
        <Alert color="orange" variant="light" mb="sm" role="status">
          {t("entry.lapsed")}
        </Alert>
      )}
      {isDue && (
        <Alert color="orange" variant="light" mb="sm" role="status">
          {t("entry.dueSoon", { date: day(reviewOn) })}
        </Alert>
      )}
      {proposal && (
        <Alert color="blue" variant="light" mb="sm" role="status" title={t("entry.changeWaits")}>
          {t("entry.changeWaitsBy", { name: proposal.nominatedBy?.name ?? "" })}
        </Alert>
      )}
      <Facts
        facts={[
          [t("entry.onHit"), hitAction && <strong key="action">{codes(`hitActions.${hitAction}`)}</strong>],
          [t("entry.dutyContact"), dutyContact],
          [t("entry.status"), subjectStatus && codes(`subjectStatuses.${subjectStatus}`)],
          [t("entry.legalBasis"), [legalBasis && codes(`legalBases.${legalBasis}`), legalBasisNote].filter(Boolean).join(" · ")],
          [t("entry.handling"), handling && codes(`handlings.${handling}`)],
          [t("entry.reviewOn"), reviewOn && <Day key="review" on={reviewOn} />],
          [t("entry.nominated"), by(nomination?.nominatedBy?.name, nomination?.nominatedAt)],
          [t("entry.approved"), by(nomination?.decidedBy?.name, nomination?.decidedAt)],
          [
            t("entry.grounds"),
            nomination && (
              <div key="grounds">
                <Text size="sm" style={{ whiteSpace: "pre-line" }}>
                  {nomination.grounds}
                </Text>
                <Text size="xs" c="dimmed">
                  {t("entry.groundsOwn")}
                </Text>
              </div>
            ),
          ],
        ]}
      />
      {steps.length > 0 && <EntryHistory steps={steps} codes={codes} />}
    </Panel>
  );
}
