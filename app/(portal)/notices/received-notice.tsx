import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import { Moment } from "../../components/moment.tsx";
import { translations } from "../../language/translations.ts";
import { AcknowledgeButton } from "./acknowledge-button.tsx";
import type { Notice } from "./notices-query.ts";

/** What was recalled and what is to be done; nothing of what it said. */
export async function ReceivedNotice({ notice }: { notice: Notice }) {
  const [t, codes] = await Promise.all([translations("notices"), translations("codes")]);
  const { id, recordKind, reference, originator, reason, instruction, createdAt, acknowledgedAt, acknowledgedBy, viewerCanAcknowledge } = notice;
  const inWords = codes(`noticeInstructions.${instruction}`);
  return (
    <Paper component="li" withBorder p="md">
      <Group justify="space-between" gap="sm">
        <Stack gap={4}>
          <Title order={2} size="h4">
            {inWords}
          </Title>
          <Text fw={600}>{t(`of.${recordKind}`, { reference })}</Text>
          <Text size="sm" c="dimmed">
            {t(recordKind === "AGENCY" ? "mayNotReceive" : "recalledBy", { agency: originator.name })} · <Moment at={createdAt} /> ·{" "}
            {codes(`recallReasons.${reason}`)}
          </Text>
          {acknowledgedAt && (
            <Text size="sm">
              {acknowledgedBy ? t("confirmedBy", { name: acknowledgedBy.name }) : t("confirmedOn")} · <Moment at={acknowledgedAt} />
            </Text>
          )}
          {!acknowledgedAt && !viewerCanAcknowledge && <Text size="sm">{t("officerConfirms")}</Text>}
        </Stack>
        {viewerCanAcknowledge && <AcknowledgeButton id={id} reference={reference} instruction={inWords} isRecall={recordKind !== "AGENCY"} />}
      </Group>
    </Paper>
  );
}
