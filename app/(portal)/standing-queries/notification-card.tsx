"use client";
import { Badge, Button, Group, Paper, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Moment } from "../../components/moment.tsx";
import { showFault } from "../../components/show-fault.ts";
import { graphql } from "../../graphql/contract.ts";
import { askFromBrowser, BrowserAnswerError } from "../../session/ask-from-browser.ts";
import { FoundEntry } from "../watchlists/found-entry.tsx";
import { calledBy, type Notification } from "./standing-queries-query.ts";

const See = graphql(`
  mutation StandingQueryNotificationSee($id: ID!) {
    standingQueryNotificationSee(input: { id: $id }) { userErrors { message } }
  }
`);

function SeenButton({ id }: { id: string }) {
  const t = useTranslations("standing-queries");
  const shell = useTranslations("shell");
  const router = useRouter();
  const [isActing, setActing] = useState(false);
  async function see() {
    setActing(true);
    try {
      const fault = (await askFromBrowser(See, { id })).standingQueryNotificationSee.userErrors[0]?.message;
      if (fault) showFault(fault);
      router.refresh();
    } catch (error) {
      showFault(error instanceof BrowserAnswerError ? error.message : shell("unreachable"));
    } finally {
      setActing(false);
    }
  }
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
