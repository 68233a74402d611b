import { Text } from "@mantine/core";
import { LineList } from "../../components/line-list.tsx";
import { TextLink } from "../../components/link.tsx";
import { Panel } from "../../components/panel.tsx";
import { translations } from "../../language/translations.ts";
import type { OwnAlerts } from "./home-query.ts";

/** What came of the alerts of the viewer's agency, as far as the viewer may see it. */
export async function LedTo({ alerts: { edges } }: { alerts: OwnAlerts }) {
  const t = await translations("home");
  if (!edges.length) return null;
  return (
    <Panel title={t("ledTo.title")}>
      <LineList>
        {edges.map(({ node: { id, title, addressees, reports } }) => {
          const found = addressees.filter(({ outcome }) => outcome === "FOUND").map(({ agency }) => agency.name);
          const asked = addressees.filter(({ purpose }) => purpose === "ACTION");
          const acknowledged = asked.filter(({ acknowledgedAt }) => acknowledgedAt).length;
          return (
            <li key={id}>
              <TextLink href={`/alerts/${encodeURIComponent(id)}`} fw={550} lineClamp={2}>
                {title}
              </TextLink>
              <Text size="sm" {...(found.length ? { fw: 600 } : { c: "dimmed" })}>
                {found.length
                  ? t("ledTo.found", { count: found.length, agencies: found.join(", ") })
                  : t("ledTo.acknowledged", { acknowledged, asked: asked.length })}
              </Text>
              {reports.map(({ id: report, reference, agency }) => (
                <Text size="sm" key={report}>
                  <TextLink href={`/seizure-reports/${encodeURIComponent(report)}`} size="sm">
                    {reference}
                  </TextLink>{" "}
                  · {agency.name}
                </Text>
              ))}
            </li>
          );
        })}
      </LineList>
    </Panel>
  );
}
