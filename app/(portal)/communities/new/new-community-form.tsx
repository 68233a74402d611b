"use client";
import { Button, Group, Paper, Radio, RadioGroup, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { showAtFields, useSaving } from "../../../components/form-faults.ts";
import { LinkButton } from "../../../components/link.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import { communityAddress } from "../community-address.ts";

const Create = graphql(`
  mutation CreateCommunity($input: CommunityCreateInput!) {
    communityCreate(input: $input) { community { id } userErrors { field message } }
  }
`);

export function NewCommunityForm() {
  const t = useTranslations("communities");
  const router = useRouter();
  const save = useSaving();
  const form = useForm({
    initialValues: { name: "", description: "", kind: "COMMUNITY", startsOn: "", endsOn: "" },
    validate: { name: isNotEmpty(t("form.needed")) },
  });
  const isOperation = form.values.kind === "OPERATION";

  const create = ({ name, description, startsOn, endsOn }: typeof form.values) =>
    save(async () => {
      const input = { name, description, isOperation, ...(isOperation && { startsOn: startsOn || null, endsOn: endsOn || null }) };
      const { community, userErrors } = (await askFromBrowser(Create, { input })).communityCreate;
      if (!community) return showAtFields(form, userErrors);
      notifications.show({ message: t("form.created", { name }), color: "teal" });
      router.push(communityAddress(community.id));
      router.refresh();
    });

  return (
    <form onSubmit={form.onSubmit(create)} noValidate>
      <Paper withBorder p={{ base: "sm", sm: "lg" }} maw="46rem">
        <Stack gap="lg">
          <TextInput label={t("form.name")} maxLength={100} withAsterisk {...form.getInputProps("name")} />
          <Textarea label={t("form.description")} maxLength={2_000} autosize minRows={3} {...form.getInputProps("description")} />
          <RadioGroup label={t("form.kind")} {...form.getInputProps("kind")}>
            <Stack gap="xs" mt="xs">
              <Radio value="COMMUNITY" label={t("community")} description={t("form.communityExplained")} />
              <Radio value="OPERATION" label={t("operation")} description={t("form.operationExplained")} />
            </Stack>
          </RadioGroup>
          {isOperation && (
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <TextInput type="date" label={t("form.startsOn")} withAsterisk {...form.getInputProps("startsOn")} />
              <TextInput type="date" label={t("form.endsOn")} withAsterisk {...form.getInputProps("endsOn")} />
            </SimpleGrid>
          )}
          <Group>
            <Button type="submit" loading={form.submitting}>
              {t("form.create")}
            </Button>
            <LinkButton href="/communities" variant="default">
              {t("form.cancel")}
            </LinkButton>
          </Group>
        </Stack>
      </Paper>
    </form>
  );
}
