"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { askFromBrowser, BrowserAnswerError } from "../../../session/ask-from-browser.ts";
import { type Answer, AskQuery, type Fault, type Question } from "./ask-query.ts";
import { keepAnswer, keptFor } from "./kept-answer.ts";
import { isoDateOf } from "./read-date.ts";
import { subjectOf } from "./subject-of.ts";
import type { Work } from "./work.ts";
import { readWrittenWords } from "./written-words.ts";

function askedOf(question: Question, work: Work) {
  const { names, countries, ...subject } = subjectOf(question);
  const [name = null, ...otherNames] = names;
  return { ...subject, name, otherNames, country: countries[0] ?? null, ...work, lists: question.lists.length ? question.lists : null };
}

/** Asks from the browser: what is asked travels in the body of a request and stands in no address. */
export function useAsking(memberId: string) {
  const shell = useTranslations("shell");
  const [answer, setAnswer] = useState<Answer | null>(() => keptFor(memberId)?.answer ?? null);
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  function show(found: Answer | null) {
    keepAnswer(memberId, found);
    setAnswer(found);
  }

  /** Answers what is to be put right. */
  async function ask(asked: Question, work: Work): Promise<Fault[]> {
    const question = { ...asked, name: asked.name.trim(), birthDate: isoDateOf(asked.birthDate) };
    show(null);
    setFailure(null);
    setAsking(true);
    try {
      const { lists } = question;
      const { watchlistAsk, watchlists } = await askFromBrowser(AskQuery, { input: askedOf(question, work) });
      if (watchlistAsk.userErrors.length) return watchlistAsk.userErrors;
      const { hits, hitOnly } = watchlistAsk;
      const readable = watchlists.edges.map(({ node }) => node);
      const written = await readWrittenWords([question.name, ...hits.map(({ matchedName }) => matchedName)]);
      show({
        question,
        work,
        hits,
        hitOnly,
        written,
        lists: lists.length ? readable.filter(({ id }) => lists.includes(id)) : readable,
        at: new Date().toISOString(),
      });
    } catch (error) {
      setFailure(error instanceof BrowserAnswerError ? error.message : shell("unreachable"));
    } finally {
      setAsking(false);
    }
    return [];
  }

  return { answer, isAsking, failure, ask, clear: () => show(null) };
}
