"use client";
import { Alert, Button, Checkbox, CheckboxGroup, Group, Paper, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { LinkButton } from "../../../components/link.tsx";
import { ShownSecret } from "../../../components/shown-secret.tsx";
import { graphql, type VariablesOf } from "../../../graphql/contract.ts";
import { askFromBrowser, BrowserAnswerError } from "../../../session/ask-from-browser.ts";

const Create = graphql(`
  mutation CreateWebhook($input: WebhookCreateInput!) {
    webhookCreate(input: $input) { webhook { id } secret userErrors { field message } }
  }
`);

type Values = VariablesOf<typeof Create>["input"];
const kinds = ["SEIZURE_REPORT", "ALERT", "PATTERN", "NOTICE", "WATCHLIST_ENTRY"] as const;

/** The form, then once the secret. */
export function NewWebhook() {
  const [t, shell] = [useTranslations("webhooks"), useTranslations("shell")];
  const [made, setMade] = useState<{ id: string; secret: string } | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const form = useForm<Values>({ initialValues: { url: "", description: "", kinds: [...kinds] } });

  async function create(input: Values) {
    setFault(null);
    try {
      const { webhook, secret, userErrors } = (await askFromBrowser(Create, { input })).webhookCreate;
      if (webhook && secret) return setMade({ id: webhook.id, secret });
      for (const { field, message } of userErrors) {
        if (field[0] && field[0] in form.values) form.setFieldError(field[0], message);
        else setFault(message);
      }
    } catch (error) {
      setFault(error instanceof BrowserAnswerError ? error.message : shell("unreachable"));
    }
  }

  if (made) {
    return (
      <Paper withBorder p="md" maw="46rem">
        <ShownSecret of="webhooks" title={t("proposed")} secret={made.secret}>
          <LinkButton href={`/webhooks/${encodeURIComponent(made.id)}`} variant="default">
            {t("stored")}
          </LinkButton>
        </ShownSecret>
      </Paper>
    );
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
          <TextInput
            type="url"
            label={t("url")}
            description={t("urlExplained")}
            maxLength={500}
            withAsterisk
            spellCheck={false}
            {...form.getInputProps("url")}
          />
          <TextInput
            label={t("description")}
            description={t("descriptionExplained")}
            maxLength={200}
            withAsterisk
            {...form.getInputProps("description")}
          />
          <CheckboxGroup label={t("kinds")} withAsterisk {...form.getInputProps("kinds")}>
            <Stack gap="xs" mt="xs">
              {kinds.map((kind) => (
                <Checkbox key={kind} value={kind} label={t(`kindNames.${kind}`)} />
              ))}
            </Stack>
          </CheckboxGroup>
          <Group>
            <Button type="submit" loading={form.submitting}>
              {t("propose")}
            </Button>
            <LinkButton href="/webhooks" variant="default">
              {t("cancel")}
            </LinkButton>
          </Group>
        </Stack>
      </Paper>
    </form>
  );
}
