"use client";
import type { UseFormReturnType } from "@mantine/form";
import { type Stored, useKeptForm } from "../../../components/use-kept-form.ts";
import { type AlertValues, withNewKeys } from "./alert-values.ts";

export type AlertForm = UseFormReturnType<AlertValues>;
type Alert = { member: string; of: string | null; stored: Stored<AlertValues> | null; begin: () => AlertValues };

/** `of`: the alert, or what a new one is begun from, so that neither gets what was typed for another. */
export const useAlertForm = (alert: Alert) =>
  useKeptForm<AlertValues>({
    ...alert,
    form: "alert",
    empty: alert.begin,
    withNewKeys,
    isWhole: (values) => Array.isArray(values?.lines) && Array.isArray(values.parties),
  });
