"use client";
import { Button, Fieldset, Group, SimpleGrid, Stack, Switch, TagsInput, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslations } from "use-intl";
import { useSavingTo } from "../../../../components/form-faults.ts";
import { LinkButton } from "../../../../components/link.tsx";
import { graphql, type VariablesOf } from "../../../../graphql/contract.ts";
import { askFromBrowser } from "../../../../session/ask-from-browser.ts";
import { agencyAddress } from "../../agency-address.ts";

const Edit = graphql(`
  mutation EditAgency($input: AgencyProfileInput!) {
    agencyEdit(input: $input) { userErrors { field message } }
  }
`);

type Profile = Required<{ [Field in keyof VariablesOf<typeof Edit>["input"]]: NonNullable<VariablesOf<typeof Edit>["input"][Field]> }>;

/** The own agency's entry in the directory. */
export function ProfileForm({ id, profile }: { id: string; profile: Profile }) {
  const t = useTranslations("agencies");
  const save = useSavingTo(agencyAddress(id), t("form.saved"));
  const form = useForm({ initialValues: profile });

  const edit = (input: typeof form.values) => save(form, async () => (await askFromBrowser(Edit, { input })).agencyEdit.userErrors);

  return (
    <form onSubmit={form.onSubmit(edit)} noValidate>
      <Stack gap="md" maw="52rem">
        <Fieldset legend={t("dutyDesk")}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput type="tel" label={t("phone")} {...form.getInputProps("dutyPhone")} />
            <TextInput type="email" label={t("email")} {...form.getInputProps("dutyEmail")} />
            <TextInput label={t("hours")} description={t("form.hoursHint")} {...form.getInputProps("dutyHours")} />
            <TextInput label={t("timeZone")} description={t("form.timeZoneHint")} {...form.getInputProps("timeZone")} />
            <TagsInput
              label={t("languages")}
              description={t("form.languagesHint")}
              splitChars={[",", " "]}
              {...form.getInputProps("dutyLanguages")}
            />
          </SimpleGrid>
        </Fieldset>
        <Fieldset legend={t("contact")}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput type="tel" label={t("phone")} {...form.getInputProps("phone")} />
            <TextInput type="email" label={t("email")} {...form.getInputProps("email")} />
          </SimpleGrid>
        </Fieldset>
        <Fieldset legend={t("personalData")}>
          <Stack gap="md">
            <Switch
              label={t("form.receives")}
              description={t("form.receivesHint")}
              {...form.getInputProps("receivesPersonalData", { type: "checkbox" })}
            />
            <Textarea
              label={t("basis")}
              withAsterisk={form.values.receivesPersonalData}
              maxLength={1_000}
              autosize
              minRows={2}
              {...form.getInputProps("personalDataBasis")}
            />
          </Stack>
        </Fieldset>
        <Group>
          <Button type="submit" loading={form.submitting}>
            {t("form.save")}
          </Button>
          <LinkButton href={agencyAddress(id)} variant="default">
            {t("form.cancel")}
          </LinkButton>
        </Group>
      </Stack>
    </form>
  );
}
