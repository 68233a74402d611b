import { graphql, type ResultOf } from "../../../graphql/contract.ts";

export const LinksQuery = graphql(`
  query PatternLinks($id: ID!) {
    node(id: $id) {
      ... on Pattern {
        linkedReports { id reference occurredOn place agency { name } }
        linkedAlerts { id reference title agency { name } }
        linkedEntries { id name kind keeper { name } }
        linkedPatterns(linkedHere: true) { id reference title agency { name } }
        linkingPatterns: linkedPatterns(linkedHere: false) { id reference title agency { name } }
      }
    }
  }
`);

type Node = NonNullable<ResultOf<typeof LinksQuery>["node"]>;
type Links = Extract<Node, { linkedReports: unknown }>;

export type Linked = { kind: "reports" | "alerts" | "entries" | "patterns" | "linking"; id: string; name: string; about: string; href: string };

/** What is linked, in one list. */
export function linkedIn(links: Links, day: (on: string) => string, kindOf: (kind: Links["linkedEntries"][number]["kind"]) => string): Linked[] {
  const path = (folder: string, id: string) => `${folder}/${encodeURIComponent(id)}`;
  const pattern = (kind: "patterns" | "linking", { id, title, reference, agency }: Links["linkedPatterns"][number]) => ({
    ...{ kind, id, name: title, about: `${agency.name} · ${reference}` },
    href: path("/patterns", id),
  });
  return [
    ...links.linkedReports.map(({ id, reference, occurredOn, place, agency }) => ({
      ...{ kind: "reports" as const, id, name: reference, about: `${agency.name} · ${day(occurredOn)} · ${place}` },
      href: path("/seizure-reports", id),
    })),
    ...links.linkedAlerts.map(({ id, title, reference, agency }) => ({
      ...{ kind: "alerts" as const, id, name: title, about: `${agency.name} · ${reference}` },
      href: path("/alerts", id),
    })),
    ...links.linkedEntries.map(({ id, name, kind, keeper }) => ({
      ...{ kind: "entries" as const, id, name, about: `${keeper.name} · ${kindOf(kind)}` },
      href: path("/watchlists/entries", id),
    })),
    ...links.linkedPatterns.map((one) => pattern("patterns", one)),
    ...links.linkingPatterns.map((one) => pattern("linking", one)),
  ];
}
