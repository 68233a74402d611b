import { Badge } from "@mantine/core";
import { translations } from "../../language/translations.ts";

export type Part = {
  purpose: "ACTION" | "INFORMATION";
  acknowledgedAt: string | null;
  isOverdue: boolean;
  outcome: "FOUND" | "NOT_FOUND" | "NOT_ARRIVED" | null;
};

/** How far an agency is with an alert. What does not hold any more waits for nobody. */
export async function PartBadge({ part: { purpose, acknowledgedAt, isOverdue, outcome }, isCurrent }: { part: Part; isCurrent: boolean }) {
  const [t, codes] = await Promise.all([translations("alerts"), translations("codes")]);
  if (outcome)
    return (
      <Badge radius="sm" variant="light" color={outcome === "FOUND" ? "teal" : "gray"}>
        {codes(`alertOutcomes.${outcome}`)}
      </Badge>
    );
  if (acknowledgedAt)
    return (
      <Badge radius="sm" variant="light">
        {t("acknowledged")}
      </Badge>
    );
  if (purpose === "INFORMATION")
    return (
      <Badge radius="sm" variant="default">
        {codes("addresseePurposes.INFORMATION")}
      </Badge>
    );
  if (!isCurrent)
    return (
      <Badge radius="sm" variant="light" color="gray">
        {t("notAcknowledged")}
      </Badge>
    );
  return (
    <Badge radius="sm" variant={isOverdue ? "filled" : "light"} color={isOverdue ? "red.9" : "orange"}>
      {t(isOverdue ? "overdue" : "toAcknowledge")}
    </Badge>
  );
}
