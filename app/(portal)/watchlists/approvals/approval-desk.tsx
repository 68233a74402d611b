"use client";
import { Checkbox, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DecideButtons } from "./decide-buttons.tsx";
import { NominationCard } from "./nomination-card.tsx";
import type { Nomination } from "./nominations-query.ts";

/** What waits, one by one or several at once. */
export function ApprovalDesk({ nominations }: { nominations: Nomination[] }) {
  const t = useTranslations("own-watchlists.approvals");
  const [chosen, setChosen] = useState<string[]>([]);
  const mine = nominations.filter(({ viewerCanDecide }) => viewerCanDecide).map(({ id }) => id);
  // What was decided meanwhile is no longer here to be chosen.
  const ids = chosen.filter((id) => mine.includes(id));
  return (
    <>
      {mine.length > 1 && (
        <Group mb="sm" gap="md">
          <Checkbox
            label={t("all")}
            checked={ids.length === mine.length}
            indeterminate={ids.length > 0 && ids.length < mine.length}
            onChange={(event) => setChosen(event.currentTarget.checked ? mine : [])}
          />
          <Text size="sm" c="dimmed" role="status">
            {t("chosen", { count: ids.length })}
          </Text>
          <DecideButtons ids={ids} />
        </Group>
      )}
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: "none" }}>
        {nominations.map((nomination) => (
          <NominationCard
            key={nomination.id}
            nomination={nomination}
            isChosen={mine.length > 1 && nomination.viewerCanDecide ? ids.includes(nomination.id) : null}
            onChoose={(isChosen) => setChosen(isChosen ? [...ids, nomination.id] : ids.filter((id) => id !== nomination.id))}
          />
        ))}
      </Stack>
    </>
  );
}
