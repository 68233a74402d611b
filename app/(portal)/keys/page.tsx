import { Stack } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { Metadata } from "next";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton, TextLink } from "../../components/link.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { translations } from "../../language/translations.ts";
import { ask } from "../../session/ask.ts";
import { isUsable, KeysQuery } from "./key.ts";
import { KeyCard } from "./key-card.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("keys"))("title") };
}

export default async function Keys() {
  const [t, { apiKeys, viewer }] = await Promise.all([translations("keys"), ask(KeysQuery)]);
  const isAdministrator = viewer.permissions.includes("CREDENTIAL_ADMINISTER");
  const usableFirst = [...apiKeys].sort((one, other) => Number(isUsable(other)) - Number(isUsable(one)));
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
          <LinkButton href="/keys/new" leftSection={<IconPlus size={16} />}>
            {t("new")}
          </LinkButton>
        }
      />
      {apiKeys.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneExplained")}</EmptyState>
      ) : (
        <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: "none" }}>
          {usableFirst.map((key) => (
            <KeyCard key={key.id} apiKey={key} withOwner={isAdministrator} />
          ))}
        </Stack>
      )}
    </>
  );
}
