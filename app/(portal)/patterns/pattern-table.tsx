import { Text } from "@mantine/core";
import { TextLink } from "../../components/link.tsx";
import { Moment } from "../../components/moment.tsx";
import { RecordTable } from "../../components/record-table.tsx";
import { TlpBadge } from "../../components/tlp-badge.tsx";
import { translations } from "../../language/translations.ts";
import { reportWords } from "../seizure-reports/report-words.ts";
import { StatusBadge } from "../seizure-reports/status-badge.tsx";
import { patternAddress } from "./pattern-address.ts";
import type { ListedPattern } from "./patterns-query.ts";

/** Origins and destinations in short: "EC, CO → AW". */
function routeOf(legs: ListedPattern["legs"]): string | null {
  const countries = (role: string) => [...new Set(legs.filter((leg) => leg.role === role).map(({ country }) => country))].join(", ");
  return legs.length ? [countries("ORIGIN"), countries("TRANSIT"), countries("DESTINATION")].filter(Boolean).join(" → ") : null;
}

export async function PatternTable({ patterns, withFits }: { patterns: ListedPattern[]; withFits: boolean }) {
  const [t, words] = await Promise.all([translations("patterns"), reportWords()]);
  const { codes } = words;
  const heads = [t("heads.title"), t("heads.about"), "TLP", t("heads.status"), ...(withFits ? [t("heads.fits")] : []), t("heads.changed")];
  const rows = patterns.map(({ id, title, agency, tlp, status, updatedAt, fits, legs, commodityGroups, concealments }) => {
    const about = [
      ...commodityGroups.map((one) => codes(`commodityGroups.${one}`)),
      ...concealments.map((one) => codes(`concealments.${one}`)),
      routeOf(legs),
    ].filter(Boolean);
    return {
      key: id,
      cells: [
        <div key="title">
          <TextLink href={patternAddress(id)} fw={550}>
            {title}
          </TextLink>
          <Text size="sm" c="dimmed" fw={400}>
            {agency.name}
          </Text>
        </div>,
        about.length ? about.join(" · ") : null,
        <TlpBadge key="tlp" tlp={tlp} />,
        <StatusBadge key="status" status={status} words={words} />,
        ...(withFits ? [fits?.totalCount ?? 0] : []),
        <Moment key="changed" at={updatedAt} />,
      ],
    };
  });
  return <RecordTable label={t("title")} heads={heads} rows={rows} />;
}
