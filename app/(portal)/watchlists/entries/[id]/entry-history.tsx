import { Stack, Text } from "@mantine/core";
import { Moment } from "../../../../components/moment.tsx";
import { translations } from "../../../../language/translations.ts";
import type { WatchlistWords } from "../../watchlist-words.ts";
import type { GovernedEntry } from "./governed-query.ts";

/** What happened to an entry, for its owner. */
export async function EntryHistory({ steps, codes }: { steps: GovernedEntry["steps"]; codes: WatchlistWords["codes"] }) {
  const t = await translations("own-watchlists");
  // A withdrawal notes the code of its reason.
  const inWords = (kind: string, note: string | null) =>
    kind === "WITHDRAWN" && note ? codes(`recallReasons.${note}` as "recallReasons.OTHER") : note;
  return (
    <details>
      <Text component="summary" size="sm" fw={600} mt="sm" style={{ cursor: "pointer" }}>
        {t("entry.history")}
      </Text>
      <Stack component="ol" gap={4} p={0} m={0} mt="xs" style={{ listStyle: "none" }}>
        {steps.map(({ kind, note, happenedAt, member }) => (
          <Text key={`${kind} ${happenedAt}`} component="li" size="sm">
            {codes(`entryStepKinds.${kind}`)} · {member?.name ?? t("entry.theportal")} · <Moment at={happenedAt} />
            {note && ` · ${inWords(kind, note)}`}
          </Text>
        ))}
      </Stack>
    </details>
  );
}
