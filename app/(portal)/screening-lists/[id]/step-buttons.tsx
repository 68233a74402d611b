"use client";
import { Button, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { ConfirmedButton } from "../../../components/confirmed-button.tsx";
import { useStep } from "../../../components/use-step.ts";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";

const Start = graphql(`
  mutation ScreeningListStart($id: ID!) {
    screeningListStart(input: { id: $id }) { userErrors { message } }
  }
`);
const Delete = graphql(`
  mutation ScreeningListDelete($id: ID!) {
    screeningListDelete(input: { id: $id }) { userErrors { message } }
  }
`);

export function StartButton({ id, label }: { id: string; label: string }) {
  const { isActing, take } = useStep();
  const start = () => take(async () => (await askFromBrowser(Start, { id })).screeningListStart.userErrors[0]?.message);
  return (
    <Button loading={isActing} onClick={() => void start()}>
      {label}
    </Button>
  );
}

export function DeleteButton({ id }: { id: string }) {
  const t = useTranslations("screening.delete");
  const router = useRouter();
  async function act() {
    const fault = (await askFromBrowser(Delete, { id })).screeningListDelete.userErrors[0]?.message ?? null;
    if (!fault) router.push("/screening-lists");
    return fault;
  }
  return (
    <ConfirmedButton
      label={t("button")}
      ariaLabel={t("button")}
      title={t("title")}
      confirm={t("button")}
      cancel={t("keep")}
      done={t("done")}
      act={act}
    >
      <Text size="sm">{t("sure")}</Text>
    </ConfirmedButton>
  );
}
