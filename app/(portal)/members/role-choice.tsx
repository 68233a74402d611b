"use client";
import { Checkbox, CheckboxGroup, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { roles } from "../../../lib/codes/domain-codes.ts";

export type Role = (typeof roles)[number];

type Props = { value?: Role[]; onChange?: (value: Role[]) => void; error?: ReactNode };

/** What a member may do; which of it sees intelligence is said. */
export function RoleChoice({ value, onChange, error }: Props) {
  const t = useTranslations("members");
  const codes = useTranslations("codes.roles");
  const can = useTranslations("sign-in.can");
  return (
    <CheckboxGroup<Role>
      label={t("roles")}
      description={t("rolesExplained")}
      error={error}
      {...(value && { value })}
      {...(onChange && { onChange: (chosen) => onChange(chosen) })}
    >
      <Stack gap="xs" my="xs">
        {roles.map((role) => (
          <Checkbox key={role} value={role} label={codes(role)} description={can(role)} />
        ))}
      </Stack>
    </CheckboxGroup>
  );
}
