"use client";
import { Button, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useTranslations } from "use-intl";
import { useStep } from "../../components/use-step.ts";
import { graphql } from "../../graphql/contract.ts";
import { askFromBrowser } from "../../session/ask-from-browser.ts";

const Acknowledge = graphql(`
  mutation NoticeAcknowledge($id: ID!) {
    noticeAcknowledge(input: { id: $id }) {
      userErrors {
        message
      }
    }
  }
`);

/** Confirms for the whole agency; says what that means before it is done. */
export function AcknowledgeButton({
  id,
  reference,
  instruction,
  isRecall,
}: {
  id: string;
  reference: string;
  instruction: string;
  isRecall: boolean;
}) {
  const t = useTranslations("notices");
  const { isActing, take } = useStep();

  const acknowledge = () =>
    take(async () => (await askFromBrowser(Acknowledge, { id })).noticeAcknowledge.userErrors[0]?.message, t("confirm.done", { reference }));

  const ask = () =>
    modals.openConfirmModal({
      title: t("confirm.title", { reference }),
      centered: true,
      children: (
        <Stack gap="xs">
          <Text fw={600}>{instruction}</Text>
          <Text size="sm">{t(isRecall ? "confirm.explained" : "confirm.reviewed")}</Text>
        </Stack>
      ),
      labels: { confirm: t("confirm.yes"), cancel: t("cancel") },
      closeButtonProps: { "aria-label": t("close") },
      onConfirm: () => void acknowledge(),
    });
  return (
    <Button loading={isActing} onClick={ask} aria-label={t("confirm.named", { reference })}>
      {t("confirm.button")}
    </Button>
  );
}
