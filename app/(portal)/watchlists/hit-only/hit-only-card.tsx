"use client";
import { Anchor, Group, Paper, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { HitOnly } from "../ask/ask-query.ts";
import type { Work } from "../ask/work.ts";
import { AskOwner } from "./ask-owner.tsx";

/** An agency has listed exactly this, and shows no more than whom to call. */
export function HitOnlyCard({ hit: { owner, reference, hitAction, dutyContact }, work, canAsk }: { hit: HitOnly; work: Work; canAsk: boolean }) {
  const [t, codes] = [useTranslations("hit-only.card"), useTranslations("codes")];
  return (
    <Paper component="li" withBorder p={{ base: "sm", sm: "md" }}>
      <Text component="h3" fw={650}>
        {t("title", { owner: owner.name })}
      </Text>
      <Text size="sm" mt={4}>
        {t.rich("action", { action: codes(`hitActions.${hitAction}`), strong: (words) => <strong>{words}</strong> })}
      </Text>
      <Text size="sm">
        {t.rich("contact", {
          contact: () =>
            /^\+[\d ()-]+$/.test(dutyContact) ? <Anchor href={`tel:${dutyContact.replace(/[^+\d]/g, "")}`}>{dutyContact}</Anchor> : dutyContact,
        })}
      </Text>
      <Text size="sm" c="dimmed" mt={4}>
        {t("told", { owner: owner.name, reference })}
      </Text>
      {canAsk && (
        <Group mt="sm">
          <AskOwner about={{ reference }} owner={owner.name} work={work} />
        </Group>
      )}
    </Paper>
  );
}
