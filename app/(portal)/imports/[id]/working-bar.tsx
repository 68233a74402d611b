"use client";
import { Progress, Stack, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useTranslations } from "use-intl";

const refreshEvery = 1_000;

/** How far the server is; the page asks again until the step is over. */
export function WorkingBar({ label, progress, hint }: { label: string; progress: number; hint: string }) {
  const t = useTranslations("imports");
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), refreshEvery);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <Stack gap="xs" maw="46rem">
      <Progress value={progress} size="lg" animated aria-label={label} />
      <Text role="status">{t("import.progress", { percent: progress })}</Text>
      <Text c="dimmed">{hint}</Text>
    </Stack>
  );
}
