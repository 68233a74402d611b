"use client";
import { Text } from "@mantine/core";
import { useLocale, useTranslations } from "use-intl";
import { countryName } from "../../../../lib/codes/countries.ts";
import styles from "./changed-parts.module.css";
import { type ComparedPart, changesOf, type InWords } from "./content-changes.ts";
import type { Nomination } from "./nominations-query.ts";

/** What a change would change: each part as it is in force, struck out, and as it would be. */
export function ChangedParts({ nomination }: { nomination: Nomination }) {
  const t = useTranslations("own-watchlists");
  const codes = useTranslations("codes");
  const language = useLocale();
  const inWords: InWords = (content, grounds) => ({
    kind: codes(`entryKinds.${content.kind}`),
    name: content.name,
    aliases: content.aliases.join("; "),
    birthDate: content.birthDates.join("; "),
    countries: content.countries.map((code) => countryName(code, language)).join("; "),
    addresses: content.addresses.map(({ text }) => text).join("; "),
    documents: content.documents.map(({ kind, number }) => [kind, number].filter(Boolean).join(" ")).join("; "),
    phones: content.phones.join("; "),
    emails: content.emails.join("; "),
    postalItems: content.postalItems.join("; "),
    postageAccounts: content.postageAccounts.join("; "),
    status: codes(`subjectStatuses.${content.subjectStatus}`),
    grounds,
    legalBasis: codes(`legalBases.${content.legalBasis}`),
    legalBasisNote: content.legalBasisNote ?? "",
    hitAction: codes(`hitActions.${content.hitAction}`),
    dutyContact: content.dutyContact,
    reviewOn: content.reviewOn ?? "",
    handling: content.handling,
    isHitOnly: content.isHitOnly ? t("approvals.yes") : t("approvals.no"),
  });
  const label = (part: ComparedPart) =>
    part === "name" ? t("nominate.names.PERSON") : part === "kind" ? t("approvals.kind") : t(`nominate.${part}`);
  const changes = changesOf(nomination, inWords);
  if (!changes.length) return null;
  return (
    <dl className={styles.changes} aria-label={t("approvals.changes")}>
      {changes.map(({ part, before, now }) => (
        <div key={part}>
          <dt>{label(part)}</dt>
          <dd dir="auto">
            {before && <del>{before}</del>}{" "}
            {now ? (
              <ins>{now}</ins>
            ) : (
              <Text span c="dimmed">
                {t("approvals.leftOut")}
              </Text>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
