"use client";
import { Alert, Loader, Paper, Stack, Text, Title } from "@mantine/core";
import { useTranslations } from "use-intl";
import { BrowserAnswerError } from "../../../../session/ask-from-browser.ts";
import { ReachedAgencies } from "../../reached-agencies.tsx";
import { AskForRelease } from "./ask-for-release.tsx";
import styles from "./preview-panel.module.css";
import type { Recipients, ReleasedRecord } from "./recipients.ts";
import { ReleaseButton } from "./release-button.tsx";
import type { Preview } from "./use-preview.ts";

type Props = {
  record: ReleasedRecord;
  canRelease: boolean;
  isToPeopleOnly: boolean;
  preview: Preview | null;
  isAsking: boolean;
  failure: unknown;
  recipients: Recipients;
  partyRecipients: Recipients;
  again: () => void;
};

/** Precisely whom the release would reach, and the button that does exactly that. */
export function PreviewPanel({ record, canRelease, isToPeopleOnly, preview, isAsking, failure, recipients, partyRecipients, again }: Props) {
  const t = useTranslations("seizure-reports.release");
  const isPossible = preview !== null && preview.userErrors.length === 0;
  // A fault at a person stands at the person.
  const faults = preview?.userErrors.filter(({ field }) => field[0] !== "recipients" || field.length < 2) ?? [];
  return (
    <Paper component="section" withBorder p="md" className={styles.panel} aria-labelledby="whom-it-reaches">
      <Stack gap="sm">
        <Title id="whom-it-reaches" order={2} size="h4">
          {t("preview")} {isAsking && <Loader size={14} />}
        </Title>
        <Text role="status" fw={600} size="lg">
          {isPossible
            ? t("reach", { agencies: preview.agencyCount, countries: preview.countryCount, members: preview.memberCount })
            : !recipients.length && t("chooseFirst")}
        </Text>
        {faults.map(({ code, message }) => (
          <Text key={code} size="sm" c="var(--mantine-color-error)" role="alert">
            {message}
          </Text>
        ))}
        {failure !== null && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {failure instanceof BrowserAnswerError ? failure.message : t("unreachable")}
          </Text>
        )}
        {isPossible && preview.mayNotReceiveParties.length > 0 && (
          <Alert color="red" variant="light" role="alert">
            {t("mayNotReceiveNamed", { names: preview.mayNotReceiveParties.join(", ") })}
          </Alert>
        )}
        {isPossible && <ReachedAgencies agencies={preview.agencies} />}
        <Text size="sm" c="dimmed">
          {t("ownSees")}
        </Text>
        {(isPossible ? preview.viewerCanRelease : canRelease) ? (
          <ReleaseButton
            record={record}
            preview={isPossible && !isAsking ? preview : null}
            isToPeopleOnly={isToPeopleOnly}
            recipients={recipients}
            partyRecipients={partyRecipients}
            again={again}
          />
        ) : (
          <AskForRelease
            record={record}
            reason={preview?.supervisorNeededFor ?? null}
            isPossible={isPossible && !isAsking && preview.mayNotReceiveParties.length === 0}
            recipients={recipients}
            partyRecipients={partyRecipients}
          />
        )}
      </Stack>
    </Paper>
  );
}
