import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import type { Metadata } from "next";
import { EmptyState } from "../../../components/empty-state.tsx";
import { TextLink } from "../../../components/link.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { NewUnit } from "./new-unit.tsx";
import { RenameUnit } from "./rename-unit.tsx";

const UnitsQuery = graphql(`
  query Units {
    viewer { permissions }
    agencyUnits { id name memberCount }
  }
`);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("members"))("unitsTitle") };
}

export default async function Units() {
  const [t, { viewer, agencyUnits }] = await Promise.all([translations("members"), ask(UnitsQuery)]);
  const mayChange = viewer.permissions.includes("MEMBER_ADMINISTER");
  return (
    <>
      <PageHeader title={t("unitsTitle")} description={t("unitsExplained")} />
      <Stack maw="46rem" gap="md">
        {mayChange && <NewUnit />}
        {agencyUnits.length === 0 && <EmptyState title={t("noUnits")}>{t("noUnitsExplained")}</EmptyState>}
        <Stack component="ul" p={0} m={0} gap="sm" style={{ listStyle: "none" }}>
          {agencyUnits.map(({ id, name, memberCount }) => (
            <Paper key={id} component="li" withBorder p="sm">
              <Group justify="space-between">
                <div>
                  <Title order={2} size="h5">
                    {name}
                  </Title>
                  <Text size="sm" c="dimmed">
                    <TextLink href={`/members?unit=${id}`} aria-label={t("toMembersOf", { name })}>
                      {t("members", { count: memberCount })}
                    </TextLink>
                  </Text>
                </div>
                {mayChange && <RenameUnit id={id} name={name} />}
              </Group>
            </Paper>
          ))}
        </Stack>
      </Stack>
    </>
  );
}
