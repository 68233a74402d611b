import { Center, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** Instead of an empty list: what would be here, and what to do. */
export function EmptyState({ title, children, action, order = 2 }: { title: string; children?: ReactNode; action?: ReactNode; order?: 1 | 2 }) {
  return (
    <Center py="xl">
      <Stack align="center" gap="xs" maw="28rem" ta="center">
        <Title order={order} size="h4">
          {title}
        </Title>
        {children && <Text c="dimmed">{children}</Text>}
        {action}
      </Stack>
    </Center>
  );
}
