"use client";
import { Alert, Button, Group, Modal, NativeSelect, Skeleton, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconBellPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { graphql, type ResultOf } from "../../../graphql/contract.ts";
import { askFromBrowser, BrowserAnswerError } from "../../../session/ask-from-browser.ts";
import { monthsAhead } from "../../standing-queries/months-ahead.ts";
import type { Answer } from "./ask-query.ts";
import { subjectOf } from "./subject-of.ts";

const Expect = graphql(`
  query StandingQueryExpectation($input: StandingQueryExpectationInput!) {
    standingQueryExpectation(input: $input) {
      expectation { matchesNow alertsPerDay }
      userErrors { message }
    }
  }
`);
const Save = graphql(`
  mutation StandingQuerySave($input: StandingQuerySaveInput!) {
    standingQuerySave(input: $input) { userErrors { message } }
  }
`);

type Expectation = NonNullable<ResultOf<typeof Expect>["standingQueryExpectation"]["expectation"]>;

function Expected({ expectation: { matchesNow, alertsPerDay } }: { expectation: Expectation }) {
  const t = useTranslations("standing-queries.save");
  const format = useFormatter();
  const days = alertsPerDay ? Math.round(1 / alertsPerDay) : Number.POSITIVE_INFINITY;
  const rate =
    alertsPerDay >= 1
      ? t("perDay", { count: format.number(alertsPerDay, { maximumFractionDigits: 1 }) })
      : days > 365
        ? t("hardly")
        : t("everyDays", { days });
  return (
    <>
      <Text fw={650}>{rate}</Text>
      <Text size="sm" c="dimmed">
        {t("known", { count: matchesNow })}
      </Text>
    </>
  );
}

/** Saves what was asked as a standing query, after saying what it is likely to bring. */
export function GoOnLooking({ answer: { question, work } }: { answer: Answer }) {
  const t = useTranslations("standing-queries.save");
  const shell = useTranslations("shell");
  const [isOpen, setOpen] = useState(false);
  const [expectation, setExpectation] = useState<Expectation | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [months, setMonths] = useState("6");
  const [isSaving, setSaving] = useState(false);
  const input = { subject: subjectOf(question), watchlists: question.lists.length ? question.lists : null, ...work };
  const say = (error: unknown) => setFault(error instanceof BrowserAnswerError ? error.message : shell("unreachable"));

  async function open() {
    setOpen(true);
    setFault(null);
    setExpectation(null);
    try {
      const { expectation, userErrors } = (await askFromBrowser(Expect, { input })).standingQueryExpectation;
      setExpectation(expectation);
      setFault(userErrors[0]?.message ?? null);
    } catch (error) {
      say(error);
    }
  }

  async function save() {
    setSaving(true);
    try {
      const { userErrors } = (await askFromBrowser(Save, { input: { ...input, lastDay: monthsAhead(Number(months)) } })).standingQuerySave;
      if (userErrors[0]) return setFault(userErrors[0].message);
      setOpen(false);
      notifications.show({ message: t("done"), color: "teal" });
    } catch (error) {
      say(error);
    } finally {
      setSaving(false);
    }
  }

  return (
    <>
      <Button variant="default" mt="xs" leftSection={<IconBellPlus size={16} aria-hidden />} onClick={() => void open()}>
        {t("button")}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t("title")} centered closeButtonProps={{ "aria-label": shell("close") }}>
        <Stack gap="sm">
          <Text size="sm">{t("explained")}</Text>
          {expectation ? <Expected expectation={expectation} /> : !fault && <Skeleton height={44} />}
          <NativeSelect
            label={t("until")}
            data={["1", "3", "6", "12"].map((value) => ({ value, label: t("months", { count: Number(value) }) }))}
            value={months}
            onChange={(event) => setMonths(event.currentTarget.value)}
          />
          <div role="alert">{fault && <Alert color="red">{fault}</Alert>}</div>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={() => setOpen(false)}>
              {t("cancel")}
            </Button>
            <Button loading={isSaving} disabled={!expectation} onClick={() => void save()}>
              {t("confirm")}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
