"use client";
import { TextInput, type TextInputProps } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";

/** The code of the authenticator, or a recovery code; asked for once the password was right. */
export function CodeInput(props: TextInputProps) {
  const t = useTranslations("sign-in");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <TextInput
      ref={input}
      label={t("code")}
      description={t("codeExplained")}
      autoComplete="one-time-code"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={40}
      size="md"
      {...props}
    />
  );
}
