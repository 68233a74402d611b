"use client";
import { Radio, RadioGroup, SimpleGrid, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ChoiceGroup } from "./choice-group.tsx";
import { ReasonedCheckbox } from "./reasoned-checkbox.tsx";
import { type Agency, type Chosen, noChoice } from "./recipients.ts";

type Props = { count: number; agencies: Agency[]; people: string[]; chosen: Chosen; onChange: (chosen: Chosen) => void };

/** Who among the recipients sees people and companies too: nobody, unless chosen. */
export function PartyChoice({ count, agencies, people, chosen, onChange }: Props) {
  const t = useTranslations("seizure-reports.release");
  const [isChoosing, setChoosing] = useState(chosen.agencies.length + chosen.people.length > 0);
  const toggled = (list: string[], one: string, checked: boolean) => (checked ? [...list, one] : list.filter((other) => other !== one));
  return (
    <ChoiceGroup legend={t("parties", { count })}>
      <RadioGroup
        aria-label={t("parties", { count })}
        value={isChoosing ? "some" : "nobody"}
        onChange={(value) => {
          setChoosing(value === "some");
          if (value === "nobody") onChange(noChoice);
        }}
      >
        <Stack gap="xs">
          <Radio value="nobody" label={t("partiesToNobody")} description={t("partiesToNobodyHint")} />
          <Radio value="some" label={t("partiesToSome")} />
        </Stack>
      </RadioGroup>
      {isChoosing && agencies.length + people.length === 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          {t("recipientsFirst")}
        </Text>
      )}
      {isChoosing && (
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" mt="sm">
          {agencies.map(({ id, name, country, receivesPersonalData }) => (
            <ReasonedCheckbox
              key={id}
              label={name}
              description={country}
              reason={receivesPersonalData ? null : t("mayNotReceive")}
              checked={chosen.agencies.includes(id)}
              onChange={(checked) => onChange({ ...chosen, agencies: toggled(chosen.agencies, id, checked) })}
            />
          ))}
          {people.map((person) => (
            <ReasonedCheckbox
              key={person}
              label={person}
              reason={null}
              checked={chosen.people.includes(person)}
              onChange={(checked) => onChange({ ...chosen, people: toggled(chosen.people, person, checked) })}
            />
          ))}
        </SimpleGrid>
      )}
    </ChoiceGroup>
  );
}
