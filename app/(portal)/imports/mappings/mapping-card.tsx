"use client";
import { Button, Group, Paper, Stack, Text, TextInput, Title } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { ConfirmedButton } from "../../../components/confirmed-button.tsx";
import { Moment } from "../../../components/moment.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser, BrowserAnswerError } from "../../../session/ask-from-browser.ts";

const Rename = graphql(`
  mutation RenameMapping($id: ID!, $name: String!) {
    importMappingSave(input: { id: $id, name: $name }) { userErrors { message } }
  }
`);
const Delete = graphql(`
  mutation DeleteMapping($id: ID!) {
    importMappingDelete(input: { id: $id }) { userErrors { message } }
  }
`);

type Props = { id: string; name: string; updatedAt: string; columns: { column: string; field: string }[] };

/** A kept mapping: which columns it reads, its name to be changed, and its end. */
export function MappingCard({ id, name, updatedAt, columns }: Props) {
  const t = useTranslations("imports");
  const shell = useTranslations("shell");
  const router = useRouter();
  const [renamed, setRenamed] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  async function rename(event: FormEvent) {
    event.preventDefault();
    try {
      const wrong = (await askFromBrowser(Rename, { id, name: renamed ?? "" })).importMappingSave.userErrors[0]?.message ?? null;
      setFault(wrong);
      if (wrong) return;
      setRenamed(null);
      router.refresh();
    } catch (error) {
      setFault(error instanceof BrowserAnswerError ? error.message : shell("unreachable"));
    }
  }

  return (
    <Paper component="li" withBorder p={{ base: "sm", sm: "md" }}>
      <Group justify="space-between" align="flex-start">
        <Stack gap={4} flex={1} miw="14rem">
          {renamed === null ? (
            <Title order={2} size="h5">
              {name}
            </Title>
          ) : (
            <form onSubmit={rename}>
              <Group align="flex-end">
                <TextInput
                  label={t("mappings.name")}
                  value={renamed}
                  onChange={(event) => setRenamed(event.currentTarget.value)}
                  error={fault}
                  data-autofocus
                />
                <Button type="submit">{t("mappings.save")}</Button>
              </Group>
            </form>
          )}
          <Text size="sm" c="dimmed">
            {t("mappings.columns", { count: columns.length })} · {t("mappings.updated")} <Moment at={updatedAt} />
          </Text>
          <Text size="sm" lineClamp={3}>
            {columns.map(({ column, field }) => `${column} → ${t(`columns.${field.toLowerCase()}` as "columns.place")}`).join(" · ")}
          </Text>
        </Stack>
        <Group gap="xs">
          {renamed === null && (
            <Button variant="default" size="compact-sm" onClick={() => setRenamed(name)} aria-label={`${t("mappings.rename")}: ${name}`}>
              {t("mappings.rename")}
            </Button>
          )}
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
