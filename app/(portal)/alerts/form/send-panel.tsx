"use client";
import { Alert, Button, Paper, Stack, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { ResultOf } from "../../../graphql/contract.ts";
import { ReachedAgencies } from "../../seizure-reports/reached-agencies.tsx";
import type { AlertPreview } from "./send-alert.ts";

type Props = { preview: ResultOf<typeof AlertPreview>["alertPreview"] | null; isChosen: boolean; isSending: boolean };

/** Who will see it, before it goes, and the one button. */
export function SendPanel({ preview, isChosen, isSending }: Props) {
  const t = useTranslations("alerts.form");
  const isPossible = preview !== null && preview.userErrors.length === 0;
  return (
    <Paper withBorder p={{ base: "sm", sm: "md" }}>
      <Stack gap="sm">
        <Text role="status" fw={600}>
          {isPossible ? t("reach", { members: preview.memberCount, agencies: preview.agencyCount }) : !isChosen && t("choose")}
        </Text>
        {preview?.userErrors.map(({ message }) => (
          <Text key={message} size="sm" c="var(--mantine-color-error)" role="alert">
            {message}
          </Text>
        ))}
        {isPossible && preview.mayNotReceiveParties.length > 0 && (
          <Alert color="red" variant="light" role="alert">
            {t("mayNotReceive", { names: preview.mayNotReceiveParties.join(", ") })}
          </Alert>
        )}
        {isPossible && <ReachedAgencies agencies={preview.agencies} />}
        {isPossible && !preview.viewerCanRelease && (
          <Text size="sm" c="dimmed">
            {t("askExplained")}
          </Text>
        )}
        <Button type="submit" size="lg" loading={isSending} disabled={!isPossible || preview.mayNotReceiveParties.length > 0}>
          {t(isPossible && !preview.viewerCanRelease ? "ask" : "post")}
        </Button>
      </Stack>
    </Paper>
  );
}
