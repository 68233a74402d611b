"use client";
import { Checkbox, CheckboxGroup, Fieldset, SimpleGrid, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Permission } from "../../../session/viewer.ts";

/** `SEIZURE_REPORT_READ` is about SEIZURE_REPORT. */
const subjectOf = (permission: Permission) => permission.slice(0, permission.lastIndexOf("_"));

type Props = { permissions: readonly Permission[]; value?: string[]; onChange?: (value: string[]) => void; error?: ReactNode };

/** What the key may do at most, out of what its owner may do, grouped by what it is about. */
export function ScopeChoice({ permissions, value, onChange, error }: Props) {
  const t = useTranslations("keys");
  const subjects = [...new Set(permissions.map(subjectOf))];
  const words = (key: string, otherwise: string) => (t.has(key) ? t(key) : otherwise);
  return (
    <CheckboxGroup
      label={t("scopes")}
      description={t("scopesExplained")}
      withAsterisk
      {...(value && { value })}
      {...(onChange && { onChange })}
      error={error}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" my="xs">
        {subjects.map((subject) => (
          <Fieldset key={subject} legend={words(`subjects.${subject}`, subject)} p="sm">
            <Stack gap="xs">
              {permissions
                .filter((one) => subjectOf(one) === subject)
                .map((permission) => (
                  <Checkbox key={permission} value={permission} label={words(`permissions.${permission}`, permission)} />
                ))}
            </Stack>
          </Fieldset>
        ))}
      </SimpleGrid>
    </CheckboxGroup>
  );
}
