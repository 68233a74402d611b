import { endSession } from "../lib/access/api-key.ts";
import { builder } from "./builder.ts";
import { payload } from "./payload.ts";
import { attempt } from "./user-error.ts";

const SessionType = builder.prismaNode("Session", {
  id: { field: "id" },
  description: "A signed-in browser. Visible to the person in a session, and to the agency's administrators.",
  authScopes: { signedIn: true },
  fields: (t) => ({
    member: t.prismaField({
      type: "Member",
      nullable: true,
      description: "Who is signed in; null until you may see your agency's members.",
      select: { memberId: true },
      resolve: (query, { memberId }, _args, { operation }) => operation.db.member.findUnique({ ...query, where: { id: memberId } }),
    }),
    device: t.exposeString("device", { description: "What the browser said of itself." }),
    isThisOne: t.boolean({
      description: "Whether you are asking in it.",
      select: { id: true },
      resolve: ({ id }, _args, { operation }) => id === operation.viewer.credentialId,
    }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "Since when." }),
    expiresAt: t.expose("expiresAt", { type: "DateTime", description: "Until when at most." }),
    endedAt: t.expose("endedAt", { type: "DateTime", nullable: true, description: "When it was ended." }),
  }),
});

builder.queryField("sessions", (t) =>
  t.prismaField({
    type: ["Session"],
    description: "Your open sessions and, if you administer your agency, its members'.",
    authScopes: { signedIn: true },
    resolve: (query, _root, _args, { operation }) =>
      operation.db.session.findMany({ ...query, where: { endedAt: null, expiresAt: { gt: new Date() } }, orderBy: { createdAt: "desc" }, take: 200 }),
  }),
);

const Payload = payload<string>("SessionPayload", "What became of the session.", (t) => ({
  ended: t.boolean({ description: "Whether it is ended.", resolve: ({ done }) => done !== null }),
}));

const EndInput = builder.inputType("SessionEndInput", {
  fields: (t) => ({ id: t.globalID({ for: SessionType, description: "The session; the one that you are asking in unless told." }) }),
});

builder.mutationField("sessionEnd", (t) =>
  t.field({
    type: Payload,
    description: "Ends a session at once: your own, or one of a member of the agency that you administer.",
    authScopes: { $any: { inSession: true, permission: "credential:administer" } },
    args: { input: t.arg({ type: EndInput, required: true, description: "The session." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        const id = input.id?.id ?? context.operation.viewer.credentialId;
        await endSession(context.operation, id);
        return id;
      }),
  }),
);
