"use client";
import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FormFault } from "../../../components/form-fault.tsx";
import { Panel } from "../../../components/panel.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import { InvitationLink } from "../invitation-link.tsx";
import { useChange } from "../use-change.ts";

const Again = graphql(`
  mutation InviteAgain($id: ID!) {
    memberInviteAgain(input: { id: $id }) { invitationLink userErrors { message } }
  }
`);

/** A new link for somebody who has not joined yet. */
export function InviteAgain({ id, name }: { id: string; name: string }) {
  const t = useTranslations("members");
  const { change, isBusy, fault } = useChange();
  const [invited, setInvited] = useState<{ link: string | null } | null>(null);

  async function again() {
    const done = await change(async () => (await askFromBrowser(Again, { id })).memberInviteAgain, null);
    if (done) setInvited({ link: done.invitationLink });
  }

  if (invited) return <InvitationLink name={name} link={invited.link} />;
  return (
    <Panel title={t("again")}>
      <FormFault fault={fault} />
      <Text size="sm" mb="sm">
        {t("againExplained")}
      </Text>
      <Button variant="default" loading={isBusy} onClick={again}>
        {t("again")}
      </Button>
    </Panel>
  );
}
