"use client";
import { Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useTranslations } from "use-intl";
import { FormFault } from "../../components/form-fault.tsx";
import { graphql } from "../../graphql/contract.ts";
import { askFromBrowser } from "../../session/ask-from-browser.ts";
import { OwnPassword } from "./own-password.tsx";
import { useOwnAccount } from "./use-own-account.ts";

const Leave = graphql(`
  mutation LeaveAgency($password: String!) {
    ownAccountLeave(input: { password: $password }) { userErrors { field message } }
  }
`);

/** The way out of the agency, after asking once more. */
export function LeaveForm({ agency }: { agency: string }) {
  const t = useTranslations("account");
  const { carryOut, faults, isBusy } = useOwnAccount();

  async function leave(password: string) {
    // A full load, so that nothing of this member stays in the browser's memory.
    if (await carryOut(async () => (await askFromBrowser(Leave, { password })).ownAccountLeave)) window.location.assign("/sign-in");
  }

  const confirm = (password: string) =>
    modals.openConfirmModal({
      title: t("leaveTitle", { agency }),
      children: <Text size="sm">{t("leaveExplained")}</Text>,
      centered: true,
      labels: { confirm: t("leaveConfirm"), cancel: t("cancel") },
      confirmProps: { color: "red" },
      onConfirm: () => void leave(password),
    });

  return (
    <>
      <FormFault fault={faults[""] ?? faults.id} />
      <Text size="sm" mb="sm">
        {t("leaveExplained")}
      </Text>
      <OwnPassword label={t("leave")} color="var(--mantine-color-error)" isBusy={isBusy} fault={faults.password} onGiven={confirm} />
    </>
  );
}
