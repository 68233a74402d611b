import { Text } from "@mantine/core";
import { LineList } from "../../../components/line-list.tsx";
import { TextLink } from "../../../components/link.tsx";
import { Day } from "../../../components/moment.tsx";
import { Panel } from "../../../components/panel.tsx";
import { PartShown } from "../../../components/part-shown.tsx";
import { graphql, type ResultOf } from "../../../graphql/contract.ts";
import { reportAddress } from "../../seizure-reports/report-address.ts";

export const LinkedReport = graphql(`
  fragment LinkedReport on SeizureReport @_unmask {
    id
    reference
    occurredOn
    place
    agency {
      name
    }
  }
`);

/** Reports at the other end of the alert's links, of those that the reader sees. */
export function LinkedReports({ title, reports }: { title: string; reports: ResultOf<typeof LinkedReport>[] }) {
  if (!reports.length) return null;
  return (
    <Panel title={title}>
      <LineList>
        {reports.map(({ id, reference, agency, occurredOn, place }) => (
          <li key={id}>
            <TextLink href={reportAddress(id)} style={{ overflowWrap: "anywhere" }}>
              {reference}
            </TextLink>
            <Text size="sm" c="dimmed">
              {agency.name} · <Day on={occurredOn} /> · {place}
            </Text>
          </li>
        ))}
      </LineList>
      <PartShown count={reports.length} />
    </Panel>
  );
}
