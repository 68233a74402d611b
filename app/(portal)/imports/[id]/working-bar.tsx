"use client";
import { Progress, Stack, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useTranslations } from "use-intl";

const refreshEvery = 1_000;

/** How far the server is; the page asks again until the step is over. */
export function WorkingBar({ state, progress }: { state: "CHECKING" | "IMPORTING"; progress: number }) {
  const t = useTranslations("imports");
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), refreshEvery);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <Stack gap="xs" maw="46rem">
      <Progress value={progress} size="lg" animated aria-label={t(`states.${state}`)} />
      <Text role="status">{t("import.progress", { percent: progress })}</Text>
      <Text c="dimmed">{t(state === "CHECKING" ? "import.checkingHint" : "import.importingHint")}</Text>
    </Stack>
  );
}
