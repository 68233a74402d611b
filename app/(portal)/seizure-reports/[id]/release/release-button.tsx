"use client";
import { Alert, Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { showFault } from "../../../../components/show-fault.ts";
import { graphql } from "../../../../graphql/contract.ts";
import { askFromBrowser, BrowserAnswerError } from "../../../../session/ask-from-browser.ts";
import { reportAddress } from "../../report-address.ts";
import type { Recipients } from "./recipients.ts";
import type { Preview } from "./use-preview.ts";

const Release = graphql(`
  mutation SeizureReportRelease($id: ID!, $recipients: [RecipientInput!]!, $partyRecipients: [RecipientInput!], $digest: String!) {
    seizureReportRelease(input: { id: $id, recipients: $recipients, partyRecipients: $partyRecipients, digest: $digest }) {
      userErrors {
        code
        message
      }
    }
  }
`);

type Props = {
  report: { id: string; reference: string };
  preview: Preview | null;
  isToPeopleOnly: boolean;
  recipients: Recipients;
  partyRecipients: Recipients;
  again: () => void;
};

/** Releases exactly what the preview shows. If that changed in between, it is shown anew and asked again. */
export function ReleaseButton({ report, preview, isToPeopleOnly, recipients, partyRecipients, again }: Props) {
  const t = useTranslations("seizure-reports.release");
  const router = useRouter();
  const [isActing, setActing] = useState(false);
  const [changed, setChanged] = useState("");
  const digest = preview && preview.mayNotReceiveParties.length === 0 ? preview.digest : null;

  async function release() {
    if (!digest) return;
    setActing(true);
    setChanged("");
    try {
      const { userErrors } = (await askFromBrowser(Release, { id: report.id, recipients, partyRecipients, digest })).seizureReportRelease;
      const [fault] = userErrors;
      if (fault?.code === "PREVIEW_CHANGED") {
        setChanged(fault.message);
        again();
      } else if (fault) showFault(fault.message);
      else {
        notifications.show({ message: t("done", { reference: report.reference }) });
        router.push(reportAddress(report.id));
        router.refresh();
      }
    } catch (error) {
      showFault(error instanceof BrowserAnswerError ? error.message : t("unreachable"));
    } finally {
      setActing(false);
    }
  }

  const label = preview ? t(isToPeopleOnly ? "goPeople" : "go", { agencies: preview.agencyCount, members: preview.memberCount }) : t("goNowhere");
  return (
    <>
      {changed && (
        <Alert color="red" variant="light" role="alert">
          {changed}
        </Alert>
      )}
      <Button disabled={!digest && !isActing} loading={isActing} onClick={() => void release()}>
        {label}
      </Button>
    </>
  );
}
