"use client";
import { Button, Group, NativeSelect } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { languages } from "../../../lib/languages/language.ts";
import { FormFault } from "../../components/form-fault.tsx";
import { graphql } from "../../graphql/contract.ts";
import { chooseLanguage } from "../../language/choose-language.ts";
import { askFromBrowser } from "../../session/ask-from-browser.ts";
import { useOwnAccount } from "./use-own-account.ts";

const Choose = graphql(`
  mutation ChooseLanguage($language: String!) {
    ownAccountChooseLanguage(input: { language: $language }) { userErrors { field message } }
  }
`);

export function LanguageForm({ language }: { language: string }) {
  const t = useTranslations("account");
  const shell = useTranslations("shell");
  const router = useRouter();
  const { carryOut, faults, isBusy } = useOwnAccount();

  async function save(form: FormData) {
    const chosen = String(form.get("language"));
    if (!(await carryOut(async () => (await askFromBrowser(Choose, { language: chosen })).ownAccountChooseLanguage, t("languageSaved")))) return;
    await chooseLanguage(form);
    router.refresh();
  }

  return (
    <form action={save}>
      <FormFault fault={faults[""]} />
      <Group align="flex-end">
        <NativeSelect
          name="language"
          label={t("language")}
          description={t("languageExplained")}
          defaultValue={language}
          error={faults.language}
          data={languages.map((value) => ({ value, label: shell(`languages.${value}`) }))}
        />
        <Button type="submit" variant="default" loading={isBusy}>
          {t("save")}
        </Button>
      </Group>
    </form>
  );
}
