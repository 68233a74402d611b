import { Alert, Group, Text } from "@mantine/core";
import { LineList } from "../../../components/line-list.tsx";
import { Moment } from "../../../components/moment.tsx";
import { Panel } from "../../../components/panel.tsx";
import { TlpBadge } from "../../../components/tlp-badge.tsx";
import { ReachedAgencies } from "../reached-agencies.tsx";
import type { ReportWords } from "../report-words.ts";
import type { Report } from "./report-query.ts";

/** For the originator: who could see the record, from when to when. */
export function Releases({ releases, words: { t } }: { releases: Report["releases"]; words: ReportWords }) {
  if (!releases.length) return null;
  return (
    <Panel title={t("sections.releases")}>
      <LineList>
        {releases.map(({ version, tlp, recipients, mayNoLongerReceiveParties, memberCount, releasedAt, endedAt, member }) => (
          <li key={releasedAt}>
            <Group gap="xs" justify="space-between">
              <Text size="sm" fw={600}>
                {t("reach", { agencies: recipients.length, members: memberCount })}
              </Text>
              <TlpBadge tlp={tlp} />
            </Group>
            <Text size="sm" c="dimmed">
              <Moment at={releasedAt} /> – {endedAt ? <Moment at={endedAt} /> : t("releases.untilNow")}
            </Text>
            <Text size="sm" c="dimmed">
              {[t("versions.number", { version }), member && t("releases.by", { name: member.name })].filter(Boolean).join(" · ")}
            </Text>
            {mayNoLongerReceiveParties.length > 0 && (
              <Alert color="orange" my="xs" p="xs">
                {t("releases.mayNoLongerReceive", { agencies: mayNoLongerReceiveParties.join(", "), count: mayNoLongerReceiveParties.length })}
              </Alert>
            )}
            <details>
              <Text component="summary" size="sm" style={{ cursor: "pointer" }}>
                {t("releases.byName")}
              </Text>
              <ReachedAgencies agencies={recipients.map((one) => ({ ...one }))} />
            </details>
          </li>
        ))}
      </LineList>
    </Panel>
  );
}
