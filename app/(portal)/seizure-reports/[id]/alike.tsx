import { Group, Text } from "@mantine/core";
import { LineList } from "../../../components/line-list.tsx";
import { TextLink } from "../../../components/link.tsx";
import { Day } from "../../../components/moment.tsx";
import { Panel } from "../../../components/panel.tsx";
import { graphql, type ResultOf } from "../../../graphql/contract.ts";
import { ask } from "../../../session/ask.ts";
import { reportAddress } from "../report-address.ts";
import type { ReportWords } from "../report-words.ts";

const AlikeQuery = graphql(`
  query SeizuresAlike($id: ID!) {
    node(id: $id) {
      ... on SeizureReport {
        alike(first: 5) {
          score
          reasons {
            kind
            value
          }
          seizureReport {
            id
            reference
            occurredOn
            place
            agency {
              name
            }
          }
        }
      }
    }
  }
`);

type Alike = NonNullable<Extract<ResultOf<typeof AlikeQuery>["node"], { alike?: unknown }>["alike"]>;
type Reason = Alike[number]["reasons"][number];

function said({ kind, value }: Reason, { codes, country, number }: ReportWords): string {
  const each = (nameOf: (one: string) => string) => value.split(", ").map(nameOf).join(", ");
  switch (kind) {
    case "ORIGIN":
    case "TRANSIT":
    case "DESTINATION":
      return each(country);
    case "COMMODITY_GROUP":
      return each((group) => codes(`commodityGroups.${group as "DRUGS"}`));
    case "CONCEALMENT":
      return codes(`concealments.${value as "OTHER"}`);
    case "MAIL_CLASS":
      return codes(`mailClasses.${value as "PARCEL"}`);
    case "WEIGHT":
      return `${number(value)} kg`;
    default:
      return value;
  }
}

/** Asked for apart from the report, which need not wait for it. */
export async function AlikeSeizures({ id, words }: { id: string; words: ReportWords }) {
  const { t, codes, language } = words;
  const percent = new Intl.NumberFormat(language === "en" ? "en-GB" : language, { style: "percent" });
  const { node } = await ask(AlikeQuery, { id });
  const alike = (node && "alike" in node && node.alike) || [];
  if (!alike.length) return null;
  return (
    <Panel title={t("alike.title")}>
      <LineList>
        {alike.map(({ seizureReport: other, score, reasons }) => (
          <li key={other.id}>
            <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
              <TextLink size="sm" href={reportAddress(other.id)} style={{ overflowWrap: "anywhere" }}>
                {other.reference}
              </TextLink>
              <Text size="sm" fw={600} style={{ whiteSpace: "nowrap" }}>
                {t("alike.score", { percent: percent.format(score) })}
              </Text>
            </Group>
            <Text size="sm" c="dimmed">
              {other.agency.name} · <Day on={other.occurredOn} /> · {other.place}
            </Text>
            <Text size="sm">
              {reasons.map((reason) => t("alike.reason", { name: codes(`likenessKinds.${reason.kind}`), said: said(reason, words) })).join(" · ")}
            </Text>
          </li>
        ))}
      </LineList>
    </Panel>
  );
}
