"use client";
import { Button, Checkbox, Group, Stack, TagsInput, Text } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslations } from "use-intl";
import type { Tlp } from "../../../../lib/codes/domain-codes.ts";
import { useLatestAnswer } from "../../../session/use-latest-answer.ts";
import { allowsCommunity } from "../../seizure-reports/[id]/release/recipients.ts";
import { CodeSelect } from "../../seizure-reports/form/choice-select.tsx";
import { AddresseeSelects } from "./addressee-selects.tsx";
import { type AlertValues, linesOf } from "./alert-values.ts";
import type { Directory } from "./directory.ts";
import { ProposedAddressees } from "./send-alert.ts";

/** More of them are found faster in the list. */
const fewOperations = 3;

/** Who is asked to act and who is told; agencies on the route and the operations of the agency are one tap away. */
export function WhomFields({ form, directory }: { form: UseFormReturnType<AlertValues>; directory: Directory }) {
  const t = useTranslations("alerts.form");
  const { tlp, forAction, forInformation, parties } = form.values as AlertValues & { tlp: Tlp };
  const lines = linesOf(form.values);
  const { result, isAsking } = useLatestAnswer(ProposedAddressees, lines.length ? { lines } : null);
  const onRoute = (!isAsking && result?.alertProposedAddressees) || [];
  const operations = directory.communities.filter(({ isOperation }) => allowsCommunity(tlp, isOperation));
  const chosen = new Set([...forAction, ...forInformation]);
  const proposed = [
    ...onRoute.map(({ id, name }) => ({ value: `agency ${id}`, name })),
    ...(operations.length > fewOperations ? [] : operations).map(({ id, name }) => ({ value: `community ${id}`, name })),
  ].filter(({ value }) => !chosen.has(value));
  return (
    <Stack gap="sm">
      <CodeSelect list="tlps" label={t("tlp")} required {...form.getInputProps("tlp")} />
      {tlp === "RED" ? (
        <TagsInput label={t("persons")} description={t("onlyPersons")} inputMode="email" {...form.getInputProps("people")} />
      ) : (
        <>
          {proposed.length > 0 && (
            <Group gap="xs">
              <Text size="sm">{t("proposed")}</Text>
              {proposed.map(({ value, name }) => (
                <Button key={value} size="compact-md" variant="light" onClick={() => form.setFieldValue("forAction", [...forAction, value])}>
                  + {name}
                </Button>
              ))}
            </Group>
          )}
          <AddresseeSelects
            tlp={tlp}
            directory={directory}
            forAction={form.getInputProps("forAction")}
            forInformation={form.getInputProps("forInformation")}
          />
        </>
      )}
      {parties.length > 0 && <Checkbox label={t("showParties")} {...form.getInputProps("showParties", { type: "checkbox" })} />}
      <CodeSelect list="handlings" label={t("handling")} required {...form.getInputProps("handling")} />
    </Stack>
  );
}
