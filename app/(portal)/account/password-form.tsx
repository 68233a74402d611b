"use client";
import { Button, PasswordInput, Stack } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useTranslations } from "use-intl";
import { FormFault } from "../../components/form-fault.tsx";
import { graphql } from "../../graphql/contract.ts";
import { askFromBrowser } from "../../session/ask-from-browser.ts";
import { useOwnAccount } from "./use-own-account.ts";

const Change = graphql(`
  mutation ChangePassword($input: OwnAccountChangePasswordInput!) {
    ownAccountChangePassword(input: $input) { userErrors { field message } }
  }
`);

export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations("account");
  const { carryOut, faults, isBusy } = useOwnAccount();
  const form = useForm({
    initialValues: { password: "", newPassword: "", again: "" },
    validate: {
      password: isNotEmpty(t("needed")),
      newPassword: isNotEmpty(t("needed")),
      again: (again, { newPassword }) => (again === newPassword ? null : t("notTheSame")),
    },
  });

  async function change({ password, newPassword }: { password: string; newPassword: string }) {
    const input = { password, newPassword };
    if (await carryOut(async () => (await askFromBrowser(Change, { input })).ownAccountChangePassword, t("changed"))) form.reset();
  }

  const field = (name: "password" | "newPassword" | "again") => {
    const given = form.getInputProps(name);
    return { ...given, error: given.error ?? faults[name] };
  };
  return (
    <form onSubmit={form.onSubmit(change)} noValidate>
      <FormFault fault={faults[""]} />
      <Stack gap="sm" maw="26rem">
        <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput label={t("presentPassword")} autoComplete="current-password" {...field("password")} />
        <PasswordInput label={t("newPassword")} description={t("rule")} autoComplete="new-password" {...field("newPassword")} />
        <PasswordInput label={t("again")} autoComplete="new-password" {...field("again")} />
        <Button type="submit" variant="default" loading={isBusy} w="fit-content">
          {t("change")}
        </Button>
      </Stack>
    </form>
  );
}
