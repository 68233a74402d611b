// Whom a release is offered to, and what the TLP allows. The contract decides; here it is only said beforehand.
import type { VariablesOf } from "../../../../graphql/contract.ts";
import type { ReleasedKind } from "./release-steps.ts";
import type { PreviewQuery } from "./use-preview.ts";

export type Agency = { id: string; name: string; country: string; kind: "CUSTOMS" | "POST" | "PARTNER"; receivesPersonalData: boolean };
export type ReleasedRecord = { kind: ReleasedKind; id: string; reference: string; tlp: Tlp; address: string; partyCount: number };
export type Community = { id: string; name: string; description: string; isOperation: boolean; agencies: string[] };
export type Tlp = "RED" | "AMBER_STRICT" | "AMBER" | "GREEN" | "CLEAR";

export type Chosen = { agencies: string[]; communities: string[]; people: string[]; everyone: boolean };
export type Recipients = VariablesOf<typeof PreviewQuery>["recipients"];

export const noChoice: Chosen = { agencies: [], communities: [], people: [], everyone: false };

export const allowsAgencies = (tlp: Tlp) => tlp !== "RED";
export const allowsCommunity = (tlp: Tlp, isOperation: boolean) => tlp === "GREEN" || tlp === "CLEAR" || (isOperation && tlp !== "RED");
export const allowsEveryone = (tlp: Tlp) => tlp === "CLEAR";

type Named = { agency?: string | null; community?: string | null; memberEmail?: string | null; everyone?: boolean };
type Request = { recipients: readonly Named[]; partyRecipients: readonly Named[] } | null;

/** What an officer asked for, as the form chooses it. */
export function chosenIn(request: Request): { to: Chosen; partiesTo: Chosen } {
  const named = (list: readonly Named[] = []): Chosen => ({
    agencies: list.flatMap(({ agency }) => agency ?? []),
    communities: list.flatMap(({ community }) => community ?? []),
    people: list.flatMap(({ memberEmail }) => memberEmail ?? []),
    everyone: list.some(({ everyone }) => everyone),
  });
  return { to: named(request?.recipients), partiesTo: named(request?.partyRecipients) };
}

/** In the order in which faults are told: agencies, communities, people, everyone. */
export function recipientsOf({ agencies, communities, people, everyone }: Chosen): Recipients {
  return [
    ...agencies.map((agency) => ({ agency })),
    ...communities.map((community) => ({ community })),
    ...people.map((memberEmail) => ({ memberEmail })),
    ...(everyone ? [{ everyone: true }] : []),
  ];
}

/** The agencies that the choice reaches as a whole, the viewer's own aside: among them parties can be shared. */
export function agenciesReached(chosen: Chosen, agencies: Agency[], communities: Community[], own: string): Agency[] {
  const reached = new Set([...chosen.agencies, ...communities.filter(({ id }) => chosen.communities.includes(id)).flatMap((one) => one.agencies)]);
  return agencies.filter(({ id }) => id !== own && (chosen.everyone || reached.has(id)));
}
