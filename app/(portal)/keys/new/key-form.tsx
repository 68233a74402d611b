"use client";
import { Alert, Button, Group, Paper, Stack, Switch, TagsInput, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { LinkButton } from "../../../components/link.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser, BrowserAnswerError } from "../../../session/ask-from-browser.ts";
import type { Permission } from "../../../session/viewer.ts";
import { ScopeChoice } from "./scope-choice.tsx";

const Create = graphql(`
  mutation CreateKey($input: ApiKeyCreateInput!) {
    apiKeyCreate(input: $input) { secret userErrors { field message } }
  }
`);

type Values = { name: string; scopes: Permission[]; isReadOnly: boolean; networks: string[]; expiresOn: string };
type Props = { permissions: readonly Permission[]; onCreated: (secret: string) => void };

export function KeyForm({ permissions, onCreated }: Props) {
  const t = useTranslations("keys");
  const shell = useTranslations("shell");
  const [fault, setFault] = useState<string | null>(null);
  const form = useForm<Values>({
    initialValues: { name: "", scopes: [], isReadOnly: false, networks: [], expiresOn: "" },
    validate: { name: isNotEmpty(t("nameNeeded")), scopes: isNotEmpty(t("scopesNeeded")) },
  });

  async function create({ expiresOn, ...values }: Values) {
    setFault(null);
    try {
      // Good until the end of that day where the reader is.
      const input = { ...values, ...(expiresOn && { expiresAt: new Date(`${expiresOn}T23:59:59`).toISOString() }) };
      const { secret, userErrors } = (await askFromBrowser(Create, { input })).apiKeyCreate;
      if (secret) return onCreated(secret);
      showAtFields(userErrors, values.networks);
    } catch (error) {
      setFault(error instanceof BrowserAnswerError ? error.message : shell("unreachable"));
    }
  }

  function showAtFields(userErrors: { field: string[]; message: string }[], networks: string[]) {
    for (const {
      field: [head, place],
      message,
    } of userErrors) {
      if (head === "networks" && place) form.setFieldError("networks", `${networks[Number(place)]}: ${message}`);
      else if (head === "expiresAt") form.setFieldError("expiresOn", message);
      else if (head && head in form.values) form.setFieldError(head, message);
      else setFault(message);
    }
  }

  return (
    <form onSubmit={form.onSubmit(create)} noValidate>
      <Paper withBorder p={{ base: "sm", sm: "lg" }} maw="46rem">
        <div role="alert">
          {fault && (
            <Alert color="red" mb="md">
              {fault}
            </Alert>
          )}
        </div>
        <Stack gap="lg">
          <TextInput label={t("name")} description={t("nameExplained")} maxLength={100} withAsterisk {...form.getInputProps("name")} />
          <ScopeChoice permissions={permissions} {...form.getInputProps("scopes")} />
          <Switch label={t("readOnly")} description={t("readOnlyExplained")} {...form.getInputProps("isReadOnly", { type: "checkbox" })} />
          <TagsInput
            label={t("networks")}
            description={t("networksExplained")}
            placeholder={form.values.networks.length ? "" : "192.0.2.0/24"}
            splitChars={[",", " ", ";"]}
            {...form.getInputProps("networks")}
          />
          <TextInput
            type="date"
            label={t("expires")}
            description={t("expiresExplained")}
            styles={{ wrapper: { maxWidth: "16rem" } }}
            {...form.getInputProps("expiresOn")}
          />
          <Group>
            <Button type="submit" loading={form.submitting}>
              {t("create")}
            </Button>
            <LinkButton href="/keys" variant="default">
              {t("cancel")}
            </LinkButton>
          </Group>
        </Stack>
      </Paper>
    </form>
  );
}
