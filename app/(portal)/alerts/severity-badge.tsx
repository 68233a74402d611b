import { Badge } from "@mantine/core";
import { translations } from "../../language/translations.ts";

const colors = { CRITICAL: "red", HIGH: "orange", ROUTINE: "gray" } as const;

export async function SeverityBadge({ severity }: { severity: keyof typeof colors }) {
  const t = await translations("codes");
  return (
    <Badge variant={severity === "CRITICAL" ? "filled" : "light"} color={severity === "CRITICAL" ? "red.9" : colors[severity]} radius="sm">
      {t(`alertSeverities.${severity}`)}
    </Badge>
  );
}
