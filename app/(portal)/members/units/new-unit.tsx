"use client";
import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import { useChange } from "../use-change.ts";

const Create = graphql(`
  mutation CreateUnit($name: String!) {
    unitCreate(input: { name: $name }) { userErrors { message } }
  }
`);

export function NewUnit() {
  const t = useTranslations("members");
  const { change, isBusy, fault } = useChange();
  const [name, setName] = useState("");

  async function add() {
    if (await change(async () => (await askFromBrowser(Create, { name })).unitCreate, t("unitAdded", { name }))) setName("");
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Group align="flex-end">
        <TextInput label={t("newUnit")} maxLength={100} value={name} error={fault} onChange={(event) => setName(event.currentTarget.value)} />
        <Button type="submit" variant="default" loading={isBusy} disabled={!name.trim()}>
          {t("addUnit")}
        </Button>
      </Group>
    </form>
  );
}
