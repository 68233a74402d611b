import { Button, Group } from "@mantine/core";
import { IconChevronLeft, IconChevronLeftPipe, IconChevronRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { LinkButton } from "../../components/link.tsx";
import type { ReportWords } from "./report-words.ts";

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
  const looks = { variant: "default", leftSection, rightSection } as const;
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

type Props = { first: string | null; previous: string | null; next: string | null; words: ReportWords };

/** First, previous and next page of a list; where it stands is part of each address. */
export function PageSteps({ first, previous, next, words: { t } }: Props) {
  if (!previous && !next) return null;
  return (
    <Group component="nav" gap="xs" mt="md" justify="flex-end" aria-label={t("pages.label")}>
      <Step href={first} leftSection={<IconChevronLeftPipe size={16} aria-hidden />}>
        {t("pages.first")}
      </Step>
      <Step href={previous} leftSection={<IconChevronLeft size={16} aria-hidden />}>
        {t("pages.previous")}
      </Step>
      <Step href={next} rightSection={<IconChevronRight size={16} aria-hidden />}>
        {t("pages.next")}
      </Step>
    </Group>
  );
}
