import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import { EmptyState } from "../../../components/empty-state.tsx";
import { LinkButton } from "../../../components/link.tsx";
import { graphql, type ResultOf } from "../../../graphql/contract.ts";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { readViewer } from "../../../session/viewer.ts";
import { type ReportWords, reportWords } from "../../seizure-reports/report-words.ts";
import { draftAddress, seizuresAddress } from "./proposal-address.ts";
import { combinationOf } from "./proposal-words.ts";

const ProposalsQuery = graphql(`
  query PatternProposals($days: Int!) {
    patternProposals(days: $days) { origin destination commodityGroup concealment mailClass count countBefore lift from until }
  }
`);

type Proposal = ResultOf<typeof ProposalsQuery>["patternProposals"][number];

async function ProposalCard({ proposal, mayDraft, words }: { proposal: Proposal; mayDraft: boolean; words: ReportWords }) {
  const t = await translations("patterns");
  const combination = combinationOf(proposal, words);
  return (
    <Paper component="li" withBorder p={{ base: "sm", sm: "md" }}>
      <Group justify="space-between" gap="sm">
        <div style={{ flex: "1 1 18rem", minWidth: 0 }}>
          <Title order={2} size="h5">
            {combination}
          </Title>
          <Text size="sm">{t("proposals.risen", { count: proposal.count, before: proposal.countBefore })}</Text>
          <Text size="sm" c="dimmed">
            {t("proposals.lift", { lift: proposal.lift })}
          </Text>
        </div>
        <Group gap="xs">
          <LinkButton href={seizuresAddress(proposal)} variant="default" size="compact-md" aria-label={`${t("proposals.show")}: ${combination}`}>
            {t("proposals.show")}
          </LinkButton>
          {mayDraft && (
            <LinkButton href={draftAddress(proposal)} size="compact-md" aria-label={`${t("proposals.draft")}: ${combination}`}>
              {t("proposals.draft")}
            </LinkButton>
          )}
        </Group>
      </Group>
    </Paper>
  );
}

/** Each combination that became frequent, with a draft one press away; nothing is written before the officer saves it. */
export async function ProposalCards({ days }: { days: number }) {
  const [t, words, { permissions }, { patternProposals }] = await Promise.all([
    translations("patterns"),
    reportWords(),
    readViewer(),
    ask(ProposalsQuery, { days }),
  ]);
  if (!patternProposals.length) return <EmptyState title={t("proposals.none")}>{t("proposals.noneHint")}</EmptyState>;
  return (
    <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: "none" }}>
      {patternProposals.map((proposal) => (
        <ProposalCard key={draftAddress(proposal)} proposal={proposal} mayDraft={permissions.includes("PATTERN_DRAFT")} words={words} />
      ))}
    </Stack>
  );
}
