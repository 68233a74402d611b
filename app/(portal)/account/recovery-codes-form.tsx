"use client";
import { Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FormFault } from "../../components/form-fault.tsx";
import { graphql } from "../../graphql/contract.ts";
import { askFromBrowser } from "../../session/ask-from-browser.ts";
import { OwnPassword } from "./own-password.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { useOwnAccount } from "./use-own-account.ts";

const Renew = graphql(`
  mutation RenewRecoveryCodes($password: String!) {
    recoveryCodesRenew(input: { password: $password }) { recoveryCodes userErrors { field message } }
  }
`);

export function RecoveryCodesForm() {
  const t = useTranslations("account");
  const router = useRouter();
  const { carryOut, faults, isBusy } = useOwnAccount();
  const [codes, setCodes] = useState<string[] | null>(null);

  async function renew(password: string) {
    const done = await carryOut(async () => (await askFromBrowser(Renew, { password })).recoveryCodesRenew);
    if (done?.recoveryCodes) setCodes([...done.recoveryCodes]);
  }

  function stored() {
    setCodes(null);
    router.refresh();
  }

  if (codes) return <RecoveryCodes codes={codes} onStored={stored} />;
  return (
    <>
      <FormFault fault={faults[""]} />
      <Text size="sm" c="dimmed" mb="sm">
        {t("renewExplained")}
      </Text>
      <OwnPassword label={t("renew")} isBusy={isBusy} fault={faults.password} onGiven={renew} />
    </>
  );
}
