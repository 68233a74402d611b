"use client";
import { Button, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ConfirmedButton } from "../../../components/confirmed-button.tsx";
import { showFault } from "../../../components/show-fault.ts";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser, BrowserAnswerError } from "../../../session/ask-from-browser.ts";

const Start = graphql(`
  mutation ScreeningListStart($id: ID!) {
    screeningListStart(input: { id: $id }) { userErrors { message } }
  }
`);
const Delete = graphql(`
  mutation ScreeningListDelete($id: ID!) {
    screeningListDelete(input: { id: $id }) { userErrors { message } }
  }
`);

export function StartButton({ id, label }: { id: string; label: string }) {
  const shell = useTranslations("shell");
  const router = useRouter();
  const [isActing, setActing] = useState(false);
  async function start() {
    setActing(true);
    try {
      const fault = (await askFromBrowser(Start, { id })).screeningListStart.userErrors[0]?.message;
      if (fault) showFault(fault);
      router.refresh();
    } catch (error) {
      showFault(error instanceof BrowserAnswerError ? error.message : shell("unreachable"));
    } finally {
      setActing(false);
    }
  }
  return (
    <Button loading={isActing} onClick={() => void start()}>
      {label}
    </Button>
  );
}

export function DeleteButton({ id }: { id: string }) {
  const t = useTranslations("screening.delete");
  const router = useRouter();
  async function act() {
    const fault = (await askFromBrowser(Delete, { id })).screeningListDelete.userErrors[0]?.message ?? null;
    if (!fault) router.push("/screening-lists");
    return fault;
  }
  return (
    <ConfirmedButton
      label={t("button")}
      ariaLabel={t("button")}
      title={t("title")}
      confirm={t("button")}
      cancel={t("keep")}
      done={t("done")}
      act={act}
    >
      <Text size="sm">{t("sure")}</Text>
    </ConfirmedButton>
  );
}
