import { Group } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { LinkButton } from "../../components/link.tsx";
import { type ActiveFilter, activeFilters, addressOf, type ListAsked, nothingAsked } from "./list-address.ts";
import type { ListedAgency } from "./list-query.ts";
import type { ReportWords } from "./report-words.ts";

const codeLists = {
  group: "commodityGroups",
  concealment: "concealments",
  detection: "detections",
  transport: "transports",
  mail: "mailClasses",
  tlp: "tlps",
  status: "reportStatuses",
} as const;

function valueInWords({ name, value }: ActiveFilter, agencies: ListedAgency[], { t, codes, country, day }: ReportWords): string {
  if (name === "agency") return agencies.find(({ id }) => id === value)?.name ?? "?";
  if (name === "origin" || name === "transit" || name === "destination") return country(value);
  if (name === "from" || name === "until") return day(value);
  if (name === "own") return t(`whose.${value as "true"}`);
  if (name in codeLists) return codes(`${codeLists[name as "tlp"]}.${value as "RED"}`);
  return value;
}

/** What narrows the list, each removable by itself. */
export function ActiveFilters({ asked, agencies, words }: { asked: ListAsked; agencies: ListedAgency[]; words: ReportWords }) {
  const active = activeFilters(asked);
  if (!active.length) return null;
  return (
    <Group component="section" gap="xs" mb="sm" aria-label={words.t("filters.active")}>
      {active.map((one) => {
        const value = valueInWords(one, agencies, words);
        // "TLP:AMBER" says by itself what it is.
        const label = one.name === "tlp" ? value : `${words.t(`filters.${one.name}`)}: ${value}`;
        return (
          <LinkButton
            key={`${one.name} ${one.value}`}
            href={one.without}
            variant="default"
            size="compact-sm"
            radius="xl"
            fw={400}
            maw="100%"
            rightSection={<IconX size={14} aria-hidden />}
            aria-label={words.t("filters.remove", { filter: label })}
          >
            {label}
          </LinkButton>
        );
      })}
      <LinkButton href={addressOf({ ...asked, ...nothingAsked })} variant="transparent" size="compact-sm">
        {words.t("filters.clear")}
      </LinkButton>
    </Group>
  );
}
