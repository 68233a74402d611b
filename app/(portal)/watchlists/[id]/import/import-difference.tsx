"use client";
import { Alert, Stack, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { Difference } from "./import-form.tsx";

/** What a file would do, or every row that keeps it from doing it. */
export function ImportDifference({ tried }: { tried: Difference }) {
  const t = useTranslations("own-watchlists.import");
  const { rowCount, newCount, changedCount, unchangedCount, missingCount, missing, faults, userErrors } = tried;
  const isSound = faults.length === 0 && userErrors.length === 0;
  if (userErrors.length)
    return (
      <Alert color="red" variant="light" role="alert">
        {userErrors.map(({ field, message }) => (
          <Text key={`${field.join(".")} ${message}`} size="sm">
            {[field[1], message].filter(Boolean).join(": ")}
          </Text>
        ))}
      </Alert>
    );
  return (
    <Stack gap="xs">
      <Text fw={600} role="status">
        {t("summary", { rows: rowCount, new: newCount, changed: changedCount, unchanged: unchangedCount })}
      </Text>
      {isSound && newCount + changedCount === 0 && <Text size="sm">{t("nothing")}</Text>}
      {missingCount > 0 && (
        <Text size="sm" c="dimmed">
          {t("missing", { count: missingCount })} {missing.join(", ")}
          {missingCount > missing.length && " …"}
        </Text>
      )}
      {faults.length > 0 && (
        <Alert color="red" variant="light" role="alert" title={t("faulty", { count: faults.length })}>
          <Stack component="ul" gap={4} p={0} m={0} style={{ listStyle: "none" }}>
            {faults.map(({ row, column, message }) => (
              <Text key={`${row} ${column} ${message}`} component="li" size="sm">
                <strong>{t("row", { row })}</strong> {column && `· ${column} `}· {message}
              </Text>
            ))}
          </Stack>
        </Alert>
      )}
    </Stack>
  );
}
