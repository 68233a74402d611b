"use client";
import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { TextLink } from "../components/link.tsx";
import { type SignInFault, signInAs } from "../session/sign-in-as.ts";
import { CodeInput } from "./code-input.tsx";
import styles from "./sign-in.module.css";

/** E-mail and password; then, for who has a second factor, its code. */
export function SignInForm({ target }: { target: string }) {
  const t = useTranslations("sign-in");
  const [fault, setFault] = useState<SignInFault | null>(null);
  const [needsCode, setNeedsCode] = useState(false);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "", password: "", code: "" },
    validate: { email: isNotEmpty(t("emailNeeded")), password: isNotEmpty(t("passwordNeeded")) },
  });

  async function submit({ email, password, code }: { email: string; password: string; code: string }) {
    setFault(null);
    const found = await signInAs("credentials", { email: email.trim(), password, code });
    if (found === "CODE") return setNeedsCode(true);
    setFault(found);
    if (found === "CODE_WRONG") form.setFieldValue("code", "");
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
      <Stack gap="md" display={needsCode ? "none" : undefined}>
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
      </Stack>
      {needsCode && <CodeInput key={form.key("code")} {...form.getInputProps("code")} />}
      <Button type="submit" size="md" loading={form.submitting} fullWidth mt="md">
        {t("enter")}
      </Button>
      <TextLink href={needsCode ? "/sign-in" : "/password/forgotten"} size="sm" mt="sm" display="inline-block">
        {t(needsCode ? "otherAccount" : "forgotten")}
      </TextLink>
    </form>
  );
}

function wordsOf(fault: SignInFault, t: ReturnType<typeof useTranslations<"sign-in">>): string {
  if (fault === "WRONG" || fault === "CODE") return t("wrong");
  if (fault === "CODE_WRONG") return t("codeWrong");
  if (fault === "FAILED") return t("failed");
  return t("wait", { minutes: Math.max(1, Math.ceil(fault.waitSeconds / 60)) });
}
