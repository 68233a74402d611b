"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FormFault } from "../../components/form-fault.tsx";
import { graphql } from "../../graphql/contract.ts";
import { askFromBrowser } from "../../session/ask-from-browser.ts";
import { ConfirmCode } from "./confirm-code.tsx";
import { OwnPassword } from "./own-password.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { useOwnAccount } from "./use-own-account.ts";

const Begin = graphql(`
  mutation BeginSecondFactor($password: String!) {
    secondFactorBegin(input: { password: $password }) { secret setUpAddress userErrors { field message } }
  }
`);
const Confirm = graphql(`
  mutation ConfirmSecondFactor($code: String!) {
    secondFactorConfirm(input: { code: $code }) { recoveryCodes userErrors { field message } }
  }
`);

/** The password, then the key for the authenticator and its first code, then once the recovery codes. */
export function SecondFactorForm({ isSetUp }: { isSetUp: boolean }) {
  const t = useTranslations("account");
  const { carryOut, faults, isBusy } = useOwnAccount();
  const [pending, setPending] = useState<{ secret: string; address: string } | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);

  async function begin(password: string) {
    const begun = await carryOut(async () => (await askFromBrowser(Begin, { password })).secondFactorBegin);
    if (begun?.secret && begun.setUpAddress) setPending({ secret: begun.secret, address: begun.setUpAddress });
  }

  async function confirm(code: string) {
    const done = await carryOut(async () => (await askFromBrowser(Confirm, { code })).secondFactorConfirm);
    if (done?.recoveryCodes) setCodes([...done.recoveryCodes]);
  }

  // A full load: what the roles open is open from now on.
  if (codes) return <RecoveryCodes codes={codes} onStored={() => window.location.reload()} />;
  return (
    <>
      <FormFault fault={faults[""]} />
      {pending ? (
        <ConfirmCode {...pending} isBusy={isBusy} fault={faults.code} onCode={confirm} onCancel={() => setPending(null)} />
      ) : (
        <OwnPassword label={t(isSetUp ? "setUpAnew" : "setUp")} isBusy={isBusy} fault={faults.password} onGiven={begin} />
      )}
    </>
  );
}
