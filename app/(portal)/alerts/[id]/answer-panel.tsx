"use client";
import { Button, SimpleGrid, Stack, Text, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { alertOutcomes } from "../../../../lib/codes/domain-codes.ts";
import { useSaving } from "../../../components/form-faults.ts";
import { LinkButton } from "../../../components/link.tsx";
import { showFault } from "../../../components/show-fault.ts";
import { acknowledge, answer, type Outcome } from "./alert-steps.ts";

type Props = { id: string; isToAcknowledge: boolean; outcome: Outcome | null; mayFile: boolean };

/** For a thumb: acknowledge, then what came of it, in one tap each. */
export function AnswerPanel({ id, isToAcknowledge, outcome, mayFile }: Props) {
  const t = useTranslations("alerts.one");
  const codes = useTranslations("codes");
  const router = useRouter();
  const save = useSaving();
  const [acting, setActing] = useState<string | null>(null);
  const [comment, setComment] = useState("");

  async function act(name: string, done: string, work: () => Promise<string | null>) {
    setActing(name);
    await save(async () => {
      const fault = await work();
      if (fault) return showFault(fault);
      notifications.show({ message: done, color: "teal" });
      setComment("");
      router.refresh();
    });
    setActing(null);
  }

  return (
    <Stack gap="sm">
      {isToAcknowledge && (
        <Button size="lg" loading={acting === "acknowledge"} onClick={() => void act("acknowledge", t("acknowledgeDone"), () => acknowledge(id))}>
          {t("acknowledge")}
        </Button>
      )}
      <Text fw={600} size="sm">
        {t("outcome")}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="xs">
        {alertOutcomes.map((one) => (
          <Button
            key={one}
            size="md"
            px="xs"
            variant={one === outcome ? "filled" : "default"}
            aria-pressed={one === outcome}
            loading={acting === one}
            onClick={() => void act(one, t("outcomeSaved"), () => answer(id, one, comment))}
          >
            {codes(`alertOutcomes.${one}`)}
          </Button>
        ))}
      </SimpleGrid>
      <Textarea
        label={t("comment")}
        autosize
        minRows={1}
        maxLength={1000}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      {outcome === "FOUND" && mayFile && (
        <>
          <LinkButton href={`/seizure-reports/new?alert=${encodeURIComponent(id)}`} size="md">
            {t("fileReport")}
          </LinkButton>
          <Text size="sm" c="dimmed">
            {t("fileReportExplained")}
          </Text>
        </>
      )}
    </Stack>
  );
}
