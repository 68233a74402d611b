"use client";
import { Button, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useTranslations } from "use-intl";
import { useStep } from "../../../components/use-step.ts";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";

const Withdraw = graphql(`
  mutation SeizureReportWithdraw($id: ID!) {
    done: seizureReportWithdraw(input: { id: $id }) {
      userErrors {
        message
      }
    }
  }
`);

const WithdrawPattern = graphql(`
  mutation PatternWithdraw($id: ID!) {
    done: patternWithdraw(input: { id: $id }) {
      userErrors {
        message
      }
    }
  }
`);

const mutations = { SEIZURE_REPORT: Withdraw, PATTERN: WithdrawPattern };

/** Closes a draft or recalled record for good, after asking once more. */
export function WithdrawButton({ kind, id, reference }: { kind: keyof typeof mutations; id: string; reference: string }) {
  const t = useTranslations("seizure-reports");
  const { isActing, take } = useStep();

  const withdraw = () =>
    take(async () => (await askFromBrowser(mutations[kind], { id })).done.userErrors[0]?.message, t("withdraw.done", { reference }));

  const confirm = () =>
    modals.openConfirmModal({
      title: t("withdraw.title", { reference }),
      centered: true,
      children: <Text size="sm">{t("withdraw.explained")}</Text>,
      labels: { confirm: t("withdraw.confirm"), cancel: t("cancel") },
      confirmProps: { color: "red.9" },
      closeButtonProps: { "aria-label": t("close") },
      onConfirm: () => void withdraw(),
    });
  return (
    <Button variant="default" loading={isActing} onClick={confirm}>
      {t("actions.withdraw")}
    </Button>
  );
}
