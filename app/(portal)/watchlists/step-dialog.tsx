"use client";
import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { showFault } from "../../components/show-fault.ts";
import { BrowserAnswerError } from "../../session/ask-from-browser.ts";

type Props = {
  /** Of the button that opens it. */
  label: string;
  title: string;
  explained?: string;
  go: string;
  cancel: string;
  done: string;
  isTaking?: boolean;
  isOff?: boolean;
  children?: ReactNode;
  /** Answers what was wrong, or null. */
  act: () => Promise<string | null>;
};

/** A step that asks for something first: a button, a dialog with fields, and what was wrong within it. */
export function StepDialog({ label, title, explained, go, cancel, done, isTaking = false, isOff = false, children, act }: Props) {
  const shell = useTranslations("shell");
  const router = useRouter();
  const [isOpen, { open, close }] = useDisclosure();
  const [isActing, setActing] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setActing(true);
    try {
      const wrong = await act();
      setFault(wrong);
      if (wrong) return;
      close();
      notifications.show({ message: done, color: "teal" });
      router.refresh();
    } catch (error) {
      showFault(error instanceof BrowserAnswerError ? error.message : shell("unreachable"));
    } finally {
      setActing(false);
    }
  }

  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        disabled={isOff}
        onClick={open}
        {...(isTaking && { c: isOff ? undefined : "var(--mantine-color-error)" })}
      >
        {label}
      </Button>
      <Modal opened={isOpen} onClose={close} title={title} centered closeButtonProps={{ "aria-label": cancel }}>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Stack gap="md">
            {explained && <Text size="sm">{explained}</Text>}
            {children}
            {fault && (
              <Text size="sm" c="var(--mantine-color-error)" role="alert">
                {fault}
              </Text>
            )}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {cancel}
              </Button>
              <Button type="submit" loading={isActing} {...(isTaking && { color: "red.9" })}>
                {go}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
