"use client";
import { Button, type ButtonProps, PasswordInput, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";

type Props = { label: string; color?: ButtonProps["color"]; isBusy: boolean; fault: string | undefined; onGiven: (password: string) => void };

/** Asks for the password again, before something that guards the account. */
export function OwnPassword({ label, color, isBusy, fault, onGiven }: Props) {
  const t = useTranslations("account");
  const [password, setPassword] = useState("");
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onGiven(password);
      }}
    >
      <Stack gap="sm" maw="26rem">
        <PasswordInput
          label={t("yourPassword")}
          autoComplete="current-password"
          value={password}
          error={fault}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" {...(color && { c: color })} loading={isBusy} disabled={!password} w="fit-content">
          {label}
        </Button>
      </Stack>
    </form>
  );
}
