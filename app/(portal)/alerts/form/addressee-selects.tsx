"use client";
import { MultiSelect } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { Tlp } from "../../../../lib/codes/domain-codes.ts";
import { allowsCommunity } from "../../seizure-reports/[id]/release/recipients.ts";
import type { Directory } from "./directory.ts";

type Chosen = { value?: string[]; onChange?: (chosen: string[]) => void };
type Props = { tlp: Tlp; directory: Directory; forAction: Chosen; forInformation: Chosen };

/** Who is asked to act and who is told, each of them once, as far as the traffic light lets it go. */
export function AddresseeSelects({ tlp, directory, forAction, forInformation }: Props) {
  const t = useTranslations("alerts.form");
  const groups = [
    { group: t("agencies"), items: directory.agencies.map(({ id, name }) => ({ value: `agency ${id}`, label: name })) },
    {
      group: t("communities"),
      items: directory.communities
        .filter(({ isOperation }) => allowsCommunity(tlp, isOperation))
        .map(({ id, name }) => ({ value: `community ${id}`, label: name })),
    },
    ...(tlp === "CLEAR" ? [{ group: t("everyone"), items: [{ value: "everyone", label: t("everyone") }] }] : []),
  ];
  const chosen = new Set([...(forAction.value ?? []), ...(forInformation.value ?? [])]);
  const data = ({ value: own = [] }: Chosen) =>
    groups.map(({ group, items }) => ({ group, items: items.filter(({ value }) => own.includes(value) || !chosen.has(value)) }));
  return (
    <>
      <MultiSelect searchable label={t("forAction")} description={t("forActionExplained")} data={data(forAction)} {...forAction} />
      <MultiSelect searchable label={t("forInformation")} data={data(forInformation)} {...forInformation} />
    </>
  );
}
