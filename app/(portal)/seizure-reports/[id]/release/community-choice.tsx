"use client";
import { Stack } from "@mantine/core";
import { useTranslations } from "use-intl";
import { ChoiceGroup } from "./choice-group.tsx";
import { ReasonedCheckbox } from "./reasoned-checkbox.tsx";
import { allowsCommunity, type Community, type Tlp } from "./recipients.ts";

type Props = { tlp: Tlp; communities: Community[]; chosen: string[]; onChange: (ids: string[]) => void };

/** Communities and operations: the agencies that take part now. */
export function CommunityChoice({ tlp, communities, chosen, onChange }: Props) {
  const t = useTranslations("seizure-reports.release");
  const reasonFor = (isOperation: boolean) => (allowsCommunity(tlp, isOperation) ? null : tlp === "RED" ? t("onlyPeople") : t("onlyOperations"));
  return (
    <ChoiceGroup legend={t("communities")}>
      <Stack gap="sm">
        {communities.map(({ id, name, description, isOperation, agencies }) => (
          <ReasonedCheckbox
            key={id}
            label={t(isOperation ? "operation" : "community", { name, count: agencies.length })}
            description={description}
            reason={reasonFor(isOperation)}
            checked={chosen.includes(id)}
            onChange={(checked) => onChange(checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
        ))}
      </Stack>
    </ChoiceGroup>
  );
}
