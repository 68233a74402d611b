"use client";
import { Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql, type VariablesOf } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import { StepDialog } from "../step-dialog.tsx";

const Clear = graphql(`
  mutation ClearHit($input: WatchlistEntryClearInput!) {
    watchlistEntryClear(input: $input) { userErrors { message } }
  }
`);

type Props = { entry: string; name: string; subject: VariablesOf<typeof Clear>["input"]["subject"] };

/** "Not this person": the pair alerts nobody of one's agency again. */
export function ClearHit({ entry, name, subject }: Props) {
  const t = useTranslations("hit-only.clear");
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState("");
  return (
    <StepDialog
      label={t("label")}
      title={t("title", { name })}
      explained={t("explained")}
      go={t("go")}
      cancel={t("cancel")}
      done={t("done")}
      act={async () =>
        (await askFromBrowser(Clear, { input: { entry, subject, reason, until: until || null } })).watchlistEntryClear.userErrors[0]?.message ?? null
      }
    >
      <Stack gap="sm">
        <Textarea
          label={t("reason")}
          description={t("reasonHint")}
          withAsterisk
          value={reason}
          maxLength={1_000}
          autosize
          minRows={2}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t("until")}
          description={t("untilHint")}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      </Stack>
    </StepDialog>
  );
}
