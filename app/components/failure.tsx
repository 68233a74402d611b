"use client";
import { Button, Code } from "@mantine/core";
import { useTranslations } from "use-intl";
import { EmptyState } from "./empty-state.tsx";

/** Something of ours failed: says so, and the reference under which the operator finds it in the log. */
export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("shell");
  const { digest } = (error ?? {}) as { digest?: string };
  return (
    <EmptyState
      order={1}
      title={t("failed")}
      action={
        <Button variant="default" mt="xs" onClick={retry}>
          {t("again")}
        </Button>
      }
    >
      {t("failedExplained")}
      {digest && <> {t.rich("reference", { code: () => <Code>{digest}</Code> })}</>}
    </EmptyState>
  );
}
