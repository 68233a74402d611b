"use client";
import { Button } from "@mantine/core";
import { modals } from "@mantine/modals";
import type { ReactNode } from "react";
import { useStep } from "./use-step.ts";

type Props = {
  label: string;
  ariaLabel: string;
  title: string;
  confirm: string;
  cancel: string;
  done: string;
  /** Takes nothing away from anybody: asked once more, but not in red. */
  isGiving?: boolean;
  children: ReactNode;
  /** Answers what was wrong, or null. */
  act: () => Promise<string | null>;
};

/** For what cannot be undone, or reaches others: a button that asks once more, acts, and shows the page anew. */
export function ConfirmedButton({ label, ariaLabel, title, confirm, cancel, done, isGiving = false, children, act }: Props) {
  const { isActing, take } = useStep();

  const run = () => take(act, done);

  const open = () =>
    modals.openConfirmModal({
      title,
      children,
      centered: true,
      labels: { confirm, cancel },
      confirmProps: isGiving ? {} : { color: "red" },
      onConfirm: () => void run(),
    });
  return (
    <Button
      variant="default"
      size="compact-sm"
      {...(!isGiving && { c: "var(--mantine-color-error)" })}
      loading={isActing}
      onClick={open}
      aria-label={ariaLabel}
      style={{ flexShrink: 0 }}
    >
      {label}
    </Button>
  );
}
