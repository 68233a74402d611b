"use client";
import { Checkbox } from "@mantine/core";
import type { ReactNode } from "react";

type Props = {
  label: ReactNode;
  description?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void /** Why it cannot be chosen; null when it can. */;
  reason: string | null;
};

/** A choice that says why it is not open, if it is not. */
export function ReasonedCheckbox({ label, description, checked, onChange, reason }: Props) {
  return (
    <Checkbox
      label={label}
      description={reason ?? description}
      checked={checked && !reason}
      disabled={reason !== null}
      onChange={(event) => onChange(event.currentTarget.checked)}
      styles={{ label: reason ? { color: "var(--mantine-color-dimmed)" } : {}, description: { color: "var(--mantine-color-dimmed)" } }}
    />
  );
}
