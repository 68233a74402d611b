"use client";
import { Button, Fieldset, Group, SimpleGrid, Stack, TagsInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useSavingTo } from "../../../../components/form-faults.ts";
import { LinkButton } from "../../../../components/link.tsx";
import { graphql } from "../../../../graphql/contract.ts";
import { askFromBrowser } from "../../../../session/ask-from-browser.ts";
import { communityAddress } from "../../community-address.ts";

const SetContacts = graphql(`
  mutation SetContacts($input: CommunitySetContactsInput!) {
    communitySetContacts(input: $input) { userErrors { field message } }
  }
`);

type Contact = { name: string; phone: string; email: string; languages: string[] };
const empty: Contact = { name: "", phone: "", email: "", languages: [] };
const most = 10;

/** All contact points of the own agency; saving replaces them. */
export function ContactsForm({ id, contacts }: { id: string; contacts: Contact[] }) {
  const t = useTranslations("communities");
  const save = useSavingTo(communityAddress(id), t("form.saved"));
  const form = useForm({ initialValues: { contacts: contacts.length ? contacts : [empty] } });

  const set = (values: typeof form.values) =>
    save(form, async () => (await askFromBrowser(SetContacts, { input: { id, ...values } })).communitySetContacts.userErrors);

  return (
    <form onSubmit={form.onSubmit(set)} noValidate>
      <Stack gap="md" maw="52rem">
        {form.values.contacts.map((_, place) => (
          <Fieldset key={place} legend={`${place + 1}`}>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <TextInput label={t("contactName")} withAsterisk {...form.getInputProps(`contacts.${place}.name`)} />
              <TagsInput
                label={t("languages")}
                description={t("languagesHint")}
                splitChars={[",", " "]}
                {...form.getInputProps(`contacts.${place}.languages`)}
              />
              <TextInput type="tel" label={t("phone")} {...form.getInputProps(`contacts.${place}.phone`)} />
              <TextInput type="email" label={t("email")} {...form.getInputProps(`contacts.${place}.email`)} />
            </SimpleGrid>
            <Button variant="subtle" size="compact-sm" mt="sm" onClick={() => form.removeListItem("contacts", place)}>
              {t("removeContact", { number: place + 1 })}
            </Button>
          </Fieldset>
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            disabled={form.values.contacts.length >= most}
            onClick={() => form.insertListItem("contacts", empty)}
          >
            {t("addContact")}
          </Button>
        </Group>
        <Group>
          <Button type="submit" loading={form.submitting}>
            {t("form.save")}
          </Button>
          <LinkButton href={communityAddress(id)} variant="default">
            {t("form.cancel")}
          </LinkButton>
        </Group>
      </Stack>
    </form>
  );
}
