"use client";
import { Button, Checkbox, Group, Stack, TagsInput, Text } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslations } from "use-intl";
import type { Tlp } from "../../../../lib/codes/domain-codes.ts";
import { useLatestAnswer } from "../../../session/use-latest-answer.ts";
import { CodeSelect } from "../../seizure-reports/form/choice-select.tsx";
import { AddresseeSelects } from "./addressee-selects.tsx";
import { type AlertValues, linesOf } from "./alert-values.ts";
import type { Directory } from "./directory.ts";
import { ProposedAddressees } from "./send-alert.ts";

/** Who is asked to act and who is told; agencies on the route are one tap away. */
export function WhomFields({ form, directory }: { form: UseFormReturnType<AlertValues>; directory: Directory }) {
  const t = useTranslations("alerts.form");
  const { tlp, forAction, forInformation, parties } = form.values as AlertValues & { tlp: Tlp };
  const lines = linesOf(form.values);
  const { result, isAsking } = useLatestAnswer(ProposedAddressees, lines.length ? { lines } : null);
  const proposed = (!isAsking && result?.alertProposedAddressees) || [];
  const chosen = new Set([...forAction, ...forInformation]);
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
