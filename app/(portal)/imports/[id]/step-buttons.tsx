"use client";
import { Button, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useTranslations } from "use-intl";
import { ConfirmedButton } from "../../../components/confirmed-button.tsx";
import { useStep } from "../../../components/use-step.ts";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";

const Cancel = graphql(`
  mutation CancelImport($id: ID!) {
    reportImportCancel(input: { id: $id }) { userErrors { message } }
  }
`);
const Confirm = graphql(`
  mutation ConfirmImport($id: ID!) {
    reportImportConfirm(input: { id: $id }) { userErrors { message } }
  }
`);

export function CancelButton({ id }: { id: string }) {
  const t = useTranslations("imports.import");
  return (
    <ConfirmedButton
      label={t("cancel")}
      ariaLabel={t("cancel")}
      title={t("cancel")}
      confirm={t("cancel")}
      cancel={t("goOn")}
      done={t("cancelled")}
      act={async () => (await askFromBrowser(Cancel, { id })).reportImportCancel.userErrors[0]?.message ?? null}
    >
      <Text size="sm">{t("cancelSure")}</Text>
    </ConfirmedButton>
  );
}

/** Says what will be written, and then has it written. */
export function ConfirmButton({ id, added, changed }: { id: string; added: number; changed: number }) {
  const t = useTranslations("imports.import");
  const shell = useTranslations("shell");
  const { isActing, take } = useStep();
  const label = t("confirm", { count: added + changed });

  const confirm = () => take(async () => (await askFromBrowser(Confirm, { id })).reportImportConfirm.userErrors[0]?.message);

  const open = () =>
    modals.openConfirmModal({
      title: label,
      centered: true,
      children: <Text size="sm">{t("confirmSure", { added, changed })}</Text>,
      labels: { confirm: label, cancel: t("goOn") },
      closeButtonProps: { "aria-label": shell("close") },
      onConfirm: () => void confirm(),
    });
  return (
    <Button loading={isActing} onClick={open}>
      {label}
    </Button>
  );
}
