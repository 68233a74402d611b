import { Badge, Group, Paper, Text } from "@mantine/core";
import { LinkButton, TextLink } from "../../../components/link.tsx";
import { Moment } from "../../../components/moment.tsx";
import { translations } from "../../../language/translations.ts";
import { entryPath } from "../addresses.ts";
import { AnswerCorrection } from "./answer-correction.tsx";

export type ShownCorrection = {
  id: string;
  field: string;
  problem: string;
  evidence: string | null;
  state: string;
  answer: string | null;
  proposedAt: string;
  reference: string;
  viewerCanAnswer: boolean;
  proposer: { name: string };
  entry: { id: string } | null;
};

/** What a reader says is wrong, and what the owner answered. */
export async function CorrectionCard({ correction, isWithinEntry = false }: { correction: ShownCorrection; isWithinEntry?: boolean }) {
  const [t, codes] = await Promise.all([translations("own-watchlists"), translations("codes")]);
  const { id, field, problem, evidence, state, answer, proposedAt, reference, viewerCanAnswer, proposer, entry } = correction;
  return (
    <Paper component="li" withBorder p="sm">
      <Group justify="space-between" gap="xs" align="flex-start">
        <Text fw={600}>{t("corrections.from", { agency: proposer.name, field: codes(`correctionFields.${field as "NAMES"}`) })}</Text>
        <Badge variant="light" radius="sm" tt="none" color={state === "OPEN" ? "blue" : state === "ACCEPTED" ? "teal" : "gray"}>
          {codes(`correctionStates.${state as "OPEN"}`)}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {!isWithinEntry &&
          (entry ? <TextLink href={entryPath(entry.id)}>{t("corrections.entry", { reference })}</TextLink> : t("corrections.entry", { reference }))}
        {!isWithinEntry && " · "}
        <Moment at={proposedAt} />
      </Text>
      <Text size="sm" mt={4} style={{ whiteSpace: "pre-line" }}>
        {problem}
      </Text>
      {evidence && (
        <Text size="sm" c="dimmed" style={{ whiteSpace: "pre-line" }}>
          {evidence}
        </Text>
      )}
      {answer && (
        <Text size="sm" mt={4}>
          {t("corrections.answer", { answer })}
        </Text>
      )}
      {viewerCanAnswer && (
        <Group gap="xs" mt="sm">
          {entry && (
            <LinkButton size="compact-md" variant="default" href={`${entryPath(entry.id)}/change?correction=${encodeURIComponent(id)}`}>
              {t("corrections.acceptChange")}
            </LinkButton>
          )}
          <AnswerCorrection id={id} agency={proposer.name} isAccepting />
          <AnswerCorrection id={id} agency={proposer.name} />
        </Group>
      )}
    </Paper>
  );
}
