"use client";
import { Button, Group, MultiSelect, NativeSelect, SimpleGrid, TextInput } from "@mantine/core";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { countryOptions, findOptions } from "./choose-country.ts";
import styles from "./filter-form.module.css";
import { HsInput } from "./form/code-inputs.tsx";
import { addressOf, type ChoiceName, choiceNames, choices, type ListAsked, nothingAsked, ownerships } from "./list-address.ts";
import type { ListedAgency } from "./list-query.ts";

const codeLists: Partial<Record<ChoiceName, string>> = {
  group: "commodityGroups",
  concealment: "concealments",
  detection: "detections",
  transport: "transports",
  mail: "mailClasses",
  tlp: "tlps",
  status: "reportStatuses",
};

type Props = { asked: ListAsked; agencies: ListedAgency[]; isPending: boolean; onApply: (changes: Partial<ListAsked>) => void };

/** Everything that narrows the list. Nothing is asked until it is applied. */
export function FilterForm({ asked, agencies, isPending, onApply }: Props) {
  const t = useTranslations("seizure-reports");
  const codes = useTranslations("codes");
  const language = useLocale();
  const [chosen, setChosen] = useState(asked);
  const [shown, setShown] = useState(addressOf(asked));
  if (shown !== addressOf(asked)) {
    setShown(addressOf(asked));
    setChosen(asked);
  }

  const change = (changes: Partial<ListAsked>) => setChosen({ ...chosen, ...changes });
  const text = (name: "from" | "until" | "item") => ({
    label: t(`filters.${name}`),
    value: chosen[name],
    onChange: (event: { currentTarget: HTMLInputElement }) => change({ [name]: event.currentTarget.value }),
  });
  const optionsOf = (name: ChoiceName) => {
    if (name === "agency") return agencies.map(({ id, name: label }) => ({ value: id, label }));
    const list = choices[name];
    return list ? list.map((value) => ({ value, label: codes(`${codeLists[name]}.${value}`) })) : countryOptions(language);
  };
  const { search: _, ...nothing } = nothingAsked;
  const { after: _after, before: _before, ...changes } = chosen;

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onApply(changes);
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="sm">
        <TextInput type="date" {...text("from")} />
        <TextInput type="date" {...text("until")} />
        {choiceNames.map((name) => (
          <MultiSelect
            key={name}
            label={t(`filters.${name}`)}
            data={optionsOf(name)}
            filter={findOptions}
            value={chosen[name]}
            onChange={(values) => change({ [name]: values })}
            searchable
            clearable
            hidePickedOptions
            nothingFoundMessage={t("nothingFound")}
            clearButtonProps={{ "aria-label": t("filters.empty", { name: t(`filters.${name}`) }) }}
          />
        ))}
        <HsInput
          label={t("filters.hs")}
          value={chosen.hs}
          onChange={(hs) => change({ hs })}
          maxLength={10}
          placeholder="9305"
          description={t("filters.hsHint")}
        />
        <TextInput {...text("item")} placeholder="RR473124829GB" maxLength={20} />
        <NativeSelect
          label={t("filters.own")}
          value={chosen.own}
          onChange={(event) => change({ own: event.currentTarget.value as ListAsked["own"] })}
          data={ownerships.map((value) => ({ value, label: t(`whose.${value || "all"}`) }))}
        />
      </SimpleGrid>
      <Group mt="md" gap="sm" className={styles.buttons}>
        <Button type="submit" loading={isPending}>
          {t("filters.apply")}
        </Button>
        <Button variant="default" onClick={() => setChosen({ ...chosen, ...nothing })}>
          {t("filters.reset")}
        </Button>
      </Group>
    </form>
  );
}
