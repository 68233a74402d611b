import { Badge, Group } from "@mantine/core";
import { translations } from "../../language/translations.ts";

type Props = { isOperation: boolean; isRunning: boolean; closedAt: string | null };

/** Community or operation, and whether something can be released to it. */
export async function KindBadges({ isOperation, isRunning, closedAt }: Props) {
  const t = await translations("communities");
  return (
    <Group gap="xs">
      <Badge variant="default" radius="sm">
        {t(isOperation ? "operation" : "community")}
      </Badge>
      {!isRunning && (
        <Badge variant="light" color="gray" radius="sm">
          {t(closedAt ? "closed" : "notRunning")}
        </Badge>
      )}
    </Group>
  );
}
