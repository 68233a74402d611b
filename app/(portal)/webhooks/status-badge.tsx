import { Badge } from "@mantine/core";
import { translations } from "../../language/translations.ts";

const colors = { PROPOSED: "blue", ACTIVE: "teal", PAUSED: "gray", FAILING: "red", ENDED: "gray" };

export async function StatusBadge({ status }: { status: keyof typeof colors }) {
  const t = await translations("webhooks");
  return (
    <Badge variant="dot" radius="sm" color={colors[status]}>
      {t(`statuses.${status}`)}
    </Badge>
  );
}
