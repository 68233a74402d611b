"use client";
import { Button, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { ConfirmedButton } from "../../../../components/confirmed-button.tsx";
import { useStep } from "../../../../components/use-step.ts";
import { graphql } from "../../../../graphql/contract.ts";
import { askFromBrowser } from "../../../../session/ask-from-browser.ts";

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

const TakeBack = graphql(`
  mutation TakeBackEntryImport($id: ID!, $waitingCount: Int!) {
    answer: watchlistEntryImportTakeBack(input: { id: $id, waitingCount: $waitingCount }) { userErrors { message } }
  }
`);

/** Nominates what was checked, or has the file checked again. Nothing of it is listed by that, so it asks no more. */
export function FileStep({ id, step, label }: { id: string; step: "confirm" | "check"; label: string }) {
  const { isActing, take } = useStep();

  const act = () => take(async () => (await askFromBrowser(step === "confirm" ? Confirm : Check, { id })).answer.userErrors[0]?.message);

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

export function TakeBackButton({ id, waitingCount }: { id: string; waitingCount: number }) {
  const t = useTranslations("entry-imports");
  const label = t("takeBack", { count: waitingCount });
  return (
    <ConfirmedButton
      label={label}
      ariaLabel={label}
      title={label}
      confirm={label}
      cancel={t("goOn")}
      done={t("takenBack")}
      act={async () => (await askFromBrowser(TakeBack, { id, waitingCount })).answer.userErrors[0]?.message ?? null}
    >
      <Text size="sm">{t("takeBackSure")}</Text>
    </ConfirmedButton>
  );
}
