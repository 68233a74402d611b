import { Code, Stack, Text } from "@mantine/core";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { portal } from "../../../lib/running/portal.ts";
import { TextLink } from "../../components/link.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { Panel } from "../../components/panel.tsx";
import { translations } from "../../language/translations.ts";
import { readViewer } from "../../session/viewer.ts";
import { AsItHappens } from "./as-it-happens.tsx";
import { CopyableCode } from "./copyable-code.tsx";
import { exampleFor } from "./example-query.ts";
import { Explorer } from "./explorer.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("developers"))("title") };
}

const curl = (endpoint: string) => `curl ${endpoint} \\
  -H "Authorization: Bearer $PORTOLAN_KEY" \\
  -H "Content-Type: application/json" \\
  -d '{ "query": "{ viewer { name permissions } }" }'`;

export default async function Developers() {
  const [t, { permissions }, asked] = await Promise.all([translations("developers"), readViewer(), headers()]);
  const endpoint = `${portal().cookies.isSecure ? "https" : "http"}://${asked.get("host")}/graphql`;
  return (
    <>
      <PageHeader title={t("title")} description={t("explained")} />
      <Stack gap="md">
        <Panel title={t("send")}>
          <Stack gap="sm">
            <Text size="sm">
              {t("endpoint")}: <Code>{endpoint}</Code>
            </Text>
            <Text size="sm">
              {t.rich("sendExplained", {
                link: (words) => (
                  <TextLink href="/keys" inherit underline="always">
                    {words}
                  </TextLink>
                ),
              })}
            </Text>
            <CopyableCode code={curl(endpoint)} label="curl" />
            <Text size="sm" c="dimmed">
              {t.rich("rules", { code: (words) => <Code>{words}</Code> })}
            </Text>
          </Stack>
        </Panel>
        <AsItHappens endpoint={endpoint} />
        <Panel title={t("explorer")}>
          <Text size="sm" c="dimmed" mb="sm">
            {t("explorerExplained")}
          </Text>
          <Explorer example={exampleFor(permissions)} />
        </Panel>
      </Stack>
    </>
  );
}
