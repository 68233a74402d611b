import { Group, Text } from "@mantine/core";
import { IconScale } from "@tabler/icons-react";

/** Stands wherever somebody could take a listing for a suspicion. */
export function LawNote({ children }: { children: string }) {
  return (
    <Group component="aside" gap={8} wrap="nowrap" align="flex-start" mb="md" c="dimmed">
      <IconScale size={18} stroke={1.6} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
      <Text size="sm">{children}</Text>
    </Group>
  );
}
