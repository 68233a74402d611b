"use client";
import { Button, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ShownSecret } from "../../../components/shown-secret.tsx";
import { useStep } from "../../../components/use-step.ts";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";

const Rotate = graphql(`
  mutation RotateWebhookSecret($id: ID!) {
    webhookRotateSecret(input: { id: $id }) { secret userErrors { message } }
  }
`);

/** A new secret, shown once where the button was. */
export function RotateSecret({ id, name }: { id: string; name: string }) {
  const t = useTranslations("webhooks");
  const { isActing, take } = useStep();
  const [secret, setSecret] = useState<string | null>(null);
  const rotate = () =>
    take(async () => {
      const answer = (await askFromBrowser(Rotate, { id })).webhookRotateSecret;
      setSecret(answer.secret);
      return answer.userErrors[0]?.message;
    });
  if (secret) {
    return (
      <ShownSecret of="webhooks" title={t("rotated")} secret={secret}>
        <Button variant="default" onClick={() => setSecret(null)}>
          {t("stored")}
        </Button>
      </ShownSecret>
    );
  }
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">{t("rotateExplained")}</Text>
      <Button variant="default" size="compact-sm" loading={isActing} onClick={() => void rotate()} aria-label={t("rotateNamed", { name })}>
        {t("rotate")}
      </Button>
    </Stack>
  );
}
