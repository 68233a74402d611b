"use client";
import { Button, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { FormFault } from "../../../components/form-fault.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import { useChange } from "../use-change.ts";

const Propose = graphql(`
  mutation ProposeSecondFactorRemoval($id: ID!) {
    memberProposeSecondFactorRemoval(input: { id: $id }) { userErrors { message } }
  }
`);

/** For a lost device: a second person approves what is proposed here. */
export function RemovalButton({ id }: { id: string }) {
  const t = useTranslations("members");
  const { change, isBusy, fault } = useChange();
  return (
    <>
      <FormFault fault={fault} />
      <Text size="sm" mb="sm">
        {t("removalExplained")}
      </Text>
      <Button
        variant="default"
        loading={isBusy}
        onClick={() => change(async () => (await askFromBrowser(Propose, { id })).memberProposeSecondFactorRemoval, t("removalProposed"))}
      >
        {t("proposeRemoval")}
      </Button>
    </>
  );
}
