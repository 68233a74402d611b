import { Badge, Group, Paper, Stack, Text, Title } from "@mantine/core";
import type { Metadata } from "next";
import { Moment } from "../../components/moment.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { graphql } from "../../graphql/contract.ts";
import { translations } from "../../language/translations.ts";
import { ask } from "../../session/ask.ts";
import { browserAndSystem } from "./device.ts";
import { EndButton } from "./end-button.tsx";

const SessionsQuery = graphql(`
  query Sessions {
    viewer { permissions }
    sessions { id device isThisOne createdAt expiresAt member { name } }
  }
`);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("sessions"))("title") };
}

export default async function Sessions() {
  const [t, { sessions, viewer }] = await Promise.all([translations("sessions"), ask(SessionsQuery)]);
  const isAdministrator = viewer.permissions.includes("CREDENTIAL_ADMINISTER");
  const thisFirst = [...sessions].sort((one, other) => Number(other.isThisOne) - Number(one.isThisOne));
  return (
    <>
      <PageHeader title={t("title")} description={t(isAdministrator ? "explainedToAdministrator" : "explained")} />
      <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: "none" }}>
        {thisFirst.map(({ id, device, isThisOne, createdAt, expiresAt, member }) => {
          const { browser, system } = browserAndSystem(device);
          const name = browser && system ? t("on", { browser, system }) : t("unknownDevice");
          return (
            <Paper key={id} component="li" withBorder p={{ base: "sm", sm: "md" }}>
              <Group justify="space-between" align="flex-start" wrap="nowrap">
                <div>
                  <Group gap="xs">
                    <Title order={2} size="h5" title={device}>
                      {isAdministrator ? `${member?.name} · ${name}` : name}
                    </Title>
                    {isThisOne && (
                      <Badge variant="light" radius="sm">
                        {t("thisOne")}
                      </Badge>
                    )}
                  </Group>
                  <Text size="sm" c="dimmed">
                    {t("since")} <Moment at={createdAt} /> · {t("until")} <Moment at={expiresAt} />
                  </Text>
                </div>
                {!isThisOne && <EndButton id={id} name={isAdministrator ? `${member?.name} · ${name}` : name} />}
              </Group>
            </Paper>
          );
        })}
      </Stack>
    </>
  );
}
