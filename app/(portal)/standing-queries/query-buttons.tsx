"use client";
import { Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { ConfirmedButton } from "../../components/confirmed-button.tsx";
import { graphql } from "../../graphql/contract.ts";
import { askFromBrowser } from "../../session/ask-from-browser.ts";
import { monthsAhead } from "./months-ahead.ts";

const Renew = graphql(`
  mutation StandingQueryRenew($input: StandingQueryRenewInput!) {
    standingQueryRenew(input: $input) { userErrors { message } }
  }
`);
const Delete = graphql(`
  mutation StandingQueryDelete($id: ID!) {
    standingQueryDelete(input: { id: $id }) { userErrors { message } }
  }
`);

type Props = { id: string; name: string };

export function RenewButton({ id, name }: Props) {
  const t = useTranslations("standing-queries");
  const act = async () => (await askFromBrowser(Renew, { input: { id, lastDay: monthsAhead(6) } })).standingQueryRenew.userErrors[0]?.message ?? null;
  return (
    <ConfirmedButton
      label={t("renew.button")}
      ariaLabel={t("renew.label", { name })}
      title={t("renew.title")}
      confirm={t("renew.confirm")}
      cancel={t("cancel")}
      done={t("renew.done")}
      isGiving
      act={act}
    >
      <Text size="sm">{t("renew.sure", { name })}</Text>
    </ConfirmedButton>
  );
}

export function DeleteButton({ id, name }: Props) {
  const t = useTranslations("standing-queries");
  const act = async () => (await askFromBrowser(Delete, { id })).standingQueryDelete.userErrors[0]?.message ?? null;
  return (
    <ConfirmedButton
      label={t("delete.button")}
      ariaLabel={t("delete.label", { name })}
      title={t("delete.title")}
      confirm={t("delete.button")}
      cancel={t("cancel")}
      done={t("delete.done")}
      act={act}
    >
      <Text size="sm">{t("delete.sure", { name })}</Text>
    </ConfirmedButton>
  );
}
