// Somebody that a record can go to, as chosen and as reached.
import { encodeGlobalID } from "@pothos/plugin-relay";
import type { ReachedAgency, Recipient } from "../lib/access/release.ts";
import { isUuid } from "../lib/is-uuid.ts";
import { builder } from "./builder.ts";

export const RecipientType = builder.inputType("RecipientInput", {
  isOneOf: true,
  description: "Somebody a record can be released to: exactly one of these.",
  fields: (t) => ({
    agency: t.globalID({ description: "An agency's intelligence members." }),
    unit: t.id({ description: "A unit of your own agency." }),
    community: t.globalID({ description: "The agencies taking part in a community or operation now; later joiners do not see it." }),
    memberEmail: t.string({ description: "One person, by the address that they sign in with." }),
    everyone: t.boolean({ description: "Intelligence members of all agencies." }),
  }),
});

type Chosen = typeof RecipientType.$inferInput;

/** The chosen recipients as the database functions take them; something malformed finds nobody there. */
export function recipientsOf(chosen: readonly Chosen[] | null | undefined): Recipient[] {
  return (chosen ?? []).map((one) => ({
    ...(one.agency && { agency: Number.parseInt(one.agency.id, 10) || 0 }),
    ...(one.unit && { unit: uuidOr(String(one.unit)) }),
    ...(one.community && { community: uuidOr(one.community.id) }),
    ...(one.memberEmail && { member: one.memberEmail }),
    ...(one.everyone && { everyone: true as const }),
  }));
}

const uuidOr = (text: string) => (isUuid(text) ? text : "00000000-0000-0000-0000-000000000000");

export const ReachedAgencyType = builder.objectRef<ReachedAgency>("ReachedAgency").implement({
  description: "An agency that a release reaches.",
  authScopes: { signedIn: true },
  fields: (t) => ({
    name: t.exposeString("name", { description: "The agency." }),
    country: t.expose("country", { type: "CountryCode", description: "Its country." }),
    members: t.exposeInt("members", { description: "How many people there can read it." }),
    parties: t.exposeBoolean("parties", { description: "Whether it sees the parties too." }),
  }),
});

export const ProposedRecipient = builder.objectRef<Recipient>("ProposedRecipient").implement({
  description:
    "Somebody who was chosen or proposed, in the form in which a release takes it: exactly one of agency, unit, community, person and everyone.",
  authScopes: { signedIn: true },
  fields: (t) => ({
    agency: t.id({ nullable: true, description: "An agency.", resolve: ({ agency }) => (agency ? encodeGlobalID("Agency", agency) : null) }),
    unit: t.id({ nullable: true, description: "A unit of the own agency.", resolve: ({ unit }) => unit ?? null }),
    community: t.id({
      nullable: true,
      description: "A community or operation.",
      resolve: ({ community }) => (community ? encodeGlobalID("Community", community) : null),
    }),
    memberEmail: t.string({ nullable: true, description: "A person.", resolve: ({ member }) => member ?? null }),
    everyone: t.boolean({ description: "Everyone.", resolve: ({ everyone }) => everyone ?? false }),
    isForAction: t.boolean({ description: "Whether an alert asks it to act.", resolve: ({ purpose }) => purpose === "ACTION" }),
  }),
});
