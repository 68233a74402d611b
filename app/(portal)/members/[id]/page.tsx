import { Alert, Badge, Group, Stack, Text } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TextLink } from "../../../components/link.tsx";
import { Moment } from "../../../components/moment.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { Panel } from "../../../components/panel.tsx";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { EndButton } from "./end-button.tsx";
import { InviteAgain } from "./invite-again.tsx";
import { type Member, MemberQuery } from "./member-query.ts";
import { MoveForm } from "./move-form.tsx";
import { RemovalButton } from "./removal-button.tsx";
import { RolesForm } from "./roles-form.tsx";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("members"))("title") };
}

export default async function MemberPage({ params }: Props) {
  const { id } = await params;
  const [t, codes, answer] = await Promise.all([translations("members"), translations("codes"), ask(MemberQuery, { id: decodeURIComponent(id) })]);
  const { viewer, agencyUnits, node } = answer;
  if (!node || !("email" in node)) notFound();
  const member = node as Member;
  const isOneself = viewer.member?.id === member.id;
  const mayChange = viewer.permissions.includes("MEMBER_ADMINISTER") && member.state !== "LEFT" && !isOneself;
  // Client components take plain objects only; those of an answer have no prototype.
  const [units, roles] = [agencyUnits.map((unit) => ({ id: unit.id, name: unit.name })), [...member.roles]];
  const since = member.leftAt ?? (member.state === "INVITED" ? member.invitedUntil : member.joinedAt);
  return (
    <>
      <PageHeader title={member.name} description={member.email} />
      <Stack gap="md" maw="46rem">
        <Panel title={t("state")}>
          <Group gap="sm">
            <Badge variant="dot" radius="sm">
              {codes(`memberStates.${member.state}`)}
            </Badge>
            <Text size="sm" c="dimmed">
              {t(member.state === "LEFT" ? "leftOn" : member.state === "INVITED" ? "invitedUntil" : "joinedOn")} {since && <Moment at={since} />}
            </Text>
          </Group>
          <Text size="sm" mt="sm">
            {roles.map((role) => codes(`roles.${role}`)).join(", ") || t("noRoles")} · {member.unit?.name ?? t("noUnit")}
          </Text>
        </Panel>
        {isOneself && (
          <Alert color="blue">
            {t("oneself")} <TextLink href="/account">{t("toAccount")}</TextLink>
          </Alert>
        )}
        {mayChange && (
          <>
            {member.state === "INVITED" && <InviteAgain id={member.id} name={member.name} />}
            <Panel title={t("roles")}>
              <RolesForm id={member.id} roles={roles} />
            </Panel>
            <Panel title={t("move")}>
              <MoveForm id={member.id} name={member.name} unitId={member.unit?.id ?? ""} units={units} />
            </Panel>
            {member.state === "ACTIVE" && (
              <Panel title={t("removal")}>
                <RemovalButton id={member.id} />
              </Panel>
            )}
            <EndButton id={member.id} name={member.name} isInvited={member.state === "INVITED"} />
          </>
        )}
      </Stack>
    </>
  );
}
