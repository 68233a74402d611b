"use client";
import { Button, Checkbox, Group, MultiSelect, Stack, TagsInput, Text } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslations } from "use-intl";
import type { Tlp } from "../../../../lib/codes/domain-codes.ts";
import { useLatestAnswer } from "../../../session/use-latest-answer.ts";
import { allowsCommunity } from "../../seizure-reports/[id]/release/recipients.ts";
import { CodeSelect } from "../../seizure-reports/form/choice-select.tsx";
import { type AlertValues, linesOf } from "./alert-values.ts";
import { ProposedAddressees } from "./send-alert.ts";

export type Directory = { agencies: { id: string; name: string }[]; communities: { id: string; name: string; isOperation: boolean }[] };

/** Who is asked to act and who is told; agencies on the route are one tap away. */
export function WhomFields({ form, directory }: { form: UseFormReturnType<AlertValues>; directory: Directory }) {
  const t = useTranslations("alerts.form");
  const { tlp, forAction, forInformation, parties } = form.values as AlertValues & { tlp: Tlp };
  const lines = linesOf(form.values);
  const { result, isAsking } = useLatestAnswer(ProposedAddressees, lines.length ? { lines } : null);
  const proposed = (!isAsking && result?.alertProposedAddressees) || [];
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
  const chosen = new Set([...forAction, ...forInformation]);
  const data = (own: string[]) =>
    groups.map(({ group, items }) => ({ group, items: items.filter(({ value }) => own.includes(value) || !chosen.has(value)) }));
  const open = proposed.filter(({ id }) => !chosen.has(`agency ${id}`));
  return (
    <Stack gap="sm">
      <CodeSelect list="tlps" label={t("tlp")} required {...form.getInputProps("tlp")} />
      {tlp === "RED" ? (
        <TagsInput label={t("persons")} description={t("onlyPersons")} inputMode="email" {...form.getInputProps("people")} />
      ) : (
        <>
          {open.length > 0 && (
            <Group gap="xs">
              <Text size="sm">{t("onRoute")}</Text>
              {open.map(({ id, name }) => (
                <Button key={id} size="compact-sm" variant="light" onClick={() => form.setFieldValue("forAction", [...forAction, `agency ${id}`])}>
                  + {name}
                </Button>
              ))}
            </Group>
          )}
          <MultiSelect
            searchable
            label={t("forAction")}
            description={t("forActionExplained")}
            data={data(forAction)}
            {...form.getInputProps("forAction")}
          />
          <MultiSelect searchable label={t("forInformation")} data={data(forInformation)} {...form.getInputProps("forInformation")} />
        </>
      )}
      {parties.length > 0 && <Checkbox label={t("showParties")} {...form.getInputProps("showParties", { type: "checkbox" })} />}
      <CodeSelect list="handlings" label={t("handling")} required {...form.getInputProps("handling")} />
    </Stack>
  );
}
