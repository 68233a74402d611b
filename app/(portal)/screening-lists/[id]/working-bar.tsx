"use client";
import { Progress, Stack, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useTranslations } from "use-intl";

const refreshEvery = 1_000;

/** How far the server is; it goes on whoever looks. */
export function WorkingBar({ screened, rows }: { screened: number; rows: number }) {
  const t = useTranslations("screening");
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), refreshEvery);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <Stack gap="xs" maw="46rem">
      <Progress value={(100 * screened) / Math.max(rows, 1)} size="lg" animated aria-label={t("badges.SCREENING")} />
      <Text role="status">{t("progress", { screened, rows })}</Text>
      <Text c="dimmed">{t("goesOn")}</Text>
    </Stack>
  );
}
