import { addressOfInvitation } from "../lib/mail/mail-settings.ts";
import {
  changeRoles,
  endMembership,
  type Invitation,
  inviteAgain,
  inviteMember,
  moveMember,
  proposeSecondFactorRemoval,
} from "../lib/members/administer-members.ts";
import { builder } from "./builder.ts";
import { Role } from "./enums.ts";
import { MemberType } from "./member.ts";
import { payload } from "./payload.ts";
import { attempt } from "./user-error.ts";

const Payload = payload<Invitation>("MemberPayload", "The member after the action, or what was wrong with the input.", (t) => ({
  member: t.prismaField({
    type: "Member",
    nullable: true,
    description: "The member; null if there are user errors.",
    resolve: (query, { done }, _args, { operation }) => (done ? operation.db.member.findUnique({ ...query, where: { id: done.id } }) : null),
  }),
  invitationLink: t.string({
    nullable: true,
    description: "The link to hand over to the person, this once; null where the installation sends it by mail.",
    resolve: ({ done }) => (done?.link ? addressOfInvitation(done.link) : null),
  }),
}));

const member = (t: Parameters<Parameters<typeof builder.inputType>[1]["fields"]>[0]) =>
  t.globalID({ for: MemberType, required: true, description: "The member." });
const InviteInput = builder.inputType("MemberInviteInput", {
  fields: (t) => ({
    name: t.string({ required: true, description: "Full name; the person can correct it." }),
    email: t.string({ required: true, description: "Where the person gets mail, and signs in with." }),
    roles: t.field({ type: [Role], required: true, description: "What the person is to do. Intelligence roles take a second person's approval." }),
    unitId: t.id({ description: "The person's part of the agency." }),
    language: t.string({ required: true, description: "Language of the invitation and, at first, of the pages: `en` or `es`." }),
  }),
});
const IdInput = (name: string) => builder.inputType(name, { fields: (t) => ({ id: member(t) }) });
const InviteAgainInput = IdInput("MemberInviteAgainInput");
const EndInput = IdInput("MemberEndInput");
const RemovalInput = IdInput("MemberProposeSecondFactorRemovalInput");
const RolesInput = builder.inputType("MemberChangeRolesInput", {
  fields: (t) => ({
    id: member(t),
    roles: t.field({ type: [Role], required: true, description: "All roles that the member is to hold." }),
  }),
});
const MoveInput = builder.inputType("MemberMoveInput", {
  fields: (t) => ({ id: member(t), unitId: t.id({ description: "The unit; none unless told." }) }),
});

// In a session: a key is a single factor, and outlives the person's presence.
const authScopes = { $all: { inSession: true, permission: "member:administer" } } as const;
const only = (id: string) => ({ id, link: null });
const unitOf = (id: string | number | null | undefined) => (id === null || id === undefined ? null : String(id));

builder.mutationFields((t) => ({
  memberInvite: t.field({
    type: Payload,
    description: "Invites somebody to your agency. Roles without intelligence count from joining; the others wait for a second person.",
    authScopes,
    args: { input: t.arg({ type: InviteInput, required: true, description: "Who is invited." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, () => inviteMember(context.operation, { ...input, roles: input.roles as "ANALYST"[], unitId: unitOf(input.unitId) })),
  }),
  memberInviteAgain: t.field({
    type: Payload,
    description: "Makes a new link for somebody who has not joined yet; the one before does not work any more.",
    authScopes,
    args: { input: t.arg({ type: InviteAgainInput, required: true, description: "Who is invited again." }) },
    resolve: (_root, { input }, context) => attempt(context, () => inviteAgain(context.operation, input.id.id)),
  }),
  memberChangeRoles: t.field({
    type: Payload,
    description: "Sets a member's roles. More intelligence than before waits for a second person; everything else counts at once.",
    authScopes,
    args: { input: t.arg({ type: RolesInput, required: true, description: "The member and the roles." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await changeRoles(context.operation, input.id.id, input.roles as "ANALYST"[]);
        return only(input.id.id);
      }),
  }),
  memberMove: t.field({
    type: Payload,
    description: "Puts a member into another unit.",
    authScopes,
    args: { input: t.arg({ type: MoveInput, required: true, description: "The member and the unit." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await moveMember(context.operation, input.id.id, unitOf(input.unitId));
        return only(input.id.id);
      }),
  }),
  memberEnd: t.field({
    type: Payload,
    description:
      "Ends a membership, or takes an invitation back. Sessions and keys end at once; what the member wrote stays. It takes a new invitation to come back.",
    authScopes,
    args: { input: t.arg({ type: EndInput, required: true, description: "The member." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await endMembership(context.operation, input.id.id);
        return only(input.id.id);
      }),
  }),
  memberProposeSecondFactorRemoval: t.field({
    type: Payload,
    description: "For a member who lost the device and all recovery codes: proposes to remove the second factor, which a second person approves.",
    authScopes,
    args: { input: t.arg({ type: RemovalInput, required: true, description: "The member." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await proposeSecondFactorRemoval(context.operation, input.id.id);
        return only(input.id.id);
      }),
  }),
}));
