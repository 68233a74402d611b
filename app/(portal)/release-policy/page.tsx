import { Group, Stack, Text } from "@mantine/core";
import type { Metadata } from "next";
import type { Tlp } from "../../../lib/codes/domain-codes.ts";
import { LineList } from "../../components/line-list.tsx";
import { LinkButton } from "../../components/link.tsx";
import { Moment } from "../../components/moment.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { Panel } from "../../components/panel.tsx";
import { graphql } from "../../graphql/contract.ts";
import { translations } from "../../language/translations.ts";
import { ask } from "../../session/ask.ts";
import { policyKindOf, policyKinds } from "./kinds.ts";
import { PolicyForm } from "./policy-form.tsx";
import { WaitingProposal } from "./waiting-proposal.tsx";

const PolicyQuery = graphql(`
  query ReleasePolicy($kind: RecordKind!) {
    viewer { permissions member { id } }
    releasePolicies(kind: $kind) {
      id tlps tlpsWithParties proposedAt effectiveAt
      proposedBy { id name }
      confirmedBy { name }
    }
  }
`);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("release-policy"))("title") };
}

export default async function ReleasePolicy({ searchParams }: { searchParams: Promise<{ kind?: string | string[] }> }) {
  const kind = policyKindOf((await searchParams).kind);
  const [t, codes, { viewer, releasePolicies }] = await Promise.all([
    translations("release-policy"),
    translations("codes"),
    ask(PolicyQuery, { kind }),
  ]);
  const [latest] = releasePolicies;
  const waiting = latest && !latest.effectiveAt ? latest : null;
  const held = releasePolicies
    .filter(({ effectiveAt }) => effectiveAt)
    .sort((one, other) => (String(one.effectiveAt) < String(other.effectiveAt) ? 1 : -1));
  const [inForce] = held;
  const shown = waiting ?? inForce;
  const canSet = viewer.permissions.includes("RELEASE_POLICY_SET");
  const allowed = (tlps: readonly Tlp[]) => (tlps.length ? tlps.map((tlp) => codes(`tlps.${tlp}`)).join(", ") : t("nothing"));
  return (
    <>
      <PageHeader title={t("title")} description={t("explained")} />
      <Group component="nav" gap="xs" mb="md" aria-label={t("kind")}>
        {policyKinds.map((one) => (
          <LinkButton key={one} href={`/release-policy?kind=${one}`} variant={one === kind ? "light" : "default"} size="compact-md">
            {t(`kinds.${one}`)}
          </LinkButton>
        ))}
      </Group>
      <Stack gap="md" maw="46rem">
        {waiting && (
          <WaitingProposal
            id={waiting.id}
            proposer={waiting.proposedBy?.name ?? ""}
            canConfirm={canSet && waiting.proposedBy?.id !== viewer.member?.id}
          />
        )}
        {inForce && shown && (
          <>
            <Text size="sm" c="dimmed">
              {t("inForceSince")} <Moment at={String(inForce.effectiveAt)} />
              {inForce.proposedBy ? ` ${t("by", { name: inForce.proposedBy.name })}` : `, ${t("asBegun")}`}
            </Text>
            <PolicyForm key={shown.id} kind={kind} policy={{ tlps: [...shown.tlps], tlpsWithParties: [...shown.tlpsWithParties] }} canSet={canSet} />
          </>
        )}
        {releasePolicies.length > 1 && (
          <Panel title={t("history")}>
            <LineList>
              {releasePolicies.map(({ id, tlps, tlpsWithParties, proposedAt, proposedBy, confirmedBy, effectiveAt }) => (
                <li key={id}>
                  <Text size="sm">
                    {t("withoutParties")}: {allowed(tlps)} · {t("withParties")}: {allowed(tlpsWithParties)}
                  </Text>
                  <Text size="sm" c="dimmed">
                    <Moment at={proposedAt} />{" "}
                    {[
                      proposedBy ? t("by", { name: proposedBy.name }) : t("asBegun"),
                      confirmedBy && t("confirmedBy", { name: confirmedBy.name }),
                      !effectiveAt && t("never"),
                    ]
                      .filter(Boolean)
                      .join(", ")}
                  </Text>
                </li>
              ))}
            </LineList>
          </Panel>
        )}
      </Stack>
    </>
  );
}
