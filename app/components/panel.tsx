import { Group, Paper, Title } from "@mantine/core";
import type { ReactNode } from "react";

type Parts = { title: ReactNode; aside?: ReactNode; children: ReactNode; className?: string; id?: string };

/** A part of a page with its own heading. */
export function Panel({ title, aside, children, className, id }: Parts) {
  return (
    <Paper component="section" withBorder p={{ base: "sm", sm: "md" }} {...(className && { className })} {...(id && { id })}>
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
