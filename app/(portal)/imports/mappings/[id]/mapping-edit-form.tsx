"use client";
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { LinkButton } from "../../../../components/link.tsx";
import { Panel } from "../../../../components/panel.tsx";
import { graphql } from "../../../../graphql/contract.ts";
import { askFromBrowser } from "../../../../session/ask-from-browser.ts";
import { MappingFaults, MappingFields } from "../../mapping-fields.tsx";
import { inputOf, type MappingValues } from "../../mapping-values.ts";
import { useMapping } from "../../use-mapping.ts";
import { mappingsAddress } from "../mapping-address.ts";

const Save = graphql(`
  mutation SaveMapping($input: ImportMappingSaveInput!) {
    importMappingSave(input: $input) { userErrors { field message } }
  }
`);

/** A kept mapping's name, and what its columns say. */
export function MappingEditForm({ id, name, header, kept }: { id: string; name: string; header: string[]; kept: MappingValues }) {
  const t = useTranslations("imports");
  const router = useRouter();
  const mapping = useMapping(header, kept);
  const [named, setNamed] = useState(name);

  async function save(event: FormEvent) {
    event.preventDefault();
    const input = { id, name: named, columns: inputOf(header, mapping.values) };
    if (!(await mapping.send(async () => (await askFromBrowser(Save, { input })).importMappingSave.userErrors))) return;
    notifications.show({ message: t("mappings.saved"), color: "teal" });
    router.push(mappingsAddress);
    router.refresh();
  }

  return (
    <form onSubmit={save} noValidate>
      <Panel title={t("mapping.title")}>
        <Stack>
          <TextInput
            label={t("mappings.name")}
            withAsterisk
            maxLength={100}
            maw="28rem"
            value={named}
            onChange={(event) => setNamed(event.currentTarget.value)}
            error={mapping.nameFault}
          />
          <MappingFields header={header} rows={[]} mapping={mapping} />
          <MappingFaults mapping={mapping} />
          <Group>
            <Button type="submit" loading={mapping.isSending}>
              {t("mappings.save")}
            </Button>
            <LinkButton href={mappingsAddress} variant="default">
              {t("mappings.cancel")}
            </LinkButton>
          </Group>
        </Stack>
      </Panel>
    </form>
  );
}
