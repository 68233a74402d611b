import { Badge } from "@mantine/core";
import type { ImportState } from "../../../lib/imports/import-states.ts";
import { translations } from "../../language/translations.ts";

const colours: Record<ImportState, string> = {
  UPLOADED: "yellow",
  CHECKING: "blue",
  CHECKED: "blue",
  IMPORTING: "blue",
  IMPORTED: "teal",
  CANCELLED: "gray",
  FAILED: "red",
};

export async function StateBadge({ state, progress }: { state: ImportState; progress: number }) {
  const t = await translations("imports");
  const isWorking = state === "CHECKING" || state === "IMPORTING";
  return (
    <Badge variant="light" color={colours[state]} style={{ flexShrink: 0 }}>
      {t(`states.${state}`)}
      {isWorking && ` · ${t("import.progress", { percent: progress })}`}
    </Badge>
  );
}
