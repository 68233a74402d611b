import { createUnit, renameUnit } from "../lib/members/administer-members.ts";
import { builder } from "./builder.ts";
import { payload } from "./payload.ts";
import { attempt } from "./user-error.ts";

const Payload = payload<string>("UnitPayload", "The unit after the action, or what was wrong with the input.", (t) => ({
  unit: t.prismaField({
    type: "Unit",
    nullable: true,
    description: "The unit; null if there are user errors.",
    resolve: (query, { done }, _args, { operation }) => (done ? operation.db.unit.findUnique({ ...query, where: { id: done } }) : null),
  }),
}));

const CreateInput = builder.inputType("UnitCreateInput", {
  fields: (t) => ({ name: t.string({ required: true, description: "Name within the agency." }) }),
});
const RenameInput = builder.inputType("UnitRenameInput", {
  fields: (t) => ({
    id: t.id({ required: true, description: "The unit." }),
    name: t.string({ required: true, description: "Its new name." }),
  }),
});

const authScopes = { $all: { inSession: true, permission: "member:administer" } } as const;

builder.mutationFields((t) => ({
  unitCreate: t.field({
    type: Payload,
    description: "Makes a part of your agency, to which drafts of its members are open.",
    authScopes,
    args: { input: t.arg({ type: CreateInput, required: true, description: "The unit." }) },
    resolve: (_root, { input }, context) => attempt(context, () => createUnit(context.operation, input.name)),
  }),
  unitRename: t.field({
    type: Payload,
    description: "Gives a part of your agency another name.",
    authScopes,
    args: { input: t.arg({ type: RenameInput, required: true, description: "The unit and its name." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await renameUnit(context.operation, String(input.id), input.name);
        return String(input.id);
      }),
  }),
}));
