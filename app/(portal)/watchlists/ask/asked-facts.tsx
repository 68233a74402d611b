"use client";
import { Text } from "@mantine/core";
import { Fragment } from "react";
import { useLocale, useTranslations } from "use-intl";
import { countryName } from "../../../../lib/codes/countries.ts";
import { Moment } from "../../../components/moment.tsx";
import { Facts } from "../../seizure-reports/[id]/facts.tsx";
import { birthDateInWords } from "../birth-date.ts";
import { PublishedName } from "../published-name.tsx";
import type { Answer } from "./ask-query.ts";

/** What was asked, on which lists of what date, and why: an answer without these says little. */
function useAsked({ question, work, lists, at }: Answer) {
  const t = useTranslations("watchlists");
  const codes = useTranslations("codes");
  const language = useLocale();
  const known = [
    question.birthDate && t("ask.bornOn", { date: birthDateInWords(question.birthDate, language, t) }),
    question.country && countryName(question.country, language),
    question.kind && codes(`entryKinds.${question.kind}`),
    ...[question.otherNames, question.phone, question.email, question.document, question.itemId],
  ].filter(Boolean);
  return {
    t,
    subject: (
      <>
        <b>
          <PublishedName name={question.name} />
        </b>
        {known.length > 0 && ` · ${known.join(" · ")}`}
      </>
    ),
    lists: lists.map(({ id, name, importedAt }) => (
      <Fragment key={id}>
        {name}
        {importedAt && <> ({t.rich("ask.importedOn", { moment: () => <Moment at={importedAt} /> })})</>}
      </Fragment>
    )),
    work: `${codes(`purposes.${work.purpose}`)}, ${work.caseReference}`,
    at: <Moment at={at} />,
  };
}

/** Where there is no match, this is the answer. */
export function AskedFacts({ answer }: { answer: Answer }) {
  const { t, subject, lists, work, at } = useAsked(answer);
  return (
    <Facts
      facts={[
        [t("ask.askedFor"), subject],
        [t("ask.askedOn"), lists.map((list) => <div key={list.key}>{list}</div>)],
        [t("ask.askedWhy"), work],
        [t("ask.askedAt"), at],
      ]}
    />
  );
}

/** Above matches: the same in a line. */
export function AskedLine({ answer }: { answer: Answer }) {
  const { t, subject, lists, work, at } = useAsked(answer);
  return (
    <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
      {t("ask.askedFor")}: {subject} ·{" "}
      {lists.map((list, place) => (
        <Fragment key={list.key}>
          {place > 0 && ", "}
          {list}
        </Fragment>
      ))}{" "}
      · {work} · {at}
    </Text>
  );
}
