import { Paper, Title } from "@mantine/core";
import { TextLink } from "../../components/link.tsx";
import { translations } from "../../language/translations.ts";
import { RecallConfirmations } from "../seizure-reports/[id]/acknowledgements.tsx";
import { addressOfReference } from "../seizure-reports/list-address.ts";
import type { ReportWords } from "../seizure-reports/report-words.ts";
import type { Notice } from "./notices-query.ts";

const pastAlerts = "/alerts?state=past&mine=own";

/** Where what was recalled is found again. */
function addressOf(recordKind: string | undefined, reference: string): string {
  if (recordKind === "SEIZURE_REPORT") return addressOfReference(reference);
  if (recordKind === "ALERT") return pastAlerts;
  return recordKind === "PATTERN" ? "/patterns?whose=own&status=RECALLED" : "/watchlists";
}

/** The notices of one recall of ours, with who has confirmed. */
export async function OwnRecall({ notices, words }: { notices: Notice[]; words: ReportWords }) {
  const t = await translations("notices");
  const { reference = "", recordKind } = notices[0] ?? {};
  return (
    <Paper component="li" withBorder p="md">
      <Title order={2} size="h4" mb={4}>
        <TextLink href={addressOf(recordKind, reference)} inherit>
          {recordKind && t(`of.${recordKind}`, { reference })}
        </TextLink>
      </Title>
      <RecallConfirmations notices={notices} words={words} />
    </Paper>
  );
}
