import { Stack, Text } from "@mantine/core";
import { TextLink } from "../../components/link.tsx";
import { Panel } from "../../components/panel.tsx";
import { translations } from "../../language/translations.ts";
import { CopyableCode } from "./copyable-code.tsx";

const stream = (endpoint: string) => `curl -N ${endpoint} \\
  -H "Authorization: Bearer $PORTOLAN_KEY" \\
  -H "Content-Type: application/json" \\
  -H "Accept: text/event-stream" \\
  -d '{ "query": "subscription { changes { cursor changes { kind recordId isGone } } }" }'`;

const verify = `import { Webhook } from "standardwebhooks";

// Throws unless the call is from Portolan and recent. secret: the webhook's, whsec_…; body: the text as it came, not parsed.
const { type, data } = new Webhook(secret).verify(body, headers);`;

/** Two ways to be told instead of asking again and again. */
export async function AsItHappens({ endpoint }: { endpoint: string }) {
  const t = await translations("developers");
  return (
    <Panel title={t("told")}>
      <Stack gap="sm">
        <Text size="sm">{t("streamExplained")}</Text>
        <CopyableCode code={stream(endpoint)} label={t("stream")} />
        <Text size="sm">
          {t.rich("webhookExplained", {
            link: (words) => (
              <TextLink href="/webhooks" inherit underline="always">
                {words}
              </TextLink>
            ),
          })}
        </Text>
        <CopyableCode code={verify} label={t("webhook")} />
      </Stack>
    </Panel>
  );
}
