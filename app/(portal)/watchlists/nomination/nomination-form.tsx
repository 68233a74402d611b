"use client";
import { Button, Group, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { LinkButton } from "../../../components/link.tsx";
import { GovernanceFields } from "./governance-fields.tsx";
import { IdentifierFields } from "./identifier-fields.tsx";
import { emptyNomination, type NominationValues } from "./nomination-values.ts";
import { SubjectFields } from "./subject-fields.tsx";
import { type Purpose, useNominating } from "./use-nominating.ts";

export type FormValues = NominationValues & { answer: string };
type Props = {
  purpose: Purpose;
  /** Where it leads when it is done or given up. */
  back: string;
  stored?: NominationValues;
  /** What the list says where a nomination says nothing. */
  list: { legalBasis: string };
  dutyContact: string;
};

/** One form for nominating and for changes; kinds show the fields that they have. */
export function NominationForm({ purpose, back, stored, list, dutyContact }: Props) {
  const t = useTranslations("own-watchlists.nominate");
  const errors = useTranslations("errors");
  const router = useRouter();
  const nominate = useNominating(purpose);
  const frame = useRef<HTMLFormElement>(null);
  const goesOn = useRef(false);
  const needed = (value: string) => (value.trim() ? null : errors("REQUIRED"));
  const form = useForm<FormValues>({
    initialValues: { ...(stored ?? { ...emptyNomination, dutyContact }), answer: "" },
    validate: {
      name: needed,
      grounds: needed,
      dutyContact: needed,
      answer: (value) => (purpose.kind === "CORRECT" ? needed(value) : null),
    },
  });

  const send = async ({ answer, ...values }: FormValues) => {
    if (!(await nominate(values, answer, form))) return;
    if (!goesOn.current) {
      router.push(back);
      router.refresh();
      return;
    }
    // What one case has in common stays.
    const { kind, legalBasis, legalBasisNote, hitAction, handling, subjectStatus } = values;
    form.setValues({
      ...emptyNomination,
      kind,
      legalBasis,
      legalBasisNote,
      hitAction,
      handling,
      subjectStatus,
      dutyContact: values.dutyContact,
      answer: "",
    });
    frame.current?.querySelector<HTMLInputElement>("[name=name]")?.focus();
  };

  const submit = (andOn: boolean) => () => {
    goesOn.current = andOn;
  };
  return (
    <form ref={frame} onSubmit={form.onSubmit(send)} noValidate>
      <Stack gap="md" maw="52rem">
        <SubjectFields form={form} isNew={purpose.kind === "NOMINATE"} />
        <IdentifierFields form={form} />
        <GovernanceFields form={form} list={list} asksAnswer={purpose.kind === "CORRECT"} />
        <Group>
          <Button type="submit" loading={form.submitting} onClick={submit(false)}>
            {t(purpose.kind === "NOMINATE" ? "go" : purpose.kind === "CHANGE" ? "propose" : "accept")}
          </Button>
          {purpose.kind === "NOMINATE" && (
            <Button type="submit" variant="default" loading={form.submitting} onClick={submit(true)}>
              {t("goOn")}
            </Button>
          )}
          <LinkButton href={back} variant="default">
            {t("cancel")}
          </LinkButton>
        </Group>
      </Stack>
    </form>
  );
}
