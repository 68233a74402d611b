"use client";
import { Button, Group, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { ConfirmedButton } from "../../../components/confirmed-button.tsx";
import { useStep } from "../../../components/use-step.ts";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";

const Confirm = graphql("mutation ConfirmWebhook($id: ID!) { done: webhookConfirm(input: { id: $id }) { userErrors { message } } }");
const Pause = graphql("mutation PauseWebhook($id: ID!) { done: webhookPause(input: { id: $id }) { userErrors { message } } }");
const Resume = graphql("mutation ResumeWebhook($id: ID!) { done: webhookResume(input: { id: $id }) { userErrors { message } } }");
const End = graphql("mutation EndWebhook($id: ID!) { done: webhookEnd(input: { id: $id }) { userErrors { message } } }");
const Test = graphql("mutation TestWebhook($id: ID!) { done: webhookTest(input: { id: $id }) { userErrors { message } } }");

type Props = { id: string; name: string; url: string; owner: string; status: string; canConfirm: boolean };

/** What can be done with a webhook as it is. */
export function WebhookSteps({ id, name, url, owner, status, canConfirm }: Props) {
  const t = useTranslations("webhooks");
  const { isActing, take } = useStep();
  const fault = async (step: typeof Confirm) => (await askFromBrowser(step, { id })).done.userErrors[0]?.message ?? null;
  const plain = (label: string, step: typeof Confirm, said: string) => (
    <Button variant="default" size="compact-sm" loading={isActing} onClick={() => void take(() => fault(step), said)}>
      {label}
    </Button>
  );
  return (
    <Group gap="sm">
      {canConfirm && (
        <ConfirmedButton
          label={t("confirm")}
          ariaLabel={t("confirmNamed", { name })}
          title={t("confirmNamed", { name })}
          confirm={t("confirm")}
          cancel={t("cancel")}
          done={t("confirmed", { name })}
          isGiving
          act={() => fault(Confirm)}
        >
          <Text size="sm">{t("confirmExplained", { url, owner })}</Text>
        </ConfirmedButton>
      )}
      {status === "ACTIVE" && plain(t("test"), Test as typeof Confirm, t("tested"))}
      {status === "ACTIVE" && plain(t("pause"), Pause as typeof Confirm, t("paused", { name }))}
      {["PAUSED", "FAILING"].includes(status) && plain(t("resume"), Resume as typeof Confirm, t("resumed", { name }))}
      {status !== "ENDED" && (
        <ConfirmedButton
          label={t("end")}
          ariaLabel={t("endNamed", { name })}
          title={t("endNamed", { name })}
          confirm={t("end")}
          cancel={t("cancel")}
          done={t("ended", { name })}
          act={() => fault(End as typeof Confirm)}
        >
          <Text size="sm">{t("endExplained")}</Text>
        </ConfirmedButton>
      )}
    </Group>
  );
}
