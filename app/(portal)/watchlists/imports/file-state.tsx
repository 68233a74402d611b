import { Badge } from "@mantine/core";
import type { EntryImportState } from "../../../../lib/imports/import-states.ts";
import { translations } from "../../../language/translations.ts";

const colours: Record<EntryImportState, string> = {
  CHECKING: "blue",
  CHECKED: "blue",
  IMPORTING: "blue",
  IMPORTED: "teal",
  APPROVING: "blue",
  CANCELLED: "gray",
  FAILED: "red",
};

const working: readonly EntryImportState[] = ["CHECKING", "IMPORTING", "APPROVING"];
export const isWorking = (state: EntryImportState): boolean => working.includes(state);

export async function FileState({ state, progress }: { state: EntryImportState; progress: number }) {
  const [t, imports] = await Promise.all([translations("entry-imports"), translations("imports")]);
  return (
    <Badge variant="light" radius="sm" tt="none" color={colours[state]} style={{ flexShrink: 0 }}>
      {t(`states.${state}`)}
      {isWorking(state) && ` · ${imports("import.progress", { percent: progress })}`}
    </Badge>
  );
}
