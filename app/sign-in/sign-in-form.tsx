"use client";
import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type SignInFault, signInAs } from "../session/sign-in-as.ts";
import styles from "./sign-in.module.css";

export function SignInForm({ target }: { target: string }) {
  const t = useTranslations("sign-in");
  const [fault, setFault] = useState<SignInFault | null>(null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "", password: "" },
    validate: { email: isNotEmpty(t("emailNeeded")), password: isNotEmpty(t("passwordNeeded")) },
  });

  async function submit({ email, password }: { email: string; password: string }) {
    setFault(null);
    const found = await signInAs("credentials", { email: email.trim(), password });
    setFault(found);
    if (found) return;
    window.location.assign(target);
    // Until the next page is there the button stays busy: a second click would open a second session.
    await new Promise(() => {});
  }

  return (
    <form onSubmit={form.onSubmit(submit)} noValidate className={styles.form}>
      <div role="alert">
        {fault && (
          <Alert color="red" variant="light" p="sm" mb="md">
            {wordsOf(fault, t)}
          </Alert>
        )}
      </div>
      <Stack gap="md">
        <TextInput
          label={t("email")}
          type="email"
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          size="md"
          key={form.key("email")}
          {...form.getInputProps("email")}
        />
        <PasswordInput
          label={t("password")}
          autoComplete="current-password"
          size="md"
          key={form.key("password")}
          {...form.getInputProps("password")}
          visibilityToggleButtonProps={{ "aria-label": t("showPassword") }}
        />
        <Button type="submit" size="md" loading={form.submitting} fullWidth>
          {t("enter")}
        </Button>
      </Stack>
    </form>
  );
}

function wordsOf(fault: SignInFault, t: ReturnType<typeof useTranslations<"sign-in">>): string {
  if (fault === "WRONG") return t("wrong");
  if (fault === "FAILED") return t("failed");
  return t("wait", { minutes: Math.max(1, Math.ceil(fault.waitSeconds / 60)) });
}
