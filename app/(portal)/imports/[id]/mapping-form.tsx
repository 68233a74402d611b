"use client";
import { Alert, Button, Group, Select, SimpleGrid, Stack, Switch, Text, TextInput, Title } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Panel } from "../../../components/panel.tsx";
import { askFromBrowser, BrowserAnswerError } from "../../../session/ask-from-browser.ts";
import { importAddress } from "../imports-query.ts";
import { CheckImport } from "./check-import.ts";
import { ColumnChoice } from "./column-choice.tsx";
import { inputOf, type MappingValues, missingFields } from "./mapping-values.ts";

const dateOrders = ["YEAR_MONTH_DAY", "DAY_MONTH_YEAR", "MONTH_DAY_YEAR"] as const;
const replaced = <One,>(list: readonly One[], at: number, one: One) => list.map((other, place) => (place === at ? one : other));

type Props = { id: string; header: string[]; rows: string[][]; mapping: string | null; proposed: MappingValues };

/** What each column of the file says; then the file is checked. */
export function MappingForm({ id, header, rows, mapping, proposed }: Props) {
  const t = useTranslations("imports");
  const shell = useTranslations("shell");
  const router = useRouter();
  const [values, setValues] = useState(proposed);
  const [faults, setFaults] = useState<{ field: string; message: string }[]>([]);
  const [isSending, setSending] = useState(false);
  const change = (part: Partial<MappingValues>) => setValues((before) => ({ ...before, ...part }));
  const mappedAt = header.flatMap((_, place) => (values.fields[place] ? [place] : []));
  const faultAt = (place: number) => faults.find(({ field }) => field.startsWith(`mapping.columns.${mappedAt.indexOf(place)}.`))?.message;
  const general = faults.filter(({ field }) => !/^mapping\.columns\.\d/.test(field) && field !== "name");

  async function check() {
    setSending(true);
    setFaults([]);
    try {
      const input = { id: id, columns: inputOf(header, values), ...(values.saveAs.trim() && { saveAs: values.saveAs }) };
      const { userErrors } = (await askFromBrowser(CheckImport, { input })).reportImportCheck;
      if (!userErrors.length) {
        router.replace(importAddress(id));
        return router.refresh();
      }
      setFaults(userErrors.map(({ field, message }) => ({ field: field.join("."), message })));
    } catch (error) {
      setFaults([{ field: "", message: error instanceof BrowserAnswerError ? error.message : shell("unreachable") }]);
    }
    setSending(false);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
      noValidate
    >
      <Panel title={t("mapping.title")}>
        <Stack>
          <Text c="dimmed">{mapping ? t("mapping.known", { name: mapping }) : t("mapping.hint")}</Text>
          <SimpleGrid component="ul" cols={{ base: 1, sm: 2, lg: 3 }} p={0} m={0} style={{ listStyle: "none" }}>
            {header.map((column, place) => (
              <ColumnChoice
                key={place}
                column={column}
                samples={rows.slice(0, 3).map((row) => (row[place] ?? "").slice(0, 40))}
                field={values.fields[place] ?? null}
                values={values.values[place] ?? ""}
                onField={(field) => change({ fields: replaced(values.fields, place, field) })}
                onValues={(text) => change({ values: replaced(values.values, place, text) })}
                error={faultAt(place)}
              />
            ))}
          </SimpleGrid>
          {missingFields(values).length > 0 && (
            <Stack gap="xs">
              <Title order={3} size="h5">
                {t("mapping.constants")}
              </Title>
              <Text size="sm" c="dimmed">
                {t("mapping.constantsHint")}
              </Text>
              <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
                {missingFields(values).map((field) => (
                  <TextInput
                    key={field}
                    label={t(`columns.${field.toLowerCase()}` as "columns.place")}
                    value={values.constants[field] ?? ""}
                    onChange={(event) => change({ constants: { ...values.constants, [field]: event.currentTarget.value } })}
                  />
                ))}
              </SimpleGrid>
            </Stack>
          )}
          <Group align="flex-end">
            <Select
              label={t("mapping.dateOrder")}
              data={dateOrders.map((order) => ({ value: order, label: t(`mapping.dateOrders.${order}`) }))}
              value={values.dateOrder}
              onChange={(order) => order && change({ dateOrder: order as MappingValues["dateOrder"] })}
              allowDeselect={false}
            />
            <Switch
              label={t("mapping.decimalComma")}
              checked={values.decimalComma}
              onChange={(event) => change({ decimalComma: event.currentTarget.checked })}
              mb={6}
            />
          </Group>
          <TextInput
            label={t("mapping.saveAs")}
            description={t("mapping.saveAsHint")}
            maxLength={100}
            maw="28rem"
            value={values.saveAs}
            onChange={(event) => change({ saveAs: event.currentTarget.value })}
            error={faults.find(({ field }) => field === "name")?.message}
          />
          <div role="alert">
            {general.length > 0 && (
              <Alert color="red">
                {general.map(({ message }) => (
                  <div key={message}>{message}</div>
                ))}
              </Alert>
            )}
          </div>
          <Group>
            <Button type="submit" loading={isSending}>
              {t("mapping.check")}
            </Button>
          </Group>
        </Stack>
      </Panel>
    </form>
  );
}
