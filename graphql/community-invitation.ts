// Invitations into communities: who is matched, who is asked, what they answer, who is let in.
import { answerInvitation, inviteAgencies, matchedBy, settleInvitation } from "../lib/communities/invitation.ts";
import { AgencyType } from "./agency.ts";
import { builder } from "./builder.ts";
import { CommunityType } from "./community.ts";
import { CommunityPayload } from "./community-writing.ts";
import { AgencyKind, InvitationStatus } from "./enums.ts";
import { payload } from "./payload.ts";
import { attempt } from "./user-error.ts";

type StoredRule = { countries: string[]; kinds: "POST"[] };

const RuleType = builder.objectRef<StoredRule>("CommunityRule").implement({
  description: "What agencies were matched by. An empty list matches whatever it is.",
  authScopes: { permission: "community:read" },
  fields: (t) => ({
    countries: t.expose("countries", { type: ["CountryCode"], description: "Countries." }),
    kinds: t.expose("kinds", { type: [AgencyKind], description: "Kinds of agency." }),
  }),
});
const RuleInput = builder.inputType("CommunityRuleInput", {
  fields: (t) => ({
    countries: t.field({ type: ["CountryCode"], required: true, description: "Countries; empty: all." }),
    kinds: t.field({ type: [AgencyKind], required: true, description: "Kinds of agency; empty: all." }),
  }),
});

const InvitationType = builder.prismaNode("CommunityInvitation", {
  id: { field: "id" },
  description: "An agency asked to join. Visible to the agencies taking part and to the invited one.",
  authScopes: { permission: "community:read" },
  fields: (t) => ({
    community: t.prismaField({
      type: CommunityType,
      nullable: true,
      description: "The community; null once the invitation has ended without joining, to the invited agency.",
      select: { communityId: true },
      resolve: (query, { communityId }, _args, { operation }) => operation.db.community.findUnique({ ...query, where: { id: communityId } }),
    }),
    agency: t.relation("invited", { description: "The invited agency." }),
    status: t.expose("status", { type: InvitationStatus, description: "How far it is." }),
    rule: t.field({
      type: RuleType,
      nullable: true,
      description: "The rule that matched the agency, if it was not chosen by itself.",
      select: { rule: true },
      resolve: ({ rule }) => rule as StoredRule | null,
    }),
    invitedAt: t.expose("invitedAt", { type: "DateTime", description: "When it was invited." }),
    answeredAt: t.expose("answeredAt", { type: "DateTime", nullable: true, description: "When it answered." }),
    viewerCanAnswer: t.boolean({
      description: "Whether you may accept or decline for your agency.",
      select: { invitedId: true, status: true },
      resolve: ({ invitedId, status }, _args, { operation }) =>
        invitedId === operation.viewer.agencyId && status === "INVITED" && operation.permissions.has("community:administer"),
    }),
    viewerCanConfirm: t.boolean({
      description: "Whether you may let the agency in.",
      select: { agencyId: true, status: true },
      resolve: ({ agencyId, status }, _args, { operation }) =>
        agencyId === operation.viewer.agencyId && status === "ACCEPTED" && operation.permissions.has("community:administer"),
    }),
  }),
});

builder.queryFields((t) => ({
  communityInvitations: t.prismaField({
    type: [InvitationType],
    description: "Invitations to your agency that are not settled yet.",
    authScopes: { permission: "community:read" },
    resolve: (query, _root, _args, { operation }) =>
      operation.db.communityInvitation.findMany({
        ...query,
        where: { invitedId: operation.viewer.agencyId, status: { in: ["INVITED", "ACCEPTED"] } },
        orderBy: { invitedAt: "desc" },
      }),
  }),
  communityRulePreview: t.prismaField({
    type: [AgencyType],
    description: "Precisely which agencies a rule matches that neither take part in the community nor are invited.",
    authScopes: { permission: "community:administer" },
    args: {
      id: t.arg.globalID({ for: CommunityType, required: true, description: "The community." }),
      rule: t.arg({ type: RuleInput, required: true, description: "The rule." }),
    },
    resolve: (query, _root, { id, rule }, { operation }) =>
      operation.db.agency.findMany({ ...query, where: matchedBy(rule, id.id), orderBy: [{ country: "asc" }, { name: "asc" }] }),
  }),
}));

const InvitationPayload = payload<string>(
  "CommunityInvitationPayload",
  "The invitation after the action, or what was wrong with the input.",
  (t) => ({
    communityInvitation: t.prismaField({
      type: InvitationType,
      nullable: true,
      description: "The invitation as it is now; null if there are user errors.",
      resolve: (query, { done }, _args, { operation }) =>
        done ? operation.db.communityInvitation.findUnique({ ...query, where: { id: done } }) : null,
    }),
  }),
);

const InviteInput = builder.inputType("CommunityInviteInput", {
  fields: (t) => ({
    id: t.globalID({ for: CommunityType, required: true, description: "The community." }),
    agencies: t.globalIDList({ for: AgencyType, required: true, description: "Precisely whom to invite." }),
    rule: t.field({ type: RuleInput, description: "The rule by which they were matched; each must match it." }),
  }),
});
const InvitationInput = builder.inputType("CommunityInvitationInput", {
  fields: (t) => ({ id: t.globalID({ for: InvitationType, required: true, description: "The invitation." }) }),
});

builder.mutationField("communityInvite", (t) =>
  t.field({
    type: CommunityPayload,
    description: "Invites agencies. Each joins when it has accepted and you have confirmed.",
    authScopes: { permission: "community:administer" },
    args: { input: t.arg({ type: InviteInput, required: true, description: "The community and whom to invite." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await inviteAgencies(
          context.operation,
          input.id.id,
          input.agencies.map(({ id }) => Number(id)),
          input.rule ?? null,
        );
        return input.id.id;
      }),
  }),
);

const steps = {
  communityInvitationAccept: ["Accepts for your agency. It joins when the coordinating agency confirms.", answerInvitation, true],
  communityInvitationDecline: ["Declines for your agency, also after accepting.", answerInvitation, false],
  communityInvitationConfirm: ["Lets in an agency that has accepted: it sees what is released from now on.", settleInvitation, true],
  communityInvitationWithdraw: ["Takes an invitation back.", settleInvitation, false],
} as const;

for (const [name, [description, step, answer]] of Object.entries(steps)) {
  builder.mutationField(name, (t) =>
    t.field({
      type: InvitationPayload,
      description,
      authScopes: { permission: "community:administer" },
      args: { input: t.arg({ type: InvitationInput, required: true, description: "The invitation." }) },
      resolve: (_root, { input }, context) =>
        attempt(context, async () => {
          await step(context.operation, input.id.id, answer);
          return input.id.id;
        }),
    }),
  );
}
