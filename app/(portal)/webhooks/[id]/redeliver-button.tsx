"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useStep } from "../../../components/use-step.ts";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";

const Redeliver = graphql(`
  mutation RedeliverWebhook($messageId: String!) {
    webhookRedeliver(input: { messageId: $messageId }) { userErrors { message } }
  }
`);

export function RedeliverButton({ messageId }: { messageId: string }) {
  const t = useTranslations("webhooks");
  const { isActing, take } = useStep();
  const act = async () => (await askFromBrowser(Redeliver, { messageId })).webhookRedeliver.userErrors[0]?.message;
  return (
    <Button variant="default" size="compact-sm" loading={isActing} onClick={() => void take(act, t("redelivered"))}>
      {t("redeliver")}
    </Button>
  );
}
