import { Badge, Group, SimpleGrid, Text } from "@mantine/core";
import { Day } from "../../../components/moment.tsx";
import { Panel } from "../../../components/panel.tsx";
import type { ReportWords } from "../report-words.ts";
import { Facts } from "./facts.tsx";
import type { Report } from "./report-query.ts";

type Props = { parties: Report["parties"]; isOwn: boolean; words: ReportWords };

/** People and companies named. Where none is visible, nothing tells whether there are any. */
export function Parties({ parties, isOwn, words: { t, codes, country } }: Props) {
  return (
    <Panel title={t("sections.parties")}>
      {parties.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(isOwn ? "parties.none" : "parties.notShown")}
        </Text>
      )}
      {parties.length > 0 && (
        <Text size="sm" c="dimmed" mb="sm">
          {t("parties.notGuilty")}
        </Text>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        {parties.map((party) => (
          <div key={`${party.role} ${party.name} ${party.document} ${party.phone}`}>
            <Group gap="xs" mb={6}>
              <Text fw={600}>{party.name}</Text>
              <Badge variant="default" radius="sm" tt="none">
                {codes(`partyRoles.${party.role}`)}
              </Badge>
            </Group>
            <Facts
              facts={[
                [t("fields.partyStatus"), codes(`partyStatuses.${party.status}`)],
                [t("fields.partyKind"), codes(`partyKinds.${party.kind}`)],
                [t("fields.birthDate"), party.birthDate && <Day on={party.birthDate} />],
                [t("fields.address"), party.address],
                [t("fields.country"), party.country && country(party.country)],
                [t("fields.phone"), party.phone],
                [t("fields.email"), party.email],
                [t("fields.document"), party.document],
              ]}
            />
          </div>
        ))}
      </SimpleGrid>
    </Panel>
  );
}
