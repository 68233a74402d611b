"use client";
import { Button, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { showFault } from "../../components/show-fault.ts";
import { graphql } from "../../graphql/contract.ts";
import { askFromBrowser, BrowserAnswerError } from "../../session/ask-from-browser.ts";

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
export function AcknowledgeButton({ id, reference, instruction }: { id: string; reference: string; instruction: string }) {
  const t = useTranslations("notices");
  const router = useRouter();
  const [isActing, setActing] = useState(false);

  async function acknowledge() {
    setActing(true);
    try {
      const fault = (await askFromBrowser(Acknowledge, { id })).noticeAcknowledge.userErrors[0]?.message;
      if (fault) showFault(fault);
      else notifications.show({ message: t("confirm.done", { reference }) });
      router.refresh();
    } catch (error) {
      showFault(error instanceof BrowserAnswerError ? error.message : t("unreachable"));
    } finally {
      setActing(false);
    }
  }

  const ask = () =>
    modals.openConfirmModal({
      title: t("confirm.title", { reference }),
      centered: true,
      children: (
        <Stack gap="xs">
          <Text fw={600}>{instruction}</Text>
          <Text size="sm">{t("confirm.explained")}</Text>
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
