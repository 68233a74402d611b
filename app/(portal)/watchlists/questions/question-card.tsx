import { Badge, Group, Paper, Text } from "@mantine/core";
import { TextLink } from "../../../components/link.tsx";
import { Moment } from "../../../components/moment.tsx";
import { translations } from "../../../language/translations.ts";
import { entryPath } from "../addresses.ts";
import { AnswerQuestion } from "./answer-question.tsx";
import { DiscloseEntry } from "./disclose-entry.tsx";
import { EndDisclosure } from "./end-disclosure.tsx";
import type { Question } from "./questions-query.ts";

const colors = { ASKED: "blue", ANSWERED: "teal", REFUSED: "gray", DISCLOSED: "teal" } as const;

/** A question, what became of it, and for its owner what to do about it. */
export async function QuestionCard({ question, isReceived }: { question: Question; isReceived: boolean }) {
  const [t, codes] = await Promise.all([translations("hit-only"), translations("codes")]);
  const { id, reference, purpose, caseReference, text, askedAt, state, answer, disclosedUntil, owner, asker, member, entries } = question;
  const isOver = disclosedUntil !== null && new Date(disclosedUntil) <= new Date();
  const canAct = question.viewerCanAnswer || question.viewerCanDisclose || question.viewerCanEndDisclosure;
  return (
    <Paper component="li" withBorder p="sm">
      <Group justify="space-between" gap="xs" align="flex-start">
        <Text fw={600}>{isReceived ? t("questions.from", { agency: asker.name }) : t("questions.to", { agency: owner.name })}</Text>
        <Badge variant="light" radius="sm" tt="none" color={isOver ? "gray" : colors[state]}>
          {isOver ? t("questions.over") : codes(`questionStates.${state}`)}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {[reference, codes(`purposes.${purpose}`), t("questions.case", { caseReference }), member?.name].filter(Boolean).join(" · ")} ·{" "}
        <Moment at={askedAt} />
      </Text>
      <Text size="sm" mt={4} style={{ whiteSpace: "pre-line" }}>
        {text}
      </Text>
      {answer && (
        <Text size="sm" mt={4} style={{ whiteSpace: "pre-line" }}>
          {t("questions.answerWas", { answer })}
        </Text>
      )}
      {disclosedUntil && (
        <Text size="sm" mt={4}>
          {t.rich(isOver ? "questions.disclosedTo" : "questions.disclosedUntil", { moment: () => <Moment at={disclosedUntil} /> })}
        </Text>
      )}
      {entries.map((entry) => (
        <Text key={entry.id} size="sm" mt={4}>
          <TextLink href={entryPath(entry.id)}>{entry.name}</TextLink>
        </Text>
      ))}
      {canAct && (
        <Group gap="xs" mt="sm">
          {question.viewerCanDisclose && <DiscloseEntry id={id} agency={asker.name} />}
          {question.viewerCanAnswer && <AnswerQuestion id={id} agency={asker.name} />}
          {question.viewerCanAnswer && <AnswerQuestion id={id} agency={asker.name} isRefusing />}
          {question.viewerCanEndDisclosure && <EndDisclosure id={id} agency={asker.name} />}
        </Group>
      )}
    </Paper>
  );
}
