"use client";
import { Stack } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import type { ReactNode, RefObject } from "react";
import { RestoredNote } from "../../../components/restored-note.tsx";
import { StaleNote } from "../../../components/stale-note.tsx";
import { type AmendedForm, AmendmentFields } from "./amendment-fields.tsx";
import { SaveBar } from "./save-bar.tsx";

type Props = {
  frame: RefObject<HTMLFormElement | null>;
  label: string;
  kind: "new" | "edit" | "amend";
  /** The page of the record, if there is one yet, and of its list. */
  address: string | null;
  list: string;
  readRevision: () => Promise<number | null>;
  kept: {
    form: AmendedForm;
    isReady: boolean;
    isRestored: boolean;
    setRevision: (revision: number) => void;
    discard: () => void;
    finish: () => void;
  };
  saving: { save: () => Promise<void>; isSaving: boolean; problem: string; isStale: boolean; goOn: () => void };
  children: ReactNode;
};

/** What files, edits or amends a record, around its fields: what was kept of them, whether somebody else saved meanwhile, and saving. */
export function RecordForm({ frame, label, kind, address, list, readRevision, kept, saving, children }: Props) {
  useHotkeys([["mod+Enter", () => void saving.save()]], []);
  return (
    <form
      ref={frame}
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void saving.save();
      }}
      onKeyDown={(event) => {
        // A scanner ends with Enter, and Enter takes a choice in a list: that is not yet the end of the form.
        if (event.key === "Enter" && event.target instanceof HTMLInputElement && event.target.type !== "checkbox") event.preventDefault();
      }}
    >
      <Stack gap="md">
        {saving.isStale && address && (
          <StaleNote
            address={address}
            readRevision={readRevision}
            onDiscard={() => {
              kept.finish();
              window.location.reload();
            }}
            onKeep={(now) => {
              kept.setRevision(now);
              saving.goOn();
            }}
          />
        )}
        {kept.isRestored && !saving.isStale && <RestoredNote onDiscard={kept.discard} />}
        {kind === "amend" && <AmendmentFields form={kept.form} />}
        {children}
      </Stack>
      <SaveBar kind={kind} problem={saving.problem} isReady={kept.isReady} isSaving={saving.isSaving} wayOut={address ?? list} />
    </form>
  );
}
