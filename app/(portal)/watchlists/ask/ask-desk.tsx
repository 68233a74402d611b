"use client";
import { Alert, Skeleton, Stack, VisuallyHidden } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { AnswerView } from "./answer-view.tsx";
import styles from "./ask-desk.module.css";
import type { Fault, Question } from "./ask-query.ts";
import { hasMouse } from "./has-mouse.ts";
import { moveByKey } from "./move-by-key.ts";
import { QuestionForm } from "./question-form.tsx";
import { useAsking } from "./use-asking.ts";
import { useWork, type Work } from "./work.ts";
import { WorkBar } from "./work-bar.tsx";
import { WorkForm } from "./work-form.tsx";

type Props = {
  memberId: string;
  canSave: boolean;
  /** Whether the viewer clears hits and asks owners. */
  canAct: boolean;
  lists: readonly { id: string; name: string }[];
};

/** Where an officer asks: first what for, once; then name after name. */
export function AskDesk({ memberId, canSave, canAct, lists }: Props) {
  const t = useTranslations("watchlists.ask");
  const [work, keepWork] = useWork(memberId);
  const [isChoosing, setChoosing] = useState(false);
  const [workFaults, setWorkFaults] = useState<Fault[]>([]);
  const { answer, isAsking, failure, ask, clear } = useAsking(memberId);
  const answered = useRef<HTMLElement>(null);
  useWindowEvent("keydown", moveByKey);

  // On a phone the answer stands below the form.
  const wasAsking = useRef(false);
  useEffect(() => {
    if (wasAsking.current && !isAsking && answer && !hasMouse()) answered.current?.scrollIntoView();
    wasAsking.current = isAsking;
  }, [isAsking, answer]);

  function begin(chosen: Work) {
    keepWork(chosen);
    setChoosing(false);
    setWorkFaults([]);
    // What was answered was asked for something else.
    clear();
  }

  /** Answers the faults of the question; those of the work are shown where it is chosen. */
  async function put(question: Question): Promise<Fault[]> {
    if (!work) return [];
    const faults = await ask(question, work);
    const ofWork = faults.filter(({ field: [field] }) => field === "purpose" || field === "caseReference");
    setWorkFaults(ofWork);
    if (ofWork.length) setChoosing(true);
    return faults.filter((fault) => !ofWork.includes(fault));
  }

  if (work === undefined) return <Skeleton height={40} />;
  if (work === null) return <WorkForm work={null} faults={[]} onBegin={begin} />;
  return (
    <Stack gap="md">
      {isChoosing ? (
        <WorkForm work={work} faults={workFaults} onBegin={begin} onCancel={() => setChoosing(false)} />
      ) : (
        <WorkBar work={work} onChange={() => setChoosing(true)} />
      )}
      <Stack gap="md" display={isChoosing ? "none" : undefined}>
        <QuestionForm lists={lists} first={answer?.question} isAsking={isAsking} onAsk={put} />
        <div role="alert">{failure && <Alert color="red">{failure}</Alert>}</div>
        <section ref={answered} aria-label={t("answer")} aria-busy={isAsking} className={styles.answer}>
          {isAsking && (
            <>
              <VisuallyHidden role="status">{t("asking")}</VisuallyHidden>
              <Skeleton height={96} />
            </>
          )}
          <AnswerView answer={answer} memberId={memberId} canSave={canSave} canAct={canAct} />
        </section>
      </Stack>
    </Stack>
  );
}
