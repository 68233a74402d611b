// What administrators do with communities.
import {
  closeOperation,
  createCommunity,
  describeCommunity,
  extendOperation,
  handOverCommunity,
  leaveCommunity,
  removeParticipant,
  setContacts,
} from "../lib/communities/community.ts";
import { AgencyType } from "./agency.ts";
import { builder, type Context } from "./builder.ts";
import { CommunityType } from "./community.ts";
import { payload } from "./payload.ts";
import { attempt } from "./user-error.ts";

export const CommunityPayload = payload<string>("CommunityPayload", "The community after the action, or what was wrong with the input.", (t) => ({
  community: t.prismaField({
    type: CommunityType,
    nullable: true,
    description: "The community as it is now; null if there are user errors, or if your agency has left it.",
    resolve: (query, { done }, _args, { operation }) => (done ? operation.db.community.findUnique({ ...query, where: { id: done } }) : null),
  }),
}));

const CreateInput = builder.inputType("CommunityCreateInput", {
  fields: (t) => ({
    name: t.string({ required: true, description: "Its name; your agency coordinates no other of that name." }),
    description: t.string({ description: "What it is for." }),
    isOperation: t.boolean({ description: "Whether it is a closed operation with dates." }),
    startsOn: t.field({ type: "Date", description: "First day of an operation." }),
    endsOn: t.field({ type: "Date", description: "Last day of an operation." }),
  }),
});
const DescribeInput = builder.inputType("CommunityDescribeInput", {
  fields: (t) => ({
    id: t.globalID({ for: CommunityType, required: true, description: "The community." }),
    name: t.string({ required: true, description: "Its name." }),
    description: t.string({ required: true, description: "What it is for." }),
  }),
});
const AgencyInput = builder.inputType("CommunityAgencyInput", {
  fields: (t) => ({
    id: t.globalID({ for: CommunityType, required: true, description: "The community." }),
    agency: t.globalID({ for: AgencyType, required: true, description: "An agency that takes part." }),
  }),
});
const CommunityInput = builder.inputType("CommunityInput", {
  fields: (t) => ({ id: t.globalID({ for: CommunityType, required: true, description: "The community." }) }),
});
const ExtendInput = builder.inputType("CommunityExtendInput", {
  fields: (t) => ({
    id: t.globalID({ for: CommunityType, required: true, description: "The operation." }),
    endsOn: t.field({ type: "Date", required: true, description: "Its last day from now on." }),
  }),
});
const ContactInput = builder.inputType("CommunityContactInput", {
  fields: (t) => ({
    name: t.string({ required: true, description: "A person or a desk." }),
    phone: t.string({ description: "Telephone; this or e-mail is needed." }),
    email: t.string({ description: "E-mail." }),
    languages: t.stringList({ description: "Languages spoken there: ISO 639-1." }),
  }),
});
const ContactsInput = builder.inputType("CommunitySetContactsInput", {
  fields: (t) => ({
    id: t.globalID({ for: CommunityType, required: true, description: "The community." }),
    contacts: t.field({ type: [ContactInput], required: true, description: "All contact points of your agency there, in order." }),
  }),
});

const administering = { permission: "community:administer" } as const;

/** Carries a step out on the community and answers it. */
const onCommunity = (context: Context, id: string, step: () => Promise<void>) =>
  attempt(context, async () => {
    await step();
    return id;
  });

builder.mutationFields((t) => ({
  communityCreate: t.field({
    type: CommunityPayload,
    description: "Begins a community or operation that your agency coordinates.",
    authScopes: administering,
    args: { input: t.arg({ type: CreateInput, required: true, description: "The community." }) },
    resolve: (_root, { input: { name, description, isOperation, startsOn, endsOn } }, context) =>
      attempt(context, () =>
        createCommunity(context.operation, {
          name,
          description: description ?? "",
          isOperation: isOperation ?? false,
          startsOn: startsOn ?? null,
          endsOn: endsOn ?? null,
        }),
      ),
  }),
  communityDescribe: t.field({
    type: CommunityPayload,
    description: "Changes its name and description.",
    authScopes: administering,
    args: { input: t.arg({ type: DescribeInput, required: true, description: "The community and what it is called from now on." }) },
    resolve: (_root, { input }, context) => onCommunity(context, input.id.id, () => describeCommunity(context.operation, input.id.id, input)),
  }),
  communityHandOver: t.field({
    type: CommunityPayload,
    description: "Makes another agency that takes part the coordinating one: it confirms who joins from now on.",
    authScopes: administering,
    args: { input: t.arg({ type: AgencyInput, required: true, description: "The community and its next coordinator." }) },
    resolve: (_root, { input }, context) =>
      onCommunity(context, input.id.id, () => handOverCommunity(context.operation, input.id.id, Number(input.agency.id))),
  }),
  communityRemove: t.field({
    type: CommunityPayload,
    description: "Removes an agency: it sees nothing more of what was released to the community.",
    authScopes: administering,
    args: { input: t.arg({ type: AgencyInput, required: true, description: "The community and the agency." }) },
    resolve: (_root, { input }, context) =>
      onCommunity(context, input.id.id, () => removeParticipant(context.operation, input.id.id, Number(input.agency.id))),
  }),
  communityLeave: t.field({
    type: CommunityPayload,
    description: "Takes your agency out: it sees nothing more of what was released to the community. Who coordinates hands over first.",
    authScopes: administering,
    args: { input: t.arg({ type: CommunityInput, required: true, description: "The community." }) },
    resolve: (_root, { input }, context) => onCommunity(context, input.id.id, () => leaveCommunity(context.operation, input.id.id)),
  }),
  communitySetContacts: t.field({
    type: CommunityPayload,
    description: "Replaces the contact points of your agency in the community.",
    authScopes: administering,
    args: { input: t.arg({ type: ContactsInput, required: true, description: "The community and whom to call at your agency." }) },
    resolve: (_root, { input }, context) =>
      onCommunity(context, input.id.id, () =>
        setContacts(
          context.operation,
          input.id.id,
          input.contacts.map(({ name, phone, email, languages }) => ({
            name,
            phone: phone || null,
            email: email || null,
            languages: languages ?? [],
          })),
        ),
      ),
  }),
  communityExtend: t.field({
    type: CommunityPayload,
    description: "Changes the last day of an operation that is not closed.",
    authScopes: administering,
    args: { input: t.arg({ type: ExtendInput, required: true, description: "The operation and its last day." }) },
    resolve: (_root, { input }, context) => onCommunity(context, input.id.id, () => extendOperation(context.operation, input.id.id, input.endsOn)),
  }),
  communityClose: t.field({
    type: CommunityPayload,
    description: "Closes an operation for good: nothing more is released to it, and what it brought is counted. What was released stays visible.",
    authScopes: administering,
    args: { input: t.arg({ type: CommunityInput, required: true, description: "The operation." }) },
    resolve: (_root, { input }, context) => onCommunity(context, input.id.id, () => closeOperation(context.operation, input.id.id)),
  }),
}));
