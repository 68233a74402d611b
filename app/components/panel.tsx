import { Group, Paper, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** A part of a page with its own heading. */
export function Panel({ title, aside, children, className }: { title: ReactNode; aside?: ReactNode; children: ReactNode; className?: string }) {
  return (
    <Paper component="section" withBorder p={{ base: "sm", sm: "md" }} {...(className && { className })}>
      <Group justify="space-between" align="baseline" gap="xs" mb="sm">
        <Title order={2} size="h4">
          {title}
        </Title>
        {aside}
      </Group>
      {children}
    </Paper>
  );
}
