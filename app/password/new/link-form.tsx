"use client";
import { Alert, Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { LinkPurpose } from "../../../lib/access/one-use-link.ts";
import { LinkButton, TextLink } from "../../components/link.tsx";
import { Loading } from "../../components/loading.tsx";
import { redeemLink } from "../../session/password-link.ts";
import { useLink } from "./use-link.ts";

/** For the reader of a link: who it is for, and the own password. */
export function LinkForm({ purpose }: { purpose: LinkPurpose }) {
  const t = useTranslations("passwords");
  const shell = useTranslations("shell");
  const { person, secret } = useLink(purpose);
  const [readyFor, setReadyFor] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { name: "", password: "", again: "" },
    validate: { again: (again, { password }) => (again === password ? null : t("notTheSame")) },
  });

  async function submit({ name, password }: { name: string; password: string }) {
    setFault(null);
    const corrected = name.trim() || person?.name;
    const used = await redeemLink(purpose, secret, { ...(corrected && { name: corrected }), password }).catch(() => null);
    if (!used) return setFault(shell("unreachable"));
    if ("email" in used) return setReadyFor(used.email);
    for (const { field, message } of used.faults) {
      if (field in form.getValues()) form.setFieldError(field, message);
      else setFault(message);
    }
  }

  if (readyFor)
    return (
      <Stack gap="md" role="status">
        <Text>{t(`${purpose}.done`, { email: readyFor })}</Text>
        <LinkButton href="/sign-in" w="fit-content">
          {t("toSignIn")}
        </LinkButton>
      </Stack>
    );
  if (person === undefined) return <Loading />;
  if (person === null)
    return (
      <Stack gap="md" align="flex-start">
        <Alert color="red" role="alert">
          {t("linkInvalid")}
        </Alert>
        {purpose === "PASSWORD_RESET" && <TextLink href="/password/forgotten">{t("forgotten.title")}</TextLink>}
        <TextLink href="/sign-in">{t("toSignIn")}</TextLink>
      </Stack>
    );
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Text mb="md">{t(`${purpose}.explained`, { name: person.name, agency: person.agency, email: person.email })}</Text>
      <div role="alert">
        {fault && (
          <Alert color="red" variant="light" p="sm" mb="md">
            {fault}
          </Alert>
        )}
      </div>
      <Stack gap="md" maw="26rem">
        {/* Lets a password manager store the password under the right account. */}
        <input type="email" name="username" autoComplete="username" value={person.email} readOnly hidden />
        {purpose === "INVITATION" && (
          <TextInput
            label={t("name")}
            autoComplete="name"
            size="md"
            defaultValue={person.name}
            error={form.errors.name}
            onChange={(event) => form.setFieldValue("name", event.currentTarget.value)}
          />
        )}
        <PasswordInput
          label={t("newPassword")}
          description={t("rule")}
          autoComplete="new-password"
          size="md"
          key={form.key("password")}
          {...form.getInputProps("password")}
        />
        <PasswordInput label={t("again")} autoComplete="new-password" size="md" key={form.key("again")} {...form.getInputProps("again")} />
        <Button type="submit" size="md" loading={form.submitting}>
          {t(`${purpose}.set`)}
        </Button>
      </Stack>
    </form>
  );
}
