"use client";
import { Button, Collapse, Input, Radio, RadioGroup, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { alertSeverities, requestedActions } from "../../../../lib/codes/domain-codes.ts";
import type { AlertValues } from "./alert-values.ts";
import { DetailFields } from "./detail-fields.tsx";
import styles from "./what-to-do-fields.module.css";

/** What is asked and how soon, large enough for a thumb; the rest on demand. */
export function WhatToDoFields({ form, isNew }: { form: UseFormReturnType<AlertValues>; isNew: boolean }) {
  const t = useTranslations("alerts.form");
  const words = useTranslations("alerts");
  const codes = useTranslations("codes");
  // What is filled in by itself is out of the way until something about it is wrong.
  const [isAsked, { toggle }] = useDisclosure(!isNew);
  const isOpen = isAsked || ["contactName", "contactPhone", "expectedAt"].some((field) => form.errors[field]);
  return (
    <Stack gap="md">
      <RadioGroup label={words("requestedAction")} {...form.getInputProps("requestedAction")}>
        <div className={styles.actions}>
          {requestedActions.map((value) => (
            <Radio.Card key={value} value={value} p="sm" radius="sm" className={styles.action ?? ""}>
              <span className={styles.choice}>
                <Radio.Indicator />
                <Text span fw={550}>
                  {codes(`requestedActions.${value}`)}
                </Text>
              </span>
            </Radio.Card>
          ))}
        </div>
      </RadioGroup>
      <Input.Wrapper label={words("severity")} labelElement="div">
        <SegmentedControl
          fullWidth
          aria-label={words("severity")}
          data={alertSeverities.map((value) => ({ value, label: codes(`alertSeverities.${value}`) }))}
          {...form.getInputProps("severity")}
        />
      </Input.Wrapper>
      <TextInput label={t("title")} description={t("titleExplained")} required maxLength={140} {...form.getInputProps("title")} />
      <Button
        variant="subtle"
        size="compact-md"
        style={{ alignSelf: "flex-start" }}
        aria-expanded={isOpen}
        onClick={toggle}
        leftSection={isOpen ? <IconChevronUp size={16} /> : <IconChevronDown size={16} />}
      >
        {t("details")}
      </Button>
      <Collapse expanded={isOpen}>
        <DetailFields form={form} isNew={isNew} />
      </Collapse>
    </Stack>
  );
}
