"use client";
import { Button, Group, Paper, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { showAtFields, useSaving } from "../../../../components/form-faults.ts";
import { graphql } from "../../../../graphql/contract.ts";
import { askFromBrowser } from "../../../../session/ask-from-browser.ts";

const Extend = graphql(`
  mutation ExtendOperation($id: ID!, $endsOn: Date!) {
    communityExtend(input: { id: $id, endsOn: $endsOn }) { userErrors { field message } }
  }
`);

export function EndDateForm({ id, endsOn }: { id: string; endsOn: string }) {
  const t = useTranslations("communities");
  const router = useRouter();
  const save = useSaving();
  const form = useForm({ initialValues: { endsOn }, validate: { endsOn: (day) => (day ? null : t("form.needed")) } });

  const extend = (values: typeof form.values) =>
    save(async () => {
      const { userErrors } = (await askFromBrowser(Extend, { id, ...values })).communityExtend;
      if (userErrors.length) return showAtFields(form, userErrors);
      notifications.show({ message: t("extended"), color: "teal" });
      router.refresh();
    });

  return (
    <form onSubmit={form.onSubmit(extend)} noValidate>
      <Paper withBorder p={{ base: "sm", sm: "lg" }} maw="46rem" mt="md">
        <Group align="flex-end">
          <TextInput type="date" label={t("extendTitle")} {...form.getInputProps("endsOn")} />
          <Button type="submit" variant="default" loading={form.submitting}>
            {t("extend")}
          </Button>
        </Group>
      </Paper>
    </form>
  );
}
