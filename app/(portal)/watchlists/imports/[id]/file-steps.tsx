"use client";
import { Button, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ConfirmedButton } from "../../../../components/confirmed-button.tsx";
import { showFault } from "../../../../components/show-fault.ts";
import { graphql } from "../../../../graphql/contract.ts";
import { askFromBrowser, BrowserAnswerError } from "../../../../session/ask-from-browser.ts";

const Confirm = graphql(`
  mutation ConfirmEntryImport($id: ID!) {
    answer: watchlistEntryImportConfirm(input: { id: $id }) { userErrors { message } }
  }
`);
const Check = graphql(`
  mutation CheckEntryImport($id: ID!) {
    answer: watchlistEntryImportCheck(input: { id: $id }) { userErrors { message } }
  }
`);
const Cancel = graphql(`
  mutation CancelEntryImport($id: ID!) {
    answer: watchlistEntryImportCancel(input: { id: $id }) { userErrors { message } }
  }
`);

/** Nominates what was checked, or has the file checked again. Nothing of it is listed by that, so it asks no more. */
export function FileStep({ id, step, label }: { id: string; step: "confirm" | "check"; label: string }) {
  const shell = useTranslations("shell");
  const router = useRouter();
  const [isActing, setActing] = useState(false);

  async function act() {
    setActing(true);
    try {
      const { answer } = await askFromBrowser(step === "confirm" ? Confirm : Check, { id });
      if (answer.userErrors[0]) showFault(answer.userErrors[0].message);
      router.refresh();
    } catch (error) {
      showFault(error instanceof BrowserAnswerError ? error.message : shell("unreachable"));
    } finally {
      setActing(false);
    }
  }

  return (
    <Button loading={isActing} onClick={() => void act()}>
      {label}
    </Button>
  );
}

export function GiveUpButton({ id }: { id: string }) {
  const t = useTranslations("entry-imports");
  return (
    <ConfirmedButton
      label={t("cancel")}
      ariaLabel={t("cancel")}
      title={t("cancel")}
      confirm={t("cancel")}
      cancel={t("goOn")}
      done={t("cancelled")}
      act={async () => (await askFromBrowser(Cancel, { id })).answer.userErrors[0]?.message ?? null}
    >
      <Text size="sm">{t("cancelSure")}</Text>
    </ConfirmedButton>
  );
}
