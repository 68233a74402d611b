"use client";
import { Skeleton, Stack, VisuallyHidden } from "@mantine/core";
import { useTranslations } from "use-intl";

/** The outline of a page whose data is on its way. */
export function Loading() {
  const t = useTranslations("shell");
  return (
    <div role="status">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      <Skeleton height={30} width="14rem" maw="70%" mb="sm" />
      <Skeleton height={16} width="28rem" maw="90%" mb="xl" />
      <Stack gap="sm">
        {[1, 2, 3, 4, 5].map((line) => (
          <Skeleton key={line} height={54} />
        ))}
      </Stack>
    </div>
  );
}
