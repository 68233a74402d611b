import { decideProposal } from "../lib/members/administer-members.ts";
import { builder, maximumPage } from "./builder.ts";
import { MemberProposalKind, MemberProposalState, Role } from "./enums.ts";
import { payload } from "./payload.ts";
import { attempt } from "./user-error.ts";

export const MemberProposalType = builder.prismaNode("MemberProposal", {
  id: { field: "id" },
  description:
    "What takes a second person: more intelligence for a member, or the removal of a lost second factor. Visible to administrators and supervisors of the agency.",
  authScopes: { permission: "member:approve" },
  fields: (t) => ({
    kind: t.expose("kind", { type: MemberProposalKind, description: "What was proposed." }),
    state: t.expose("state", { type: MemberProposalState, description: "What became of it." }),
    roles: t.expose("roles", { type: [Role], description: "The intelligence roles that the member would hold." }),
    member: t.relation("member", { description: "Whom it concerns." }),
    proposer: t.relation("proposer", { description: "Who proposed it." }),
    decider: t.relation("decider", { nullable: true, description: "Who decided it." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was proposed." }),
    decidedAt: t.expose("decidedAt", { type: "DateTime", nullable: true, description: "When it was decided." }),
    viewerCanApprove: t.boolean({
      description: "Whether you may approve it: it is open, and you neither proposed it nor does it concern you.",
      select: { state: true, proposerId: true, memberId: true },
      resolve: ({ state, proposerId, memberId }, _args, { operation: { viewer } }) =>
        state === "OPEN" && viewer.via === "SESSION" && ![proposerId, memberId].includes(viewer.memberId),
    }),
    viewerCanReject: t.boolean({
      description: "Whether you may reject it or, if you proposed it, take it back.",
      select: { state: true, memberId: true },
      resolve: ({ state, memberId }, _args, { operation: { viewer } }) =>
        state === "OPEN" && viewer.via === "SESSION" && memberId !== viewer.memberId,
    }),
  }),
});

builder.queryField("memberProposals", (t) =>
  t.prismaConnection(
    {
      type: "MemberProposal",
      cursor: "id",
      maxSize: maximumPage,
      description: "What was proposed for members of your agency, latest first.",
      authScopes: { permission: "member:approve" },
      args: { state: t.arg({ type: MemberProposalState, description: "Only those in this state." }) },
      totalCount: (_parent, { state }, { operation }) => operation.db.memberProposal.count({ where: state ? { state } : {} }),
      resolve: (query, _root, { state }, { operation }) =>
        operation.db.memberProposal.findMany({ ...query, where: state ? { state } : {}, orderBy: [{ createdAt: "desc" }, { id: "desc" }] }),
    },
    { description: "A page of proposals." },
    { description: "A proposal and its place in the list." },
  ),
);

const Payload = payload<string>("MemberProposalPayload", "The proposal after the decision, or what was wrong.", (t) => ({
  memberProposal: t.prismaField({
    type: "MemberProposal",
    nullable: true,
    description: "The proposal; null if there are user errors.",
    resolve: (query, { done }, _args, { operation }) => (done ? operation.db.memberProposal.findUnique({ ...query, where: { id: done } }) : null),
  }),
}));

const Input = (name: string) =>
  builder.inputType(name, { fields: (t) => ({ id: t.globalID({ for: MemberProposalType, required: true, description: "The proposal." }) }) });
const ApproveInput = Input("MemberProposalApproveInput");
const RejectInput = Input("MemberProposalRejectInput");
const authScopes = { $all: { inSession: true, permission: "member:approve" } } as const;

builder.mutationFields((t) => ({
  memberProposalApprove: t.field({
    type: Payload,
    description: "Approves as the second person: an administrator or supervisor who neither proposed it nor is concerned.",
    authScopes,
    args: { input: t.arg({ type: ApproveInput, required: true, description: "The proposal." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await decideProposal(context.operation, input.id.id, true);
        return input.id.id;
      }),
  }),
  memberProposalReject: t.field({
    type: Payload,
    description: "Rejects a proposal or, if it is your own, takes it back.",
    authScopes,
    args: { input: t.arg({ type: RejectInput, required: true, description: "The proposal." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await decideProposal(context.operation, input.id.id, false);
        return input.id.id;
      }),
  }),
}));
