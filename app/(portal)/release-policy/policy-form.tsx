"use client";
import { Button, Checkbox, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { tlps as allTlps, type Tlp } from "../../../lib/codes/domain-codes.ts";
import { useSaving } from "../../components/form-faults.ts";
import { RecordTable } from "../../components/record-table.tsx";
import { showFault } from "../../components/show-fault.ts";
import { graphql } from "../../graphql/contract.ts";
import { askFromBrowser } from "../../session/ask-from-browser.ts";
import type { PolicyKind } from "./kinds.ts";

const SetPolicy = graphql(`
  mutation SetReleasePolicy($input: ReleasePolicySetInput!) {
    releasePolicySet(input: $input) { releasePolicy { effectiveAt } userErrors { message } }
  }
`);

type Policy = { tlps: readonly Tlp[]; tlpsWithParties: readonly Tlp[] };

/** Under which traffic lights officers release alone; under which with people and companies too. */
export function PolicyForm({ kind, policy, canSet }: { kind: PolicyKind; policy: Policy; canSet: boolean }) {
  const t = useTranslations("release-policy");
  const codes = useTranslations("codes.tlps");
  const router = useRouter();
  const save = useSaving();
  const [chosen, setChosen] = useState<Policy>({ tlps: policy.tlps, tlpsWithParties: policy.tlpsWithParties });
  const [isActing, setActing] = useState(false);
  const toggled = (list: readonly Tlp[], tlp: Tlp, checked: boolean) => (checked ? [...list, tlp] : list.filter((one) => one !== tlp));

  async function set() {
    setActing(true);
    await save(async () => {
      const { releasePolicy, userErrors } = (
        await askFromBrowser(SetPolicy, { input: { kind, tlps: [...chosen.tlps], tlpsWithParties: [...chosen.tlpsWithParties] } })
      ).releasePolicySet;
      if (userErrors[0]) return showFault(userErrors[0].message);
      notifications.show({ message: t(releasePolicy?.effectiveAt ? "saved" : "proposed"), color: "teal" });
      router.refresh();
    });
    setActing(false);
  }

  const cell = (tlp: Tlp, list: keyof Policy) => (
    <Checkbox
      key={list}
      aria-label={`${codes(tlp)}: ${t(list === "tlps" ? "withoutParties" : "withParties")}`}
      label={t(chosen[list].includes(tlp) ? "allowed" : "notAllowed")}
      checked={chosen[list].includes(tlp)}
      disabled={!canSet || (list === "tlpsWithParties" && !chosen.tlps.includes(tlp))}
      onChange={({ currentTarget: { checked } }) =>
        setChosen({
          tlps: list === "tlps" ? toggled(chosen.tlps, tlp, checked) : chosen.tlps,
          // What does not go without them does not go with them.
          tlpsWithParties:
            list === "tlps" && checked ? chosen.tlpsWithParties : toggled(chosen.tlpsWithParties, tlp, list === "tlps" ? false : checked),
        })
      }
    />
  );
  return (
    <>
      <RecordTable
        label={t("title")}
        heads={["TLP", t("withoutParties"), t("withParties")]}
        rows={allTlps.map((tlp) => ({ key: tlp, cells: [codes(tlp), cell(tlp, "tlps"), cell(tlp, "tlpsWithParties")] }))}
      />
      {canSet && (
        <Group>
          <Button loading={isActing} onClick={() => void set()}>
            {t("save")}
          </Button>
          <Text size="sm" c="dimmed">
            {t("howItTakesEffect")}
          </Text>
        </Group>
      )}
    </>
  );
}
