"use client";
import { Button, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { ConfirmedButton } from "../../../components/confirmed-button.tsx";
import { useStep } from "../../../components/use-step.ts";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";

const Link = graphql(`
  mutation SeizureReportLinkEvent($id: ID!, $otherId: ID!) {
    seizureReportLinkEvent(input: { id: $id, otherId: $otherId }) {
      userErrors {
        message
      }
    }
  }
`);

const Unlink = graphql(`
  mutation SeizureReportUnlinkEvent($id: ID!) {
    seizureReportUnlinkEvent(input: { id: $id }) {
      userErrors {
        message
      }
    }
  }
`);

/** Accepts a proposal: the own report tells of the same event as the other one. */
export function LinkEventButton({ id, otherId, reference }: { id: string; otherId: string; reference: string }) {
  const t = useTranslations("seizure-reports");
  const { isActing, take } = useStep();
  const link = () =>
    take(async () => (await askFromBrowser(Link, { id, otherId })).seizureReportLinkEvent.userErrors[0]?.message, t("event.linked", { reference }));
  return (
    <Button
      variant="default"
      size="compact-sm"
      loading={isActing}
      onClick={() => void link()}
      aria-label={t("event.linkTo", { reference })}
      style={{ flexShrink: 0 }}
    >
      {t("event.link")}
    </Button>
  );
}

export function UnlinkEventButton({ id, reference }: { id: string; reference: string }) {
  const t = useTranslations("seizure-reports");
  return (
    <ConfirmedButton
      label={t("event.unlink")}
      ariaLabel={t("event.unlink")}
      title={t("event.unlinkTitle", { reference })}
      confirm={t("event.unlink")}
      cancel={t("cancel")}
      done={t("event.unlinked")}
      act={async () => (await askFromBrowser(Unlink, { id })).seizureReportUnlinkEvent.userErrors[0]?.message ?? null}
    >
      <Text size="sm">{t("event.unlinkExplained")}</Text>
    </ConfirmedButton>
  );
}
