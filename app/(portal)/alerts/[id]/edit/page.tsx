import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "../../../../components/page-header.tsx";
import { translations } from "../../../../language/translations.ts";
import { readMember } from "../../../seizure-reports/form/form-viewer.ts";
import { type AlertValues, usualAlert } from "../../form/alert-values.ts";
import { ChangeAlertForm } from "../../form/change-alert-form.tsx";
import { type OneAlert, readAlert } from "../alert-query.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("alerts"))("form.titles.edit") };
}

/** A stored alert as the form shows it; whom it went to is not changed here. */
function valuesOf({ lines, parties, narrative, ...alert }: OneAlert): AlertValues {
  const [first, ...others] = lines;
  const item = first?.kind === "ITEM_ID" ? first.value : "";
  const { requestedAction, severity, title, commodityGroup, concealment, contactName, contactPhone, tlp, handling, handlingNote, ownReference } =
    alert;
  return {
    ...usualAlert,
    ...{ requestedAction, severity, title, commodityGroup, concealment, contactName, contactPhone, tlp, handling, handlingNote, ownReference },
    itemId: item,
    lines: (item ? others : lines).map(({ kind, value }, place) => ({ key: String(place), kind, value })),
    parties: parties.map((party, place) => ({ key: String(place), ...party })),
    narrative: narrative ?? "",
  };
}

export default async function ChangeAlert({ params }: Props) {
  const [t, { alert }, member] = await Promise.all([translations("alerts"), readAlert((await params).id), readMember()]);
  const kind = alert.viewerCanAmend ? "amend" : "edit";
  if (!alert.viewerCanAmend && !alert.viewerCanEdit) notFound();
  return (
    <>
      <PageHeader title={t(`form.titles.${kind}`)} description={kind === "amend" ? t("form.amendExplained") : alert.reference} />
      <ChangeAlertForm
        member={member}
        kind={kind}
        stored={{ id: alert.id, revision: alert.revision, values: valuesOf(alert) }}
        expectedAt={alert.expectedAt}
      />
    </>
  );
}
