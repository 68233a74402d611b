import { Button, Group } from "@mantine/core";
import { IconChevronLeft, IconChevronLeftPipe, IconChevronRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { LinkButton } from "../../components/link.tsx";
import type { WatchlistWords } from "./watchlist-words.ts";

type PageInfo = { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
type Place = { after?: string; before?: string };

function Step({
  href,
  leftSection,
  rightSection,
  children,
}: {
  href: string | null;
  leftSection?: ReactNode;
  rightSection?: ReactNode;
  children: ReactNode;
}) {
  const looks = { variant: "default", px: "sm", leftSection, rightSection } as const;
  return href ? (
    <LinkButton href={href} {...looks}>
      {children}
    </LinkButton>
  ) : (
    <Button disabled {...looks}>
      {children}
    </Button>
  );
}

/** First, previous and next page of what is ordered by name; `addressOf` says where each stands. */
export function PageSteps({ pageInfo, addressOf, words: { t } }: { pageInfo: PageInfo; addressOf: (place: Place) => string; words: WatchlistWords }) {
  const { hasPreviousPage, hasNextPage, startCursor, endCursor } = pageInfo;
  if (!hasPreviousPage && !hasNextPage) return null;
  return (
    <Group component="nav" gap="xs" mt="md" justify="flex-end" aria-label={t("list.pages.label")}>
      <Step href={hasPreviousPage ? addressOf({}) : null} leftSection={<IconChevronLeftPipe size={16} aria-hidden />}>
        {t("list.pages.first")}
      </Step>
      <Step href={hasPreviousPage && startCursor ? addressOf({ before: startCursor }) : null} leftSection={<IconChevronLeft size={16} aria-hidden />}>
        {t("list.pages.previous")}
      </Step>
      <Step href={hasNextPage && endCursor ? addressOf({ after: endCursor }) : null} rightSection={<IconChevronRight size={16} aria-hidden />}>
        {t("list.pages.next")}
      </Step>
    </Group>
  );
}
