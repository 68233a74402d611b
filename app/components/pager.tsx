import { Group, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { translations } from "../language/translations.ts";
import { PageStep } from "./page-step.tsx";

type PageInfo = { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };

/** How a list's page is asked for, from the address of the page. */
export function pageOf({ after, before }: { after?: string | string[]; before?: string | string[] }, size: number) {
  return typeof before === "string" ? { last: size, before } : { first: size, ...(typeof after === "string" && { after }) };
}
export type PageAsked = ReturnType<typeof pageOf>;

/** To the pages before and after of a list, which is by time, latest first, unless told; their cursors are part of the address. */
export async function Pager({ path, pageInfo, total, isByTime = true }: { path: string; pageInfo: PageInfo; total: number; isByTime?: boolean }) {
  const t = await translations("shell");
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  const address = (place: string, cursor: string | null) => `${path}${path.includes("?") ? "&" : "?"}${place}=${encodeURIComponent(cursor ?? "")}`;
  return (
    <Group component="nav" justify="space-between" mt="md" aria-label={t("pages")}>
      <Text size="sm" c="dimmed">
        {t("total", { total })}
      </Text>
      {(hasPreviousPage || hasNextPage) && (
        <Group gap="xs">
          <PageStep href={hasPreviousPage ? address("before", startCursor) : null} leftSection={<IconChevronLeft size={16} />}>
            {t(isByTime ? "newer" : "previous")}
          </PageStep>
          <PageStep href={hasNextPage ? address("after", endCursor) : null} rightSection={<IconChevronRight size={16} />}>
            {t(isByTime ? "older" : "next")}
          </PageStep>
        </Group>
      )}
    </Group>
  );
}
