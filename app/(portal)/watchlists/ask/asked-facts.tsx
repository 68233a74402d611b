"use client";
import { useLocale, useTranslations } from "use-intl";
import { countryName } from "../../../../lib/codes/countries.ts";
import { Moment } from "../../../components/moment.tsx";
import { Facts } from "../../seizure-reports/[id]/facts.tsx";
import { birthDateInWords } from "../birth-date.ts";
import { PublishedName } from "../published-name.tsx";
import type { Answer } from "./ask-query.ts";

/** What was asked, on which lists of what date, and why: an answer without these says little. */
export function AskedFacts({ answer: { question, work, lists, at } }: { answer: Answer }) {
  const t = useTranslations("watchlists");
  const codes = useTranslations("codes");
  const language = useLocale();
  const known = [
    question.birthDate && t("ask.bornOn", { date: birthDateInWords(question.birthDate, language, t) }),
    question.country && countryName(question.country, language),
    question.kind && codes(`entryKinds.${question.kind}`),
  ].filter(Boolean);
  return (
    <Facts
      facts={[
        [t("ask.askedFor"), <span key="name"><b><PublishedName name={question.name} /></b>{known.length > 0 && ` · ${known.join(" · ")}`}</span>],
        [t("ask.askedOn"), lists.map(({ id, name, importedAt }) => (
          <div key={id}>{name}{importedAt && <> ({t.rich("ask.importedOn", { moment: () => <Moment at={importedAt} /> })})</>}</div>
        ))],
        [t("ask.askedWhy"), `${codes(`purposes.${work.purpose}`)}, ${work.caseReference}`],
        [t("ask.askedAt"), <Moment key="at" at={at} />],
      ]}
    />
  );
}
