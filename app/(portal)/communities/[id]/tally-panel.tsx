import { SimpleGrid, Text } from "@mantine/core";
import { Panel } from "../../../components/panel.tsx";
import { translations } from "../../../language/translations.ts";
import type { Community } from "./community-query.ts";

type Line = { key: string; name: string; value: string };

function TallyList({ title, lines }: { title: string; lines: Line[] }) {
  return (
    <section>
      <Text component="h3" size="sm" fw={600} mb={4}>
        {title}
      </Text>
      {lines.map(({ key, name, value }) => (
        <Text key={key} size="sm">
          {name}: <strong>{value}</strong>
        </Text>
      ))}
    </section>
  );
}

/** What a closed operation brought. */
export async function TallyPanel({ tally: { reportCount, agencies, groups, quantities } }: { tally: NonNullable<Community["tally"]> }) {
  const [t, codes] = await Promise.all([translations("communities"), translations("codes")]);
  const groupName = (group: (typeof groups)[number]["group"]) => (group ? codes(`commodityGroups.${group}`) : t("noGroup"));
  const unitName = (unit: string | null) => (unit ? (codes.has(`units.${unit}` as "units.KGM") ? codes(`units.${unit}` as "units.KGM") : unit) : "");
  return (
    <Panel title={t("tally")}>
      <Text mb="sm">{t("tallyReports", { count: reportCount })}</Text>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
        <TallyList
          title={t("tallyAgencies")}
          lines={agencies.map(({ agency, reports }) => ({ key: agency?.name ?? "", name: agency?.name ?? "", value: String(reports) }))}
        />
        <TallyList
          title={t("tallyGroups")}
          lines={groups.map(({ group, reports }) => ({ key: group ?? "", name: groupName(group), value: t("reports", { count: reports }) }))}
        />
        <TallyList
          title={t("tallyQuantities")}
          lines={quantities.map(({ group, unit, quantity }) => ({
            key: `${group} ${unit}`,
            name: groupName(group),
            value: `${quantity.replace(/\.?0+$/, "")} ${unitName(unit)}`,
          }))}
        />
      </SimpleGrid>
    </Panel>
  );
}
