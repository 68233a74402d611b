import { Text, Title } from "@mantine/core";
import { LineList } from "../../../components/line-list.tsx";
import { TextLink } from "../../../components/link.tsx";
import { Panel } from "../../../components/panel.tsx";
import { PartShown } from "../../../components/part-shown.tsx";
import { graphql, type ResultOf } from "../../../graphql/contract.ts";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { alertAddress } from "../../alerts/alert-address.ts";

const LinkedAlert = graphql(`
  fragment LinkedAlert on Alert @_unmask {
    id
    title
    reference
    agency {
      name
    }
  }
`);

const AlertsQuery = graphql(
  `
  query SeizureReportAlerts($id: ID!) {
    node(id: $id) {
      ... on SeizureReport {
        alerts {
          ...LinkedAlert
        }
        foundedAlerts {
          ...LinkedAlert
        }
      }
    }
  }
`,
  [LinkedAlert],
);

function Alerts({ title, alerts }: { title: string; alerts: ResultOf<typeof LinkedAlert>[] }) {
  if (!alerts.length) return null;
  return (
    <>
      <Title order={3} size="h6" mt="xs">
        {title}
      </Title>
      <LineList>
        {alerts.map(({ id, title: headline, reference, agency }) => (
          <li key={id}>
            <TextLink href={alertAddress(id)}>{headline}</TextLink>
            <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
              {agency.name} · {reference}
            </Text>
          </li>
        ))}
      </LineList>
      <PartShown count={alerts.length} />
    </>
  );
}

/** The alert that led to the seizure, and those that were posted because of it, of those that the reader sees. */
export async function AlertsOfReport({ id }: { id: string }) {
  const [t, { node }] = await Promise.all([translations("alerts"), ask(AlertsQuery, { id })]);
  if (!node || !("foundedAlerts" in node)) return null;
  const { alerts, foundedAlerts } = node;
  if (!alerts.length && !foundedAlerts.length) return null;
  return (
    <Panel title={t("ofReport.title")}>
      <Alerts title={t("ofReport.ledToIt")} alerts={alerts} />
      <Alerts title={t("ofReport.foundedOnIt")} alerts={foundedAlerts} />
    </Panel>
  );
}
