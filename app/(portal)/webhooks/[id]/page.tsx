import { Alert, Group, Stack, Text } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Moment } from "../../../components/moment.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { Panel } from "../../../components/panel.tsx";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { idInPath } from "../../id-in-path.ts";
import { StatusBadge } from "../status-badge.tsx";
import { CallLog } from "./call-log.tsx";
import { RotateSecret } from "./rotate-secret.tsx";
import { type Webhook, WebhookQuery } from "./webhook-query.ts";
import { WebhookSteps } from "./webhook-steps.tsx";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("webhooks"))("title") };
}

export default async function WebhookPage({ params }: Props) {
  const id = idInPath("Webhook", (await params).id);
  if (!id) notFound();
  const [t, { node }] = await Promise.all([translations("webhooks"), ask(WebhookQuery, { id })]);
  if (!node || !("url" in node)) notFound();
  const { url, description, kinds, status, createdAt, failingSince, waitingCount, isOwn, viewerCanConfirm, owner, attempts } = node as Webhook;
  return (
    <>
      <PageHeader
        title={description}
        description={<span style={{ overflowWrap: "anywhere" }}>{url}</span>}
        actions={<WebhookSteps id={id} name={description} url={url} owner={owner?.name ?? ""} status={status} canConfirm={viewerCanConfirm} />}
      />
      <Stack gap="md">
        <Panel title={t("status")}>
          <Group gap="sm">
            <StatusBadge status={status} />
            <Text size="sm">{t(`statusesExplained.${status}`)}</Text>
          </Group>
          {failingSince && (
            <Alert color="red" mt="sm">
              {t("failingSince")} <Moment at={failingSince} />
            </Alert>
          )}
          <Text size="sm" c="dimmed" mt="sm">
            {kinds.map((kind) => t(`kindNames.${kind}`)).join(", ")}
            {owner && ` · ${owner.name}`} · {t("created")} <Moment at={createdAt} />
            {waitingCount > 0 && ` · ${t("waiting")}: ${waitingCount}`}
          </Text>
        </Panel>
        {isOwn && status !== "ENDED" && (
          <Panel title={t("secret")}>
            <RotateSecret id={id} name={description} />
          </Panel>
        )}
        <Panel title={t("log")}>
          <Text size="sm" c="dimmed" mb="sm">
            {t("logExplained")}
          </Text>
          <CallLog calls={attempts.edges.map((edge) => edge.node)} isCalled={status === "ACTIVE"} />
        </Panel>
      </Stack>
    </>
  );
}
