import { Button, Group } from "@mantine/core";
import { IconChevronLeft, IconChevronLeftPipe, IconChevronRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { LinkButton } from "../../components/link.tsx";
import { type ListAsked, addressOf } from "./list-address.ts";
import type { ReportPage } from "./list-query.ts";
import type { ReportWords } from "./report-words.ts";

function Step({ href, leftSection, rightSection, children }: { href: string | null; leftSection?: ReactNode; rightSection?: ReactNode; children: ReactNode }) {
  const looks = { variant: "default", leftSection, rightSection } as const;
  return href ? <LinkButton href={href} {...looks}>{children}</LinkButton> : <Button disabled {...looks}>{children}</Button>;
}

/** First, previous and next page; where it stands is part of the address. */
export function ListPager({ asked, pageInfo, words: { t } }: { asked: ListAsked; pageInfo: ReportPage["pageInfo"]; words: ReportWords }) {
  const { hasPreviousPage, hasNextPage, startCursor, endCursor } = pageInfo;
  if (!hasPreviousPage && !hasNextPage) return null;
  return (
    <Group component="nav" gap="xs" mt="md" justify="flex-end" aria-label={t("pages.label")}>
      <Step href={hasPreviousPage ? addressOf(asked) : null} leftSection={<IconChevronLeftPipe size={16} aria-hidden />}>{t("pages.first")}</Step>
      <Step href={hasPreviousPage ? addressOf(asked, { before: startCursor ?? "" }) : null} leftSection={<IconChevronLeft size={16} aria-hidden />}>{t("pages.previous")}</Step>
      <Step href={hasNextPage ? addressOf(asked, { after: endCursor ?? "" }) : null} rightSection={<IconChevronRight size={16} aria-hidden />}>{t("pages.next")}</Step>
    </Group>
  );
}
