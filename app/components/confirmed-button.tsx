"use client";
import { Button } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { showFault } from "./show-fault.ts";

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
  const t = useTranslations("shell");
  const router = useRouter();
  const [isActing, setActing] = useState(false);

  async function run() {
    setActing(true);
    try {
      const fault = await act();
      if (fault) return showFault(fault);
      notifications.show({ message: done, color: "teal" });
      router.refresh();
    } catch (error) {
      showFault(error instanceof Error && error.name === "BrowserAnswerError" ? error.message : t("unreachable"));
    } finally {
      setActing(false);
    }
  }

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
