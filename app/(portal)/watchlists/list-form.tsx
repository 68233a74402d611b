"use client";
import { Button, Group, NativeSelect, Paper, Stack, Textarea, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { legalBases, tlps } from "../../../lib/codes/domain-codes.ts";
import { showAtFields, useSaving } from "../../components/form-faults.ts";
import { LinkButton } from "../../components/link.tsx";
import { graphql } from "../../graphql/contract.ts";
import { askFromBrowser } from "../../session/ask-from-browser.ts";
import { listPath } from "./addresses.ts";

const Create = graphql(`
  mutation CreateWatchlist($input: WatchlistCreateInput!) {
    watchlistCreate(input: $input) { watchlist { id } userErrors { field message } }
  }
`);
const Describe = graphql(`
  mutation DescribeWatchlist($input: WatchlistDescribeInput!) {
    watchlistDescribe(input: $input) { watchlist { id } userErrors { field message } }
  }
`);

export type ListValues = {
  name: string;
  description: string;
  purpose: string;
  legalBasis: (typeof legalBases)[number];
  legalBasisNote: string;
};

/** Makes a list; with `stored`, changes what it says of itself. */
export function ListForm({ stored }: { stored?: ListValues & { id: string } }) {
  const t = useTranslations("own-watchlists.form");
  const codes = useTranslations("codes");
  const errors = useTranslations("errors");
  const router = useRouter();
  const save = useSaving();
  const form = useForm({
    initialValues: {
      name: stored?.name ?? "",
      description: stored?.description ?? "",
      purpose: stored?.purpose ?? "",
      legalBasis: stored?.legalBasis ?? legalBases[0],
      legalBasisNote: stored?.legalBasisNote ?? "",
      tlp: "AMBER" as (typeof tlps)[number],
    },
    validate: { name: isNotEmpty(errors("REQUIRED")), purpose: isNotEmpty(errors("REQUIRED")) },
  });

  const send = ({ tlp, ...list }: typeof form.values) =>
    save(async () => {
      const { watchlist, userErrors } = stored
        ? (await askFromBrowser(Describe, { input: { id: stored.id, list } })).watchlistDescribe
        : (await askFromBrowser(Create, { input: { list, tlp } })).watchlistCreate;
      if (!watchlist) return showAtFields(form, userErrors);
      notifications.show({ message: stored ? t("saved") : t("created", { name: list.name }), color: "teal" });
      router.push(listPath(watchlist.id));
      router.refresh();
    });

  return (
    <form onSubmit={form.onSubmit(send)} noValidate>
      <Paper withBorder p={{ base: "sm", sm: "lg" }} maw="46rem">
        <Stack gap="md">
          <TextInput label={t("name")} maxLength={100} withAsterisk data-autofocus {...form.getInputProps("name")} />
          <Textarea label={t("description")} maxLength={1_000} autosize minRows={2} {...form.getInputProps("description")} />
          <TextInput label={t("purpose")} description={t("purposeHint")} maxLength={500} withAsterisk {...form.getInputProps("purpose")} />
          <NativeSelect
            label={t("legalBasis")}
            data={legalBases.map((value) => ({ value, label: codes(`legalBases.${value}`) }))}
            {...form.getInputProps("legalBasis")}
          />
          <TextInput label={t("legalBasisNote")} description={t("legalBasisNoteHint")} maxLength={500} {...form.getInputProps("legalBasisNote")} />
          {!stored && (
            <NativeSelect label={t("tlp")} data={tlps.map((value) => ({ value, label: codes(`tlps.${value}`) }))} {...form.getInputProps("tlp")} />
          )}
          <Group>
            <Button type="submit" loading={form.submitting}>
              {t(stored ? "save" : "create")}
            </Button>
            <LinkButton href={stored ? listPath(stored.id) : "/watchlists"} variant="default">
              {t("cancel")}
            </LinkButton>
          </Group>
        </Stack>
      </Paper>
    </form>
  );
}
