import { Text } from "@mantine/core";
import { LineList } from "../../components/line-list.tsx";
import { TextLink } from "../../components/link.tsx";
import { Moment } from "../../components/moment.tsx";
import { Panel } from "../../components/panel.tsx";
import { graphql } from "../../graphql/contract.ts";
import { translations } from "../../language/translations.ts";
import { ask } from "../../session/ask.ts";
import { alertAddress } from "./alert-address.ts";

const WaitingQuery = graphql(`
  query WaitingAlerts {
    releaseRequests(first: 50) {
      edges {
        node {
          id
          askedAt
          member {
            name
          }
          alert {
            id
            title
          }
        }
      }
    }
  }
`);

/** Alerts that are not out yet because a supervisor is asked to send them. */
export async function WaitingAlerts() {
  const [t, { releaseRequests }] = await Promise.all([translations("alerts"), ask(WaitingQuery)]);
  const waiting = releaseRequests.edges.flatMap(({ node: { alert, ...request } }) => (alert ? [{ ...request, alert }] : []));
  if (!waiting.length) return null;
  return (
    <Panel title={t("waiting", { count: waiting.length })}>
      <LineList>
        {waiting.map(({ id, askedAt, member, alert }) => (
          <li key={id}>
            <TextLink href={alertAddress(alert.id)} fw={550}>
              {alert.title}
            </TextLink>
            <Text size="sm" c="dimmed">
              {member && `${member.name} · `}
              <Moment at={askedAt} />
            </Text>
          </li>
        ))}
      </LineList>
    </Panel>
  );
}
