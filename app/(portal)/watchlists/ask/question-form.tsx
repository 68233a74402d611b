"use client";
import { Button, Kbd, MultiSelect, NativeSelect, Select, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useEffect, useRef } from "react";
import { useLocale, useTranslations } from "use-intl";
import { entryKinds } from "../../../../lib/codes/domain-codes.ts";
import { countryOptions, findOptions } from "../../seizure-reports/choose-country.ts";
import type { Fault, Question } from "./ask-query.ts";
import { hasMouse } from "./has-mouse.ts";
import styles from "./question-form.module.css";

type Props = {
  lists: readonly { id: string; name: string }[];
  first: Question | undefined;
  isAsking: boolean;
  onAsk: (question: Question) => Promise<Fault[]>;
};

const nobody: Question = { name: "", birthDate: "", country: null, kind: "", lists: [] };

/** One large box for the name; what else is known narrows beside it. */
export function QuestionForm({ lists, first, isAsking, onAsk }: Props) {
  const t = useTranslations("watchlists");
  const codes = useTranslations("codes.entryKinds");
  const errors = useTranslations("errors");
  const language = useLocale();
  const box = useRef<HTMLInputElement>(null);
  const form = useForm<Question>({ initialValues: first ?? nobody, validate: { name: (name) => !name.trim() && errors("REQUIRED") } });

  // Not when somebody comes back to a match.
  useEffect(() => {
    if (document.activeElement === document.body && hasMouse()) box.current?.focus({ preventScroll: true });
  }, []);

  async function put(question: Question) {
    if (isAsking) return;
    const faults = await onAsk(question);
    form.setErrors(Object.fromEntries(faults.map(({ field: [field = "name"], message }) => [field, message])));
    const [fault] = faults;
    if (fault) form.getInputNode(fault.field[0] ?? "name")?.focus();
    else if (hasMouse()) box.current?.select();
    else box.current?.blur();
  }

  return (
    <form noValidate onSubmit={form.onSubmit(put)} autoComplete="off">
      <div className={styles.ask}>
        <TextInput
          size="lg"
          label={t("ask.name")}
          maxLength={300}
          dir="auto"
          spellCheck={false}
          autoCapitalize="words"
          autoComplete="off"
          enterKeyHint="search"
          data-stop
          {...form.getInputProps("name")}
          ref={box}
        />
        <Button type="submit" size="lg" loading={isAsking} className={styles.submit}>
          {t("ask.submit")}
        </Button>
      </div>
      <div className={styles.known}>
        <TextInput
          label={t("fields.birthDate")}
          placeholder={t("ask.birthHint")}
          maxLength={20}
          autoComplete="off"
          {...form.getInputProps("birthDate")}
        />
        <Select
          label={t("fields.country")}
          placeholder={t("ask.anyCountry")}
          data={countryOptions(language)}
          filter={findOptions}
          searchable
          clearable
          nothingFoundMessage={t("ask.nothingFound")}
          clearButtonProps={{ "aria-label": t("ask.empty", { name: t("fields.country") }) }}
          {...form.getInputProps("country")}
        />
        <NativeSelect
          label={t("fields.kind")}
          data={[{ value: "", label: t("list.anyKind") }, ...entryKinds.map((value) => ({ value, label: codes(value) }))]}
          {...form.getInputProps("kind")}
        />
        <MultiSelect
          label={t("fields.lists")}
          placeholder={form.values.lists.length ? "" : t("ask.allLists")}
          data={lists.map(({ id, name }) => ({ value: id, label: name }))}
          clearable
          clearButtonProps={{ "aria-label": t("ask.empty", { name: t("fields.lists") }) }}
          {...form.getInputProps("lists")}
        />
      </div>
      <div className={styles.notes}>
        <Text size="sm" c="dimmed">
          {t("ask.recorded")}
        </Text>
        <Text size="sm" c="dimmed" className={styles.keys}>
          {t.rich("ask.keys", { kbd: (key) => <Kbd size="xs">{key}</Kbd> })}
        </Text>
      </div>
    </form>
  );
}
