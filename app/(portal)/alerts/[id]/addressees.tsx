import { Text } from "@mantine/core";
import { countryName } from "../../../../lib/codes/countries.ts";
import { Moment } from "../../../components/moment.tsx";
import { RecordTable } from "../../../components/record-table.tsx";
import { readLanguage } from "../../../language/read-language.ts";
import { translations } from "../../../language/translations.ts";
import { PartBadge } from "../part-badge.tsx";
import type { OneAlert } from "./alert-query.ts";

/** For the originator: which agency has it, and how far each is; what it led to on top. */
export async function Addressees({ alert: { addressees, isCurrent } }: { alert: OneAlert }) {
  const [t, codes, language] = await Promise.all([translations("alerts"), translations("codes"), readLanguage()]);
  const finds = addressees.filter(({ outcome }) => outcome === "FOUND");
  const where = new Intl.ListFormat(language).format([...new Set(finds.map(({ agency }) => countryName(agency.country, language)))]);
  return (
    <section aria-label={t("one.agencies")}>
      {finds.length > 0 && (
        <Text fw={600} mb="sm">
          {t("one.ledTo", { count: finds.length, where })}
        </Text>
      )}
      <RecordTable
        label={t("one.agencies")}
        heads={[t("one.columns.agency"), t("one.columns.purpose"), t("one.columns.opened"), t("one.columns.acknowledged"), t("one.columns.outcome")]}
        rows={addressees.map(({ agency, openedAt, acknowledgedAt, escalatedAt, responses, ...part }) => ({
          key: agency.id,
          cells: [
            agency.name,
            codes(`addresseePurposes.${part.purpose}`),
            // A program acknowledges without opening.
            openedAt ? <Moment key="opened" at={openedAt} /> : acknowledgedAt ? null : t("one.notOpened"),
            acknowledgedAt ? (
              <Moment key="acknowledged" at={acknowledgedAt} />
            ) : (
              [part.purpose === "ACTION" ? t("one.notAcknowledged") : null, escalatedAt && t("one.escalated")].filter(Boolean).join(" · ") || null
            ),
            <div key="outcome">
              <PartBadge part={{ ...part, acknowledgedAt }} isCurrent={isCurrent} />
              {responses[0]?.comment && <Text size="sm">{responses[0].comment}</Text>}
            </div>,
          ],
        }))}
      />
    </section>
  );
}
