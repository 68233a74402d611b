"use client";
import { Button, Group, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FormFault } from "../../../components/form-fault.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import { useChange } from "../use-change.ts";

const Move = graphql(`
  mutation MoveMember($input: MemberMoveInput!) {
    memberMove(input: $input) { userErrors { message } }
  }
`);

type Props = { id: string; name: string; unitId: string; units: readonly { id: string; name: string }[] };

export function MoveForm({ id, name, unitId, units }: Props) {
  const t = useTranslations("members");
  const { change, isBusy, fault } = useChange();
  const [chosen, setChosen] = useState(unitId);
  const input = { id, ...(chosen && { unitId: chosen }) };
  return (
    <>
      <FormFault fault={fault} />
      <Group align="flex-end">
        <NativeSelect
          aria-label={t("unit")}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[{ value: "", label: t("noUnit") }, ...units.map((unit) => ({ value: unit.id, label: unit.name }))]}
        />
        <Button
          variant="default"
          loading={isBusy}
          disabled={chosen === unitId}
          onClick={() => change(async () => (await askFromBrowser(Move, { input })).memberMove, t("moved", { name }))}
        >
          {t("saveUnit")}
        </Button>
      </Group>
    </>
  );
}
