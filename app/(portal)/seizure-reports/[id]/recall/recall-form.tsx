"use client";
import { Button, Grid, GridCol, Group, Paper, Radio, RadioGroup, Stack, Text, Title } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { chosenRecallReasons } from "../../../../../lib/codes/chosen-recall-reasons.ts";
import { recallInstructions } from "../../../../../lib/codes/domain-codes.ts";
import { LinkButton } from "../../../../components/link.tsx";
import { showFault } from "../../../../components/show-fault.ts";
import { graphql, type VariablesOf } from "../../../../graphql/contract.ts";
import { askFromBrowser, BrowserAnswerError } from "../../../../session/ask-from-browser.ts";
import { ReachedAgencies, type ReachedAgency } from "../../reached-agencies.tsx";

const Recall = graphql(`
  mutation SeizureReportRecall($id: ID!, $reason: RecallReason!, $instruction: RecallInstruction!) {
    seizureReportRecall(input: { id: $id, reason: $reason, instruction: $instruction }) {
      userErrors {
        message
      }
    }
  }
`);

const RecallAlert = graphql(`
  mutation AlertRecall($id: ID!, $reason: RecallReason!, $instruction: RecallInstruction!) {
    alertRecall(input: { id: $id, reason: $reason, instruction: $instruction }) {
      userErrors {
        message
      }
    }
  }
`);

const RecallPattern = graphql(`
  mutation PatternRecall($id: ID!, $reason: RecallReason!, $instruction: RecallInstruction!) {
    patternRecall(input: { id: $id, reason: $reason, instruction: $instruction }) {
      userErrors {
        message
      }
    }
  }
`);

type Recalled = VariablesOf<typeof Recall>;
const recallers = {
  SEIZURE_REPORT: async (recalled: Recalled) => (await askFromBrowser(Recall, recalled)).seizureReportRecall.userErrors,
  ALERT: async (recalled: Recalled) => (await askFromBrowser(RecallAlert, recalled)).alertRecall.userErrors,
  PATTERN: async (recalled: Recalled) => (await askFromBrowser(RecallPattern, recalled)).patternRecall.userErrors,
};

type Chosen = Partial<Pick<Recalled, "reason" | "instruction">>;
type Props = { kind: keyof typeof recallers; address: string; id: string; reference: string; agencies: ReachedAgency[] };

/** Why it is taken back and what recipients are to do; asked once more before it happens. */
export function RecallForm({ kind, address, id, reference, agencies }: Props) {
  const t = useTranslations("seizure-reports");
  const codes = useTranslations("codes");
  const errors = useTranslations("errors");
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState<Chosen>({});
  const [isMissing, setMissing] = useState(false);
  const [isActing, setActing] = useState(false);

  async function recall(reason: NonNullable<Chosen["reason"]>, instruction: NonNullable<Chosen["instruction"]>) {
    setActing(true);
    try {
      const fault = (await recallers[kind]({ id, reason, instruction }))[0]?.message;
      if (fault) return showFault(fault);
      notifications.show({ message: t("recall.done", { reference }) });
      router.push(address);
      router.refresh();
    } catch (error) {
      showFault(error instanceof BrowserAnswerError ? error.message : t("recall.unreachable"));
    } finally {
      setActing(false);
    }
  }

  function confirm(event: FormEvent) {
    event.preventDefault();
    const { reason, instruction } = chosen;
    if (!reason || !instruction) {
      setMissing(true);
      form.current?.querySelector<HTMLElement>(`[name='${reason ? "instruction" : "reason"}']`)?.focus();
      return;
    }
    modals.openConfirmModal({
      title: t("recall.confirmTitle", { reference }),
      centered: true,
      children: (
        <Text size="sm">{t("recall.confirmExplained", { count: agencies.length, instruction: codes(`recallInstructions.${instruction}`) })}</Text>
      ),
      labels: { confirm: t("recall.confirm"), cancel: t("cancel") },
      confirmProps: { color: "red.9" },
      closeButtonProps: { "aria-label": t("close") },
      onConfirm: () => void recall(reason, instruction),
    });
  }

  const choice = (name: "reason" | "instruction", list: "recallReasons" | "recallInstructions", values: readonly string[]) => (
    <RadioGroup
      name={name}
      label={t(`recall.${name}`)}
      required
      value={chosen[name] ?? ""}
      onChange={(value) => setChosen({ ...chosen, [name]: value })}
      error={isMissing && !chosen[name] && errors("REQUIRED")}
    >
      <Stack gap="xs" my="xs">
        {values.map((value) => (
          <Radio key={value} value={value} label={codes(`${list}.${value}`)} />
        ))}
      </Stack>
    </RadioGroup>
  );

  return (
    <form ref={form} onSubmit={confirm} noValidate>
      <Grid gap="md">
        <GridCol span={{ base: 12, md: 7 }}>
          <Paper withBorder p="md">
            <Stack gap="md">
              {choice("reason", "recallReasons", chosenRecallReasons)}
              {choice("instruction", "recallInstructions", recallInstructions)}
            </Stack>
          </Paper>
        </GridCol>
        <GridCol span={{ base: 12, md: 5 }}>
          <Paper withBorder p="md">
            <Title order={2} size="h4" mb="xs">
              {t("recall.whom", { count: agencies.length })}
            </Title>
            <Text size="sm" c="dimmed">
              {t("recall.explained")}
            </Text>
            <ReachedAgencies agencies={agencies} />
            <Group mt="md" gap="sm">
              <Button type="submit" color="red.9" loading={isActing}>
                {t("recall.go", { count: agencies.length })}
              </Button>
              <LinkButton href={address} variant="default">
                {t("cancel")}
              </LinkButton>
            </Group>
          </Paper>
        </GridCol>
      </Grid>
    </form>
  );
}
