"use client";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FormFault } from "../../../components/form-fault.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import { type Role, RoleChoice } from "../role-choice.tsx";
import { useChange } from "../use-change.ts";

const Change = graphql(`
  mutation ChangeRoles($input: MemberChangeRolesInput!) {
    memberChangeRoles(input: $input) { member { roles } userErrors { message } }
  }
`);

/** All roles of a member; what waits for a second person afterwards is said. */
export function RolesForm({ id, roles }: { id: string; roles: Role[] }) {
  const t = useTranslations("members");
  const { change, isBusy, fault } = useChange();
  const [chosen, setChosen] = useState<Role[]>(roles);
  const [waits, setWaits] = useState(false);

  async function save() {
    const done = await change(async () => (await askFromBrowser(Change, { input: { id, roles: chosen } })).memberChangeRoles, t("rolesSaved"));
    if (done?.member) setWaits(!chosen.every((role) => done.member?.roles.includes(role)));
  }

  return (
    <>
      <FormFault fault={fault} />
      <RoleChoice value={chosen} onChange={setChosen} error={waits ? t("rolesWait") : undefined} />
      <Button variant="default" mt="xs" loading={isBusy} onClick={save}>
        {t("saveRoles")}
      </Button>
    </>
  );
}
