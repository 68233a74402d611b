"use client";
import { Paper, Select, Stack, Text, Textarea } from "@mantine/core";
import { useTranslations } from "use-intl";
import { reportColumn } from "../../../lib/seizures/report-columns.ts";
import { allFields, type Field, neededFields } from "./mapping-values.ts";

type Props = {
  column: string;
  /** What stands in it in the first rows. */
  samples: string[];
  field: Field | null;
  values: string;
  onField: (field: Field | null) => void;
  onValues: (values: string) => void;
  error: string | undefined;
};

const hasCodes = (field: Field | null) => (field ? ["code", "boolean", "symbol"].includes(reportColumn.get(field.toLowerCase())?.kind ?? "") : false);

/** One column of the file: what it is, and what its words mean. */
export function ColumnChoice({ column, samples, field, values, onField, onValues, error }: Props) {
  const t = useTranslations("imports");
  const titleOf = (name: Field) => t(`columns.${name.toLowerCase()}` as "columns.place");
  const choices = allFields.map((name) => ({
    value: name,
    label: `${titleOf(name)}${neededFields.includes(name) ? ` (${t("mapping.needed")})` : ""}`,
  }));
  return (
    <Paper component="li" withBorder p="sm">
      <Stack gap="xs">
        <Select
          label={column || "—"}
          description={samples.filter(Boolean).join(" · ") || undefined}
          placeholder={t("mapping.skip")}
          data={choices}
          value={field}
          onChange={(value) => onField(value as Field | null)}
          error={error}
          searchable
          clearable
          clearButtonProps={{ "aria-label": t("mapping.skip") }}
          nothingFoundMessage={<Text size="sm">—</Text>}
        />
        {hasCodes(field) && (
          <Textarea
            label={t("mapping.values")}
            description={t("mapping.valuesHint")}
            value={values}
            onChange={(event) => onValues(event.currentTarget.value)}
            autosize
            minRows={1}
            maxRows={8}
          />
        )}
      </Stack>
    </Paper>
  );
}
