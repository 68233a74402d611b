import { Badge } from "@mantine/core";
import type { ReportWords } from "./report-words.ts";

const looks = {
  DRAFT: { variant: "default" },
  RELEASED: { variant: "light" },
  RECALLED: { variant: "filled", color: "red.9" },
  WITHDRAWN: { variant: "outline", color: "gray" },
} as const;

export function StatusBadge({ status, words }: { status: keyof typeof looks; words: ReportWords }) {
  return (
    <Badge radius="sm" size="sm" tt="none" style={{ flexShrink: 0 }} {...looks[status]}>
      {words.codes(`reportStatuses.${status}`)}
    </Badge>
  );
}
