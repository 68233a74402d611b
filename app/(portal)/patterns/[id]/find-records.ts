"use client";
// Records to link: by a reference, by the address of their page, or by words.
import { graphql, type ResultOf } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";

const Found = graphql(`
  query PatternLinkCandidates($words: String!, $withReports: Boolean!) {
    seizureReports(search: $words, first: 8) @include(if: $withReports) {
      edges { node { __typename id reference place occurredOn agency { name } } }
    }
    patterns(search: $words, first: 8) { edges { node { __typename id reference title agency { name } } } }
  }
`);

const ByReference = graphql(`
  query PatternLinkByReference($reference: String!, $withReports: Boolean!, $withAlerts: Boolean!) {
    seizureReport(reference: $reference) @include(if: $withReports) { __typename id reference place occurredOn agency { name } }
    alert(reference: $reference) @include(if: $withAlerts) { __typename id reference title agency { name } }
    pattern(reference: $reference) { __typename id reference title agency { name } }
  }
`);

const ById = graphql(`
  query PatternLinkById($id: ID!) {
    node(id: $id) {
      __typename
      ... on SeizureReport { id reference place occurredOn agency { name } }
      ... on Alert { id reference title agency { name } }
      ... on Pattern { id reference title agency { name } }
      ... on WatchlistEntry { id name keeper { name } }
    }
  }
`);

type Node = NonNullable<ResultOf<typeof ById>["node"]>;
export type Candidate = { id: string; name: string; about: string };

function candidateOf(node: Node): Candidate[] {
  switch (node.__typename) {
    case "SeizureReport":
      return [{ id: node.id, name: node.reference, about: `${node.agency.name} · ${node.place}` }];
    case "Alert":
    case "Pattern":
      return [{ id: node.id, name: node.title, about: `${node.agency.name} · ${node.reference}` }];
    case "WatchlistEntry":
      return [{ id: node.id, name: node.name, about: node.keeper.name }];
    default:
      return [];
  }
}

const pages = /\/(?:seizure-reports|alerts|patterns|watchlists\/entries)\/([^/?#\s]+)/;
const reference = /^[A-Z]{2}(-[A-Z0-9]+)+-[2-9A-Z]{5}-[2-9A-Z]{5}$/i;

/** What the viewer may see of what is meant. */
export async function findRecords(written: string, may: { reports: boolean; alerts: boolean }): Promise<Candidate[]> {
  const words = written.trim();
  const id = pages.exec(words)?.[1];
  if (id) {
    const { node } = await askFromBrowser(ById, { id: decodeURIComponent(id) });
    return node ? candidateOf(node) : [];
  }
  if (reference.test(words)) {
    const found = await askFromBrowser(ByReference, { reference: words, withReports: may.reports, withAlerts: may.alerts });
    return [found.seizureReport, found.alert, found.pattern].flatMap((node) => (node ? candidateOf(node) : []));
  }
  const { seizureReports, patterns } = await askFromBrowser(Found, { words, withReports: may.reports });
  return [...patterns.edges, ...(seizureReports?.edges ?? [])].flatMap(({ node }) => candidateOf(node));
}
