"use client";
import { useState } from "react";
import { WordsField } from "../../components/words-field.tsx";
import { StepDialog } from "./step-dialog.tsx";

type Words = { step: string; title: string; explained?: string; label: string; cancel: string; done: string };
type Sent = { answer: { userErrors: readonly { message: string }[] } };

/** A step that needs an answer in words: what another agency asked or proposed is granted or refused. */
export function AnswerDialog({ words, isRefusing, send }: { words: Words; isRefusing: boolean; send: (answer: string) => Promise<Sent> }) {
  const [answer, setAnswer] = useState("");
  const { step, title, explained, label, cancel, done } = words;
  return (
    <StepDialog
      label={step}
      title={title}
      {...(explained && { explained })}
      go={step}
      cancel={cancel}
      done={done}
      isTaking={isRefusing}
      act={async () => (await send(answer)).answer.userErrors[0]?.message ?? null}
    >
      <WordsField label={label} isNeeded value={answer} onChange={setAnswer} />
    </StepDialog>
  );
}
