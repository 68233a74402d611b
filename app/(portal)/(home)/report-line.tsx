import { Group, Text } from "@mantine/core";
import { TextLink } from "../../components/link.tsx";
import { Day } from "../../components/moment.tsx";
import { TlpBadge } from "../../components/tlp-badge.tsx";
import type { Report } from "./home-query.ts";

/** What was found, as a link; then who reports it, from where and when. */
export function ReportLine({ report: { id, reference, occurredOn, place, tlp, agency, goods }, isOwn = false }: { report: Report; isOwn?: boolean }) {
  const found = goods.filter(({ aspect }) => aspect === "FOUND").map(({ description }) => description);
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="sm">
        <TextLink href={`/seizure-reports/${encodeURIComponent(id)}`} fw={550} lineClamp={2}>
          {found.join(" · ") || reference}
        </TextLink>
        <TlpBadge tlp={tlp} />
      </Group>
      <Text size="sm" c="dimmed">
        {!isOwn && `${agency.name} · `}
        {place} · <Day on={occurredOn} />
      </Text>
    </li>
  );
}
