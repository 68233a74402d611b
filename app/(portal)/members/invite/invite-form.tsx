"use client";
import { Button, Group, NativeSelect, Paper, Stack, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { languages } from "../../../../lib/languages/language.ts";
import { FormFault } from "../../../components/form-fault.tsx";
import { LinkButton } from "../../../components/link.tsx";
import { graphql, type VariablesOf } from "../../../graphql/contract.ts";
import { askFromBrowser, BrowserAnswerError } from "../../../session/ask-from-browser.ts";
import { type Role, RoleChoice } from "../role-choice.tsx";

const InviteMutation = graphql(`
  mutation InviteMember($input: MemberInviteInput!) {
    memberInvite(input: $input) { member { id } invitationLink userErrors { field message } }
  }
`);
type Input = VariablesOf<typeof InviteMutation>["input"];

export type Invited = { name: string; link: string | null };
type Props = { units: readonly { id: string; name: string }[]; language: string; onInvited: (invited: Invited) => void };

export function InviteForm({ units, language, onInvited }: Props) {
  const t = useTranslations("members");
  const shell = useTranslations("shell");
  const [fault, setFault] = useState<string>();
  const form = useForm({
    initialValues: { name: "", email: "", roles: [] as Role[], unitId: "", language },
    validate: { name: isNotEmpty(t("needed")), email: isNotEmpty(t("needed")), roles: isNotEmpty(t("rolesNeeded")) },
  });

  async function invite({ unitId, ...values }: typeof form.values) {
    setFault(undefined);
    const input: Input = { ...values, ...(unitId && { unitId }) };
    try {
      const { member, invitationLink, userErrors } = (await askFromBrowser(InviteMutation, { input })).memberInvite;
      if (member) return onInvited({ name: values.name, link: invitationLink });
      for (const { field, message } of userErrors) {
        const [head = ""] = field;
        if (head in form.values) form.setFieldError(head, message);
        else setFault(message);
      }
    } catch (error) {
      setFault(error instanceof BrowserAnswerError ? error.message : shell("unreachable"));
    }
  }

  return (
    <form onSubmit={form.onSubmit(invite)} noValidate>
      <Paper withBorder p={{ base: "sm", sm: "lg" }} maw="46rem">
        <FormFault fault={fault} />
        <Stack gap="md">
          <TextInput label={t("name")} maxLength={200} autoComplete="off" withAsterisk {...form.getInputProps("name")} />
          <TextInput label={t("email")} type="email" maxLength={200} autoComplete="off" withAsterisk {...form.getInputProps("email")} />
          <RoleChoice {...form.getInputProps("roles")} />
          <NativeSelect
            label={t("unit")}
            data={[{ value: "", label: t("noUnit") }, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
            {...form.getInputProps("unitId")}
          />
          <NativeSelect
            label={t("language")}
            description={t("languageExplained")}
            data={languages.map((value) => ({ value, label: shell(`languages.${value}`) }))}
            {...form.getInputProps("language")}
          />
          <Group>
            <Button type="submit" loading={form.submitting}>
              {t("sendInvitation")}
            </Button>
            <LinkButton href="/members" variant="default">
              {t("cancel")}
            </LinkButton>
          </Group>
        </Stack>
      </Paper>
    </form>
  );
}
