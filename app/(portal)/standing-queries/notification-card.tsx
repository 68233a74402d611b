"use client";
import { Badge, Button, Group, Paper, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { Moment } from "../../components/moment.tsx";
import { useStep } from "../../components/use-step.ts";
import { graphql } from "../../graphql/contract.ts";
import { askFromBrowser } from "../../session/ask-from-browser.ts";
import { FoundEntry } from "../watchlists/found-entry.tsx";
import { calledBy, type Notification } from "./standing-queries-query.ts";

const See = graphql(`
  mutation StandingQueryNotificationSee($id: ID!) {
    standingQueryNotificationSee(input: { id: $id }) { userErrors { message } }
  }
`);

function SeenButton({ id }: { id: string }) {
  const t = useTranslations("standing-queries");
  const { isActing, take } = useStep();
  const see = () => take(async () => (await askFromBrowser(See, { id })).standingQueryNotificationSee.userErrors[0]?.message);
  return (
    <Button variant="default" size="compact-sm" loading={isActing} onClick={() => void see()}>
      {t("seen")}
    </Button>
  );
}

/** An entry that came to match: for which query, since when, and why. */
export function NotificationCard({
  notification: { id, raisedAt, wasKnown, seenAt, seenBy, standingQuery, hit },
  canAct,
}: {
  notification: Notification;
  canAct: boolean;
}) {
  const t = useTranslations("standing-queries");
  const name = calledBy(standingQuery.subject);
  return (
    <Paper component="li" withBorder p="sm">
      <Group justify="space-between" gap="xs" mb="xs">
        <Text size="sm">
          {t.rich("lookedFor", { name: () => <b>{name}</b>, case: standingQuery.caseReference })} · <Moment at={raisedAt} />
        </Text>
        {wasKnown && <Badge variant="light">{t("known")}</Badge>}
        {!wasKnown && (seenAt ? <Text size="sm">{t("seenBy", { name: seenBy?.name ?? "" })}</Text> : <SeenButton id={id} />)}
      </Group>
      <FoundEntry hit={hit} askedName={name} looked={canAct ? { subject: standingQuery.subject, work: standingQuery } : null} />
    </Paper>
  );
}
