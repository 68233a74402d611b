import { Badge } from "@mantine/core";
import type { ScreeningListState } from "../../../lib/screening-lists/list-states.ts";
import { translations } from "../../language/translations.ts";

const colours: Record<ScreeningListState, string> = { COLLECTING: "yellow", READY: "blue", SCREENING: "blue", SCREENED: "teal", FAILED: "red" };

export async function StateBadge({ state }: { state: ScreeningListState }) {
  const t = await translations("screening");
  return (
    <Badge component="span" variant="light" color={colours[state]} style={{ flexShrink: 0 }}>
      {t(`badges.${state}`)}
    </Badge>
  );
}
