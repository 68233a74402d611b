"use client";
import { useTranslations } from "use-intl";
import { showAtFields } from "../../../components/form-faults.ts";
import { FormPart } from "../../../components/form-part.tsx";
import { useGoingTo } from "../../../components/use-going-to.ts";
import type { Stored } from "../../../components/use-kept-form.ts";
import { RecordForm } from "../../seizure-reports/form/record-form.tsx";
import { useRecordSaving } from "../../seizure-reports/form/use-record-saving.ts";
import { alertAddress } from "../alert-address.ts";
import { type AlertValues, contentOf, localTimeOf, placedFaults } from "./alert-values.ts";
import { LookForFields } from "./look-for-fields.tsx";
import { changeAlert, readRevision } from "./send-alert.ts";
import { useAlertForm } from "./use-alert-form.ts";
import { WhatToDoFields } from "./what-to-do-fields.tsx";

type Props = { member: string; kind: "edit" | "amend"; stored: Stored<AlertValues>; expectedAt: string | null };

/** Changes what an alert says: of a draft at once, of one that is out as an update for all who see it. */
export function ChangeAlertForm({ member, kind, stored, expectedAt }: Props) {
  const t = useTranslations("alerts.form");
  const { frame, goToFault } = useGoingTo();
  const kept = useAlertForm({
    member,
    of: stored.id,
    stored,
    // The server does not know what time it is where the form is filled in.
    begin: () => ({ ...stored.values, expectedAt: expectedAt ? localTimeOf(expectedAt) : "" }),
  });
  const { form, revision, finish } = kept;
  const { amendment } = form.values;
  const saving = useRecordSaving(
    { kind, stored, revision, amendment, onSaved: finish },
    { said: ({ reference }) => t(`saved.${kind}`, { reference }), addressOf: alertAddress },
  );

  async function save() {
    if (saving.isSaving) return;
    form.clearErrors();
    await saving.store({
      send: (purpose) => changeAlert(purpose, contentOf(form.getValues(), null)),
      refuse: (userErrors) => {
        showAtFields(form, placedFaults(userErrors, form.getValues()));
        goToFault();
      },
    });
  }

  return (
    <RecordForm
      frame={frame}
      label={t(`titles.${kind}`)}
      kind={kind}
      address={alertAddress(stored.id)}
      list="/alerts"
      readRevision={() => readRevision(stored.id)}
      kept={kept}
      saving={{ ...saving, save }}
    >
      <FormPart title={t("lookFor")}>
        <LookForFields form={form} />
      </FormPart>
      <FormPart title={t("doThis")}>
        <WhatToDoFields form={form} isNew={false} />
      </FormPart>
    </RecordForm>
  );
}
