"use client";
import { Alert, Button, Stack, Text, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { TextLink } from "../../components/link.tsx";
import { askForReset } from "../../session/password-link.ts";

/** Asks for the mail; what is said afterwards tells nothing about the address. */
export function ForgottenForm() {
  const t = useTranslations("passwords");
  const shell = useTranslations("shell");
  const [told, setTold] = useState<{ text: string; isFault: boolean } | null>(null);
  const form = useForm({ mode: "uncontrolled", initialValues: { email: "" }, validate: { email: isNotEmpty(t("emailNeeded")) } });

  async function submit({ email }: { email: string }) {
    const asked = await askForReset(email).catch(() => null);
    if (asked === "SENT") setTold({ text: t("forgotten.sent"), isFault: false });
    else if (asked === "NO_MAIL") setTold({ text: t("forgotten.noMail"), isFault: false });
    else setTold({ text: asked ? t("wait", { minutes: asked.minutes }) : shell("unreachable"), isFault: true });
  }

  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Text mb="md">{t("forgotten.explained")}</Text>
      <div role="status">
        {told && (
          <Alert color={told.isFault ? "red" : "teal"} variant="light" mb="md">
            {told.text}
          </Alert>
        )}
      </div>
      <Stack gap="md" maw="26rem">
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
        <Button type="submit" size="md" loading={form.submitting}>
          {t("forgotten.send")}
        </Button>
        <TextLink href="/sign-in" size="sm">
          {t("toSignIn")}
        </TextLink>
      </Stack>
    </form>
  );
}
