import { Stack, Title } from "@mantine/core";
import type { Metadata } from "next";
import { EmptyState } from "../../../components/empty-state.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { ProposalCard } from "./proposal-card.tsx";
import { ProposalsQuery } from "./proposals-query.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("members"))("approvalsTitle") };
}

const list = { p: 0, m: 0, gap: "sm", style: { listStyle: "none" } } as const;

export default async function Approvals() {
  const [t, { viewer, memberProposals }] = await Promise.all([translations("members"), ask(ProposalsQuery)]);
  const proposals = memberProposals.edges.map(({ node }) => node);
  const open = proposals.filter(({ state }) => state === "OPEN");
  const decided = proposals.filter(({ state }) => state !== "OPEN");
  const own = viewer.member?.id ?? "";
  return (
    <>
      <PageHeader title={t("approvalsTitle")} description={t("approvalsExplained")} />
      {open.length === 0 ? (
        <EmptyState title={t("noApprovals")}>{t("noApprovalsExplained")}</EmptyState>
      ) : (
        <Stack component="ul" {...list}>
          {open.map((proposal) => (
            <ProposalCard key={proposal.id} proposal={proposal} viewerId={own} />
          ))}
        </Stack>
      )}
      {decided.length > 0 && (
        <>
          <Title order={2} size="h4" mt="xl" mb="sm">
            {t("decided")}
          </Title>
          <Stack component="ul" {...list}>
            {decided.map((proposal) => (
              <ProposalCard key={proposal.id} proposal={proposal} viewerId={own} />
            ))}
          </Stack>
        </>
      )}
    </>
  );
}
