"use client";
import { Alert, Group, Select, SimpleGrid, Stack, Switch, Text, TextInput, Title } from "@mantine/core";
import { useTranslations } from "use-intl";
import { ColumnChoice } from "./column-choice.tsx";
import { type MappingValues, missingFields } from "./mapping-values.ts";
import type { MappingInHand } from "./use-mapping.ts";

const dateOrders = ["YEAR_MONTH_DAY", "DAY_MONTH_YEAR", "MONTH_DAY_YEAR"] as const;
const replaced = <One,>(list: readonly One[], at: number, one: One) => list.map((other, place) => (place === at ? one : other));

type Props = { header: string[]; rows: string[][]; mapping: MappingInHand };

/** What each column says, what none of them says, and how dates and decimals are written. */
export function MappingFields({ header, rows, mapping: { values, change, faultAt } }: Props) {
  const t = useTranslations("imports");
  return (
    <>
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
    </>
  );
}

/** What is wrong with a mapping as a whole. */
export function MappingFaults({ mapping: { generalFaults } }: { mapping: MappingInHand }) {
  return (
    <div role="alert">
      {generalFaults.length > 0 && (
        <Alert color="red">
          {generalFaults.map((message) => (
            <div key={message}>{message}</div>
          ))}
        </Alert>
      )}
    </div>
  );
}
