import { Group, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./page-header.module.css";

/** The head of every page: what it is, one sentence, and what can be done here. */
export function PageHeader({ title, description, actions }: { title: string; description?: ReactNode; actions?: ReactNode }) {
  return (
    <Group justify="space-between" align="flex-start" wrap="wrap" mb="md">
      <Stack gap={4} maw="46rem">
        <Title order={1} size="h2">
          {title}
        </Title>
        {description && <Text c="dimmed">{description}</Text>}
      </Stack>
      {actions && (
        <Group gap="sm" className={styles.actions ?? ""}>
          {actions}
        </Group>
      )}
    </Group>
  );
}
