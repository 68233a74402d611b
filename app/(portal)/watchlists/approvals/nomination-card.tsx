"use client";
import { Badge, Checkbox, Group, Paper, Text, Title } from "@mantine/core";
import { useLocale, useTranslations } from "use-intl";
import { countryName } from "../../../../lib/codes/countries.ts";
import { TextLink } from "../../../components/link.tsx";
import { Moment } from "../../../components/moment.tsx";
import { entryPath } from "../addresses.ts";
import { ChangedParts } from "./changed-parts.tsx";
import { DecideButtons } from "./decide-buttons.tsx";
import styles from "./nomination-card.module.css";
import type { Nomination } from "./nominations-query.ts";
import { TakeBackButton } from "./take-back-button.tsx";

type Props = { nomination: Nomination; isChosen: boolean | null; onChoose: (isChosen: boolean) => void };

/** All that a second person needs to decide: the subject, why, and what to do on a hit. */
export function NominationCard({ nomination, isChosen, onChoose }: Props) {
  const t = useTranslations("own-watchlists");
  const codes = useTranslations("codes");
  const language = useLocale();
  const { id, content, grounds, reason, state, watchlist, entry, nominatedBy, nominatedAt, ownReference, viewerCanDecide, viewerCanTakeBack } =
    nomination;
  const identifiers = [
    ...content.aliases,
    ...content.birthDates,
    ...content.countries.map((code) => countryName(code, language)),
    ...content.addresses.map(({ text }) => text),
    ...content.documents.map(({ kind, number }) => [kind, number].filter(Boolean).join(" ")),
    ...content.phones,
    ...content.emails,
    ...content.postalItems,
    ...content.postageAccounts,
  ].filter((one) => one !== content.name);
  return (
    <Paper component="li" withBorder p="md" className={styles.card}>
      <Group gap="sm" align="flex-start" wrap="nowrap">
        {isChosen !== null && (
          <Checkbox
            mt={4}
            aria-label={t("approvals.choose", { name: content.name })}
            checked={isChosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        )}
        <div className={styles.body}>
          <Group justify="space-between" gap="xs" align="flex-start">
            <Title order={2} size="h4" dir="auto">
              {entry ? (
                <TextLink inherit href={entryPath(entry.id)}>
                  {content.name}
                </TextLink>
              ) : (
                content.name
              )}
            </Title>
            <Badge variant="light" radius="sm" tt="none" color={state === "WAITING" ? "blue" : state === "APPROVED" ? "teal" : "gray"}>
              {codes(`nominationStates.${state}`)}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed">
            {[
              codes(`entryKinds.${content.kind}`),
              codes(`subjectStatuses.${content.subjectStatus}`),
              watchlist.name,
              ownReference,
              t(entry ? "approvals.changeOf" : "approvals.newEntry"),
            ].join(" · ")}
          </Text>
          {identifiers.length > 0 && (
            <Text size="sm" mt={4} dir="auto">
              {identifiers.join("; ")}
            </Text>
          )}
          {content.doubtfulPostalItems.map((item) => (
            <Text key={item} size="sm" c="orange.9">
              {t("entry.doubtful", { item })}
            </Text>
          ))}
          <Text size="sm" mt={4} style={{ whiteSpace: "pre-line" }}>
            {grounds}
          </Text>
          <ChangedParts nomination={nomination} />
          <Text size="sm" mt={4}>
            {codes(`hitActions.${content.hitAction}`)} · {content.dutyContact}
          </Text>
          <Text size="sm" c="dimmed">
            {[codes(`legalBases.${content.legalBasis}`), content.legalBasisNote].filter(Boolean).join(" · ")}
          </Text>
          <Text size="sm" c="dimmed" mt={4}>
            {t("approvals.by", { name: nominatedBy?.name ?? "" })} · <Moment at={nominatedAt} />
            {viewerCanTakeBack && ` · ${t("approvals.own")}`}
          </Text>
          {reason && <Text size="sm">{t("approvals.rejectedFor", { reason })}</Text>}
          <Group gap="xs" mt={viewerCanDecide || viewerCanTakeBack ? "sm" : 0}>
            {viewerCanDecide && <DecideButtons ids={[id]} />}
            {viewerCanTakeBack && <TakeBackButton id={id} />}
          </Group>
        </div>
      </Group>
    </Paper>
  );
}
