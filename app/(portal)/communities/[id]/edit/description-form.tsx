"use client";
import { Button, Group, Paper, Stack, Textarea, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useTranslations } from "use-intl";
import { useSavingTo } from "../../../../components/form-faults.ts";
import { LinkButton } from "../../../../components/link.tsx";
import { graphql } from "../../../../graphql/contract.ts";
import { askFromBrowser } from "../../../../session/ask-from-browser.ts";
import { communityAddress } from "../../community-address.ts";

const Describe = graphql(`
  mutation DescribeCommunity($input: CommunityDescribeInput!) {
    communityDescribe(input: $input) { userErrors { field message } }
  }
`);

export function DescriptionForm({ id, name, description }: { id: string; name: string; description: string }) {
  const t = useTranslations("communities");
  const save = useSavingTo(communityAddress(id), t("form.saved"));
  const form = useForm({ initialValues: { name, description }, validate: { name: isNotEmpty(t("form.needed")) } });

  const describe = (values: typeof form.values) =>
    save(form, async () => (await askFromBrowser(Describe, { input: { id, ...values } })).communityDescribe.userErrors);

  return (
    <form onSubmit={form.onSubmit(describe)} noValidate>
      <Paper withBorder p={{ base: "sm", sm: "lg" }} maw="46rem">
        <Stack gap="lg">
          <TextInput label={t("form.name")} maxLength={100} withAsterisk {...form.getInputProps("name")} />
          <Textarea label={t("form.description")} maxLength={2_000} autosize minRows={3} {...form.getInputProps("description")} />
          <Group>
            <Button type="submit" loading={form.submitting}>
              {t("form.save")}
            </Button>
            <LinkButton href={communityAddress(id)} variant="default">
              {t("form.cancel")}
            </LinkButton>
          </Group>
        </Stack>
      </Paper>
    </form>
  );
}
