"use client";
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Panel } from "../../../components/panel.tsx";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import { importAddress } from "../imports-query.ts";
import { MappingFaults, MappingFields } from "../mapping-fields.tsx";
import { inputOf, type MappingValues } from "../mapping-values.ts";
import { useMapping } from "../use-mapping.ts";
import { CheckImport } from "./check-import.ts";

type Props = { id: string; header: string[]; rows: string[][]; known: string | null; proposed: MappingValues };

/** What each column of the file says; then the file is checked. */
export function MappingForm({ id, header, rows, known, proposed }: Props) {
  const t = useTranslations("imports");
  const router = useRouter();
  const mapping = useMapping(header, proposed);
  const [saveAs, setSaveAs] = useState("");

  async function check(event: FormEvent) {
    event.preventDefault();
    const input = { id, columns: inputOf(header, mapping.values), ...(saveAs.trim() && { saveAs }) };
    if (!(await mapping.send(async () => (await askFromBrowser(CheckImport, { input })).reportImportCheck.userErrors))) return;
    router.replace(importAddress(id));
    router.refresh();
  }

  return (
    <form onSubmit={check} noValidate>
      <Panel title={t("mapping.title")}>
        <Stack>
          <Text c="dimmed">{known ? t("mapping.known", { name: known }) : t("mapping.hint")}</Text>
          <MappingFields header={header} rows={rows} mapping={mapping} />
          <TextInput
            label={t("mapping.saveAs")}
            description={t("mapping.saveAsHint")}
            maxLength={100}
            maw="28rem"
            value={saveAs}
            onChange={(event) => setSaveAs(event.currentTarget.value)}
            error={mapping.nameFault}
          />
          <MappingFaults mapping={mapping} />
          <Group>
            <Button type="submit" loading={mapping.isSending}>
              {t("mapping.check")}
            </Button>
          </Group>
        </Stack>
      </Panel>
    </form>
  );
}
