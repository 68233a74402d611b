"use client";
import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useTranslations } from "use-intl";
import { ConfirmedButton } from "../../../components/confirmed-button.tsx";
import { LinkButton } from "../../../components/link.tsx";
import { Moment } from "../../../components/moment.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import { mappingAddress } from "./mapping-address.ts";

const Delete = graphql(`
  mutation DeleteMapping($id: ID!) {
    importMappingDelete(input: { id: $id }) { userErrors { message } }
  }
`);

type Props = { id: string; name: string; updatedAt: string; columns: { column: string; field: string }[] };

/** A kept mapping: which columns it reads, where it is changed, and its end. */
export function MappingCard({ id, name, updatedAt, columns }: Props) {
  const t = useTranslations("imports");
  return (
    <Paper component="li" withBorder p={{ base: "sm", sm: "md" }}>
      <Group justify="space-between" align="flex-start">
        <Stack gap={4} flex={1} miw="14rem">
          <Title order={2} size="h5">
            {name}
          </Title>
          <Text size="sm" c="dimmed">
            {t("mappings.columns", { count: columns.length })} · {t("mappings.updated")} <Moment at={updatedAt} />
          </Text>
          <Text size="sm" lineClamp={3}>
            {columns.map(({ column, field }) => `${column}: ${t(`columns.${field.toLowerCase()}` as "columns.place")}`).join(" · ")}
          </Text>
        </Stack>
        <Group gap="xs">
          <LinkButton href={mappingAddress(id)} variant="default" size="compact-sm" aria-label={`${t("mappings.edit")}: ${name}`}>
            {t("mappings.edit")}
          </LinkButton>
          <ConfirmedButton
            label={t("mappings.delete")}
            ariaLabel={`${t("mappings.delete")}: ${name}`}
            title={t("mappings.delete")}
            confirm={t("mappings.delete")}
            cancel={t("import.goOn")}
            done={t("mappings.deleted")}
            act={async () => (await askFromBrowser(Delete, { id })).importMappingDelete.userErrors[0]?.message ?? null}
          >
            <Text size="sm">{t("mappings.deleteSure", { name })}</Text>
          </ConfirmedButton>
        </Group>
      </Group>
    </Paper>
  );
}
