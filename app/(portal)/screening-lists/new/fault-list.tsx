"use client";
import { Alert, Button, List, ListItem } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { Fault } from "./send-list.ts";

/** What the server would not take, by row; such rows can be left out. */
export function FaultList({ faults, onLeaveOut }: { faults: readonly Fault[]; onLeaveOut: (rows: number[]) => void }) {
  const t = useTranslations("screening.new");
  const rows = [...new Set(faults.flatMap(({ row }) => row ?? []))];
  return (
    <div role="alert">
      {faults.length > 0 && (
        <Alert color="red" title={t("faulty")}>
          <List size="sm" mb="sm">
            {faults.slice(0, 20).map(({ row, field, message }, place) => (
              <ListItem key={place}>
                {row !== null && <b>{t("row", { row })}: </b>}
                {field && `${field}: `}
                {message}
              </ListItem>
            ))}
          </List>
          {rows.length > 0 && (
            <Button size="compact-sm" variant="default" onClick={() => onLeaveOut(rows)}>
              {t("leaveOut", { count: rows.length })}
            </Button>
          )}
        </Alert>
      )}
    </div>
  );
}
