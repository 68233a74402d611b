"use client";
import { type UseFormReturnType, useForm } from "@mantine/form";
import { useDebouncedCallback } from "@mantine/hooks";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { draftOf } from "./kept-draft.ts";

export type Stored<Values> = { id: string; revision: number; values: Values };

type Kept<Values> = {
  /** Which form, whose, and of which record or beginning: each has a draft of its own. */
  form: string;
  member: string;
  of: string | null;
  stored: Stored<Values> | null;
  /** Before the browser knows more, and for the server. */
  empty: () => Values;
  /** As this browser begins it, new or stored. */
  begin: () => Values;
  /** Values that come from elsewhere: their lines are told apart anew. */
  withNewKeys: (values: Values) => Values;
  /** Whether what was kept is of a shape that the form can show. */
  isWhole: (values: Values) => boolean;
};

/** A form's values, kept as a draft in this tab until they are saved. */
export function useKeptForm<Values extends Record<string, unknown>>(kept: Kept<Values>) {
  const { form: name, member, of, stored, withNewKeys } = kept;
  const draft = useMemo(() => draftOf<Values>(name, member, of), [name, member, of]);
  const [revision, setRevision] = useState(stored?.revision ?? null);
  const [isRestored, setRestored] = useState(false);
  const [isReady, setReady] = useState(false);
  // Beside the state: the form's steps on lists know the function that is told of changes from the first time on alone.
  const isKeeping = useRef(false);
  const isSaved = useRef(false);
  const keep = useDebouncedCallback(
    (values: Values) => {
      if (!isSaved.current) draft.keep({ revision, values });
    },
    { delay: 300, flushOnUnmount: true },
  );
  const form: UseFormReturnType<Values> = useForm<Values>({
    initialValues: stored?.values ?? kept.empty(),
    onValuesChange: (values) => isKeeping.current && keep(values),
  });

  const begin = useCallback(
    (values: Values) => {
      form.setValues(values);
      form.resetDirty(values);
    },
    [form.setValues, form.resetDirty],
  );

  // What only the browser knows: a draft of this tab, today's date, what was chosen last.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the browser takes over
  useEffect(() => {
    draft.dropOthers();
    const found = draft.read(kept.isWhole);
    begin(withNewKeys(kept.begin()));
    if (found) {
      form.setValues(withNewKeys(found.values));
      // A draft of an older state is saved against that state, so that nobody's work is overwritten unseen.
      if (found.revision !== null) setRevision(found.revision);
      setRestored(true);
    }
    isKeeping.current = true;
    setReady(true);
    // In development, React does all this twice: what is begun is nothing typed.
    return () => {
      isKeeping.current = false;
    };
  }, []);

  // Whoever loads the page again at once loses nothing either.
  useEffect(() => {
    const keepNow = () => keep.flush();
    window.addEventListener("pagehide", keepNow);
    return () => window.removeEventListener("pagehide", keepNow);
  }, [keep]);

  const isDirty = isReady && form.isDirty();
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => {
      if (!isSaved.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isDirty]);

  return {
    form,
    isReady,
    isRestored,
    revision,
    setRevision,
    /** Begins again from what is stored, or from nothing. */
    discard: () => {
      draft.drop();
      setRestored(false);
      setRevision(stored?.revision ?? null);
      form.clearErrors();
      begin(withNewKeys(kept.begin()));
      keep.cancel?.();
    },
    /** It is stored: nothing is left to keep or to warn of. */
    finish: () => {
      isSaved.current = true;
      draft.drop();
    },
  };
}
