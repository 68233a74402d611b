import { Group, Paper, Text, Title } from "@mantine/core";
import { TextLink } from "../../components/link.tsx";
import { Moment } from "../../components/moment.tsx";
import { TlpBadge } from "../../components/tlp-badge.tsx";
import { readLanguage } from "../../language/read-language.ts";
import { translations } from "../../language/translations.ts";
import { alertAddress } from "./alert-address.ts";
import type { ListedAlert } from "./alerts-query.ts";
import { lineValue } from "./line-value.ts";
import { PartBadge } from "./part-badge.tsx";
import { SeverityBadge } from "./severity-badge.tsx";
import { StateBadge } from "./state-badge.tsx";

/** What is asked and whether it waits for the reader; the same on a desk and on a telephone. */
export async function AlertCard({ alert }: { alert: ListedAlert }) {
  const [t, codes, language] = await Promise.all([translations("alerts"), translations("codes"), readLanguage()]);
  const { id, title, severity, tlp, requestedAction, agency, lines, releasedAt, validUntil, ownPart, addressees, ...state } = alert;
  const asked = addressees.filter(({ purpose }) => purpose === "ACTION");
  const finds = addressees.filter(({ outcome }) => outcome === "FOUND").length;
  return (
    <Paper component="li" withBorder p={{ base: "sm", sm: "md" }}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Group gap="xs">
          <SeverityBadge severity={severity} />
          <Text fw={600} size="sm">
            {codes(`requestedActions.${requestedAction}`)}
          </Text>
          <StateBadge {...state} />
        </Group>
        <Group gap="xs">
          {ownPart && <PartBadge part={ownPart} isCurrent={state.isCurrent} />}
          <TlpBadge tlp={tlp} />
        </Group>
      </Group>
      <Title order={2} size="h5" my={4}>
        <TextLink href={alertAddress(id)} inherit>
          {title}
        </TextLink>
      </Title>
      {lines.length > 0 && (
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          {lines
            .slice(0, 4)
            .map((line) => `${codes(`alertLineKinds.${line.kind}`)}: ${lineValue(line, language)}`)
            .join(" · ")}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {agency.name}
        {releasedAt && (
          <>
            {" · "}
            <Moment at={releasedAt} />
          </>
        )}
        {" · "}
        {t("until")} <Moment at={validUntil} />
        {!ownPart &&
          asked.length > 0 &&
          ` · ${t("acknowledgedBy", { count: asked.filter((one) => one.acknowledgedAt).length, total: asked.length })}`}
        {!ownPart && finds > 0 && ` · ${t("finds", { count: finds })}`}
      </Text>
    </Paper>
  );
}
