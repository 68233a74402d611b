"use client";
import { Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { ConfirmedButton } from "../../components/confirmed-button.tsx";
import { type Step, steps } from "./community-steps.ts";

const done = {
  accept: "accepted",
  decline: "declined",
  confirm: "confirmed",
  withdraw: "withdrawn",
  leave: "left",
  close: "closedDone",
  remove: "removed",
  handOver: "handedOver",
} as const satisfies Record<Step, string>;

const giving: readonly Step[] = ["accept", "confirm", "handOver"];

type Props = { step: Step; id: string; agency?: string /** Of the community, or of the agency that it is about. */; name: string };

/** A step that says what it does, and asks once more. */
export function StepButton({ step, id, agency, name }: Props) {
  const t = useTranslations("communities");
  const title = t(`${step}Named`, { name });
  return (
    <ConfirmedButton
      label={t(step)}
      ariaLabel={title}
      title={title}
      confirm={t(step)}
      cancel={t("form.cancel")}
      done={t(done[step], { name })}
      isGiving={giving.includes(step)}
      act={async () => (await steps[step](id, agency)).done.userErrors[0]?.message ?? null}
    >
      <Text size="sm">{t(`${step}Explained`, { name })}</Text>
    </ConfirmedButton>
  );
}
