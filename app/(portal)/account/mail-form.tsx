"use client";
import { Button, Group, NativeSelect, Stack, Switch, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTimeZone, useTranslations } from "use-intl";
import { digestRhythms, weekdays } from "../../../lib/codes/domain-codes.ts";
import { FormFault } from "../../components/form-fault.tsx";
import { graphql, type ResultOf } from "../../graphql/contract.ts";
import { askFromBrowser } from "../../session/ask-from-browser.ts";
import type { MailChoice } from "./mail-choice.ts";
import { useOwnAccount } from "./use-own-account.ts";

const Choose = graphql(`
  mutation ChooseMail($input: OwnAccountChooseMailInput!) {
    ownAccountChooseMail(input: $input) { userErrors { field message } }
  }
`);

const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, "0")}:00` }));

/** What the member has mailed, and when; times are those of the clock that the member looks at. */
export function MailForm({ choice, agency }: { choice: ResultOf<typeof MailChoice>; agency: string }) {
  const t = useTranslations("account");
  const codes = useTranslations("codes");
  const router = useRouter();
  const timeZone = useTimeZone() ?? "UTC";
  const { carryOut, faults, isBusy } = useOwnAccount();
  const [chosen, setChosen] = useState(choice);
  const choose = (part: Partial<typeof chosen>) => setChosen((before) => ({ ...before, ...part }));

  async function save(event: FormEvent) {
    event.preventDefault();
    const { alertsAtOnce, rhythm, weekday, hour } = chosen;
    const input = { alertsAtOnce, rhythm, weekday, hour, timeZone };
    if (await carryOut(async () => (await askFromBrowser(Choose, { input })).ownAccountChooseMail, t("mailSaved"))) router.refresh();
  }

  return (
    <form onSubmit={save}>
      <FormFault fault={faults[""] ?? faults.timeZone} />
      <Stack gap="md">
        <Text size="sm">{t("mailExplained")}</Text>
        <Switch
          label={t("alertsAtOnce", { agency })}
          checked={chosen.alertsAtOnce}
          onChange={({ currentTarget }) => choose({ alertsAtOnce: currentTarget.checked })}
        />
        <Group align="flex-start" gap="sm">
          <NativeSelect
            label={t("digest")}
            value={chosen.rhythm ?? ""}
            onChange={({ currentTarget }) => choose({ rhythm: digestRhythms.find((one) => one === currentTarget.value) ?? null })}
            data={[{ value: "", label: t("noDigest") }, ...digestRhythms.map((value) => ({ value, label: codes(`digestRhythms.${value}`) }))]}
          />
          {chosen.rhythm === "WEEKLY" && (
            <NativeSelect
              label={t("weekday")}
              value={chosen.weekday}
              onChange={({ currentTarget }) => choose({ weekday: currentTarget.value as typeof chosen.weekday })}
              data={weekdays.map((value) => ({ value, label: codes(`weekdays.${value}`) }))}
            />
          )}
          {chosen.rhythm && (
            <NativeSelect
              label={t("hour")}
              description={t("hourExplained", { zone: timeZone })}
              inputWrapperOrder={["label", "input", "description", "error"]}
              value={String(chosen.hour)}
              onChange={({ currentTarget }) => choose({ hour: Number(currentTarget.value) })}
              error={faults.hour}
              data={hours}
            />
          )}
        </Group>
        <Group>
          <Button type="submit" variant="default" loading={isBusy}>
            {t("save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
