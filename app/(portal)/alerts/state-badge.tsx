import { Badge } from "@mantine/core";
import { translations } from "../../language/translations.ts";

type Props = { status: "DRAFT" | "RELEASED" | "RECALLED" | "WITHDRAWN"; isCurrent: boolean; cancelledAt: string | null };

/** Why an alert does not hold; nothing of one that does. */
export async function StateBadge({ status, isCurrent, cancelledAt }: Props) {
  const [t, codes] = await Promise.all([translations("alerts"), translations("codes")]);
  if (isCurrent) return null;
  return (
    <Badge variant="light" color="gray" radius="sm">
      {status === "RELEASED" ? t(cancelledAt ? "cancelled" : "expired") : codes(`reportStatuses.${status}`)}
    </Badge>
  );
}
