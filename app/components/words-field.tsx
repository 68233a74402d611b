"use client";
import { Textarea } from "@mantine/core";

type Props = { label: string; isNeeded?: boolean; value: string; onChange: (words: string) => void };

/** A few sentences, as a dialog asks for them. */
export const WordsField = ({ label, isNeeded = false, value, onChange }: Props) => (
  <Textarea
    label={label}
    withAsterisk={isNeeded}
    value={value}
    maxLength={2_000}
    autosize
    minRows={2}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);
