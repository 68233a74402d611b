import { Group } from "@mantine/core";
import { IconChevronLeft, IconChevronLeftPipe, IconChevronRight } from "@tabler/icons-react";
import { translations } from "../language/translations.ts";
import { PageStep } from "./page-step.tsx";

type PageInfo = { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
type Place = { after?: string; before?: string };

/** First, previous and next page of a list in an order of its own; `addressOf` says where each stands. */
export async function PageSteps({ pageInfo, addressOf }: { pageInfo: PageInfo; addressOf: (place: Place) => string }) {
  const t = await translations("shell");
  const { hasPreviousPage, hasNextPage, startCursor, endCursor } = pageInfo;
  if (!hasPreviousPage && !hasNextPage) return null;
  return (
    <Group component="nav" gap="xs" mt="md" justify="flex-end" aria-label={t("pages")}>
      <PageStep href={hasPreviousPage ? addressOf({}) : null} leftSection={<IconChevronLeftPipe size={16} aria-hidden />}>
        {t("first")}
      </PageStep>
      <PageStep href={hasPreviousPage ? addressOf({ before: startCursor ?? "" }) : null} leftSection={<IconChevronLeft size={16} aria-hidden />}>
        {t("previous")}
      </PageStep>
      <PageStep href={hasNextPage ? addressOf({ after: endCursor ?? "" }) : null} rightSection={<IconChevronRight size={16} aria-hidden />}>
        {t("next")}
      </PageStep>
    </Group>
  );
}
