"use client";
import { Button, MultiSelect, NativeSelect, Select, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useEffect, useRef } from "react";
import { useLocale, useTranslations } from "use-intl";
import { entryKinds } from "../../../../lib/codes/domain-codes.ts";
import { countryOptions, findOptions } from "../../seizure-reports/choose-country.ts";
import type { Fault, Question } from "./ask-query.ts";
import { hasMouse } from "./has-mouse.ts";
import styles from "./question-form.module.css";
import { Shortcuts } from "./shortcuts.tsx";
import { kindOf } from "./subject-of.ts";

type Props = {
  lists: readonly { id: string; name: string }[];
  first: Question | undefined;
  isAsking: boolean;
  onAsk: (question: Question) => Promise<Fault[]>;
};

const nobody: Question = {
  ...{ name: "", otherNames: "", birthDate: "", country: null, kind: "" },
  ...{ phone: "", email: "", document: "", itemId: "", lists: [] },
};
const further = ["otherNames", "phone", "email", "document", "itemId"] as const;
/** Where a fault of the contract is shown. */
const boxOf: Record<string, keyof Question> = { phones: "phone", emails: "email", documents: "document", itemIds: "itemId" };

/** One large box for the name; what else is known narrows beside it. */
export function QuestionForm({ lists, first, isAsking, onAsk }: Props) {
  const t = useTranslations("watchlists");
  const codes = useTranslations("codes.entryKinds");
  const errors = useTranslations("errors");
  const language = useLocale();
  const box = useRef<HTMLInputElement>(null);
  const form = useForm<Question>({
    initialValues: first ?? nobody,
    validate: { name: (name, said) => ![name, ...further.map((field) => said[field])].some((text) => text.trim()) && errors("REQUIRED") },
  });
  const inBox = kindOf(form.values.name);

  // Not when somebody comes back to a match.
  useEffect(() => {
    if (document.activeElement === document.body && hasMouse()) box.current?.focus({ preventScroll: true });
  }, []);

  async function put(question: Question) {
    if (isAsking) return;
    const faults = await onAsk(question);
    const boxed = faults.map(({ field: [field = "name"], message }) => ({ box: boxOf[field] ?? field, message }));
    form.setErrors(Object.fromEntries(boxed.map(({ box, message }) => [box, message])));
    const [fault] = boxed;
    if (fault) form.getInputNode(fault.box)?.focus();
    else if (hasMouse()) box.current?.select();
    else box.current?.blur();
  }

  return (
    <form noValidate onSubmit={form.onSubmit(put)} autoComplete="off">
      <div className={styles.ask}>
        <TextInput
          size="lg"
          label={t("ask.name")}
          description={inBox === "NAME" ? undefined : t("ask.readAsKind", { kind: t(`ask.kindsInBox.${inBox}`) })}
          inputWrapperOrder={["label", "input", "description", "error"]}
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
      <details className={styles.further} open={further.some((field) => form.values[field]) || undefined}>
        <summary>{t("ask.further")}</summary>
        <div className={styles.known}>
          {further.map((field) => (
            <TextInput
              key={field}
              label={t(`ask.furtherFields.${field}`)}
              placeholder={t(`ask.furtherHints.${field}`)}
              maxLength={300}
              autoComplete="off"
              spellCheck={false}
              {...form.getInputProps(field)}
            />
          ))}
        </div>
      </details>
      <div className={styles.notes}>
        <Text size="sm" c="dimmed">
          {t("ask.recorded")}
        </Text>
        <Shortcuts className={styles.keys ?? ""} />
      </div>
    </form>
  );
}
