import { Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { Metadata } from "next";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton, TextLink } from "../../components/link.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { RecordTable } from "../../components/record-table.tsx";
import { graphql } from "../../graphql/contract.ts";
import { translations } from "../../language/translations.ts";
import { ask } from "../../session/ask.ts";
import { StatusBadge } from "./status-badge.tsx";

const WebhooksQuery = graphql(`
  query Webhooks {
    viewer { permissions }
    webhooks { id url description kinds status waitingCount owner { name } }
  }
`);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("webhooks"))("title") };
}

export default async function Webhooks() {
  const [t, { webhooks, viewer }] = await Promise.all([translations("webhooks"), ask(WebhooksQuery)]);
  const isAdministrator = viewer.permissions.includes("WEBHOOK_ADMINISTER");
  const mayPropose = viewer.permissions.includes("WEBHOOK_MANAGE");
  return (
    <>
      <PageHeader
        title={t("title")}
        description={
          <>
            {t(isAdministrator ? "explainedToAdministrator" : "explained")}{" "}
            {t.rich("seeDevelopers", {
              link: (words) => (
                <TextLink href="/developers" underline="always">
                  {words}
                </TextLink>
              ),
            })}
          </>
        }
        actions={
          mayPropose && (
            <LinkButton href="/webhooks/new" leftSection={<IconPlus size={16} />}>
              {t("new")}
            </LinkButton>
          )
        }
      />
      {webhooks.length === 0 ? (
        <EmptyState title={t("none")}>{t(mayPropose ? "noneExplained" : "noneForAdministrator")}</EmptyState>
      ) : (
        <RecordTable
          label={t("title")}
          heads={[t("description"), t("url"), t("kinds"), t("owner"), t("waiting"), t("status")]}
          rows={webhooks.map(({ id, url, description, kinds, status, waitingCount, owner }) => ({
            key: id,
            cells: [
              <TextLink key="link" href={`/webhooks/${encodeURIComponent(id)}`}>
                {description}
              </TextLink>,
              <Text key="url" size="sm" style={{ overflowWrap: "anywhere" }}>
                {url}
              </Text>,
              kinds.map((kind) => t(`kindNames.${kind}`)).join(", "),
              owner?.name ?? null,
              waitingCount || null,
              <StatusBadge key="status" status={status} />,
            ],
          }))}
        />
      )}
    </>
  );
}
