"use client";
import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import { useChange } from "../use-change.ts";

const Rename = graphql(`
  mutation RenameUnit($id: ID!, $name: String!) {
    unitRename(input: { id: $id, name: $name }) { userErrors { message } }
  }
`);

export function RenameUnit({ id, name }: { id: string; name: string }) {
  const t = useTranslations("members");
  const { change, isBusy, fault } = useChange();
  const [written, setWritten] = useState<string | null>(null);

  async function rename() {
    if (await change(async () => (await askFromBrowser(Rename, { id, name: written ?? name })).unitRename, t("renamed"))) setWritten(null);
  }

  if (written === null)
    return (
      <Button variant="default" size="compact-sm" onClick={() => setWritten(name)} aria-label={t("renameNamed", { name })}>
        {t("rename")}
      </Button>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void rename();
      }}
    >
      <Group gap="xs" align="flex-start">
        <TextInput
          aria-label={t("renameNamed", { name })}
          value={written}
          maxLength={100}
          error={fault}
          onChange={(event) => setWritten(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={isBusy} disabled={!written.trim()}>
          {t("rename")}
        </Button>
        <Button variant="subtle" onClick={() => setWritten(null)}>
          {t("cancel")}
        </Button>
      </Group>
    </form>
  );
}
