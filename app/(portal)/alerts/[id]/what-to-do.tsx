import { Group, Paper, Stack, Text } from "@mantine/core";
import { IconPhone } from "@tabler/icons-react";
import { Moment } from "../../../components/moment.tsx";
import { translations } from "../../../language/translations.ts";
import type { OneAlert } from "./alert-query.ts";
import { AnswerPanel } from "./answer-panel.tsx";
import { CallButton } from "./call-button.tsx";

/** The first thing on the page: what is asked, whom to call, and by when to say that it was read. */
export async function WhatToDo({ alert, mayFile }: { alert: OneAlert; mayFile: boolean }) {
  const [t, codes] = await Promise.all([translations("alerts"), translations("codes")]);
  const { id, requestedAction, contactName, contactPhone, isCurrent, ownPart, viewerCanAnswer } = alert;
  return (
    <Paper component="section" withBorder p={{ base: "sm", sm: "md" }} aria-label={t("one.do")}>
      <Stack gap="sm">
        <Group justify="space-between" gap="sm">
          <Text fw={700} size="xl">
            {codes(`requestedActions.${requestedAction}`)}
          </Text>
          <CallButton phone={contactPhone} icon={<IconPhone size={18} aria-hidden />}>
            {`${t("one.call", { name: contactName })} · ${contactPhone.replaceAll(" ", "\u00a0")}`}
          </CallButton>
        </Group>
        {ownPart?.dueAt && !ownPart.acknowledgedAt && isCurrent && (
          <Text {...(ownPart.isOverdue && { c: "var(--mantine-color-error)", fw: 600 })}>
            {t("one.acknowledgeUntil")} <Moment at={ownPart.dueAt} withZone />
          </Text>
        )}
        {ownPart?.acknowledgedAt && (
          <Text size="sm" c="dimmed">
            {t("one.acknowledgedAt")} <Moment at={ownPart.acknowledgedAt} />
            {ownPart.acknowledgedBy && ` · ${ownPart.acknowledgedBy.name}`}
          </Text>
        )}
        {viewerCanAnswer && (
          <AnswerPanel id={id} isToAcknowledge={isCurrent && !ownPart?.acknowledgedAt} outcome={ownPart?.outcome ?? null} mayFile={mayFile} />
        )}
        {(ownPart?.responses.length ?? 0) > 0 && (
          <Text size="sm">
            {t("one.answered")}:{" "}
            {ownPart?.responses.map(({ outcome, comment }) => [codes(`alertOutcomes.${outcome}`), comment].filter(Boolean).join(" · ")).join(" ← ")}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}
