import { Group, Paper, Text, Title } from "@mantine/core";
import { Moment } from "../../../components/moment.tsx";
import { translations } from "../../../language/translations.ts";
import { DecideButtons } from "./decide-buttons.tsx";
import type { Proposal } from "./proposals-query.ts";

/** What was proposed, by whom, and what the reader can do about it. */
export async function ProposalCard({ proposal, viewerId }: { proposal: Proposal; viewerId: string }) {
  const [t, codes] = await Promise.all([translations("members"), translations("codes")]);
  const { id, kind, state, roles, createdAt, decidedAt, member, proposer, decider, viewerCanApprove, viewerCanReject } = proposal;
  const named = roles.map((role) => codes(`roles.${role}`)).join(", ");
  const isOwn = proposer.id === viewerId;
  return (
    <Paper component="li" withBorder p={{ base: "sm", sm: "md" }}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={3} size="h5">
            {kind === "ROLES" ? t("wantsRoles", { name: member.name, roles: named }) : t("wantsRemoval", { name: member.name })}
          </Title>
          <Text size="sm" c="dimmed">
            {t("proposedBy", { name: proposer.name })} · <Moment at={createdAt} />
          </Text>
          {decidedAt && (
            <Text size="sm" c="dimmed">
              {decider
                ? t("decidedBy", { state: codes(`memberProposalStates.${state}`), name: decider.name })
                : codes(`memberProposalStates.${state}`)}{" "}
              · <Moment at={decidedAt} />
            </Text>
          )}
          {state === "OPEN" && !viewerCanApprove && (
            <Text size="sm" mt={4}>
              {t(isOwn ? "ownProposal" : "concernsYou")}
            </Text>
          )}
        </div>
        <DecideButtons id={id} name={member.name} mayApprove={viewerCanApprove} mayReject={viewerCanReject} isOwn={isOwn} />
      </Group>
    </Paper>
  );
}
