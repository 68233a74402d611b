// What is told of an entry that may only be hit.
import type { HitOnlyAnswer } from "../lib/hit-only/answer-hits.ts";
import { builder } from "./builder.ts";
import { HitAction } from "./enums.ts";

export const HitOnlyAnswerType = builder.objectRef<HitOnlyAnswer>("WatchlistHitOnly").implement({
  description:
    "Another agency has listed what was asked for, and does not show what it says. It was told that you asked. At most one of each agency for a subject.",
  authScopes: { permission: "watchlist:ask" },
  fields: (t) => ({
    owner: t.prismaField({
      type: "Agency",
      description: "The agency whose entry it is.",
      resolve: (query, { ownerId }, _args, { operation }) => operation.db.agency.findUniqueOrThrow({ ...query, where: { id: ownerId } }),
    }),
    reference: t.exposeString("reference", { description: "Names the hit between you and its owner; new for each question, agency and case." }),
    hitAction: t.expose("hitAction", { type: HitAction, description: "What to do." }),
    dutyContact: t.exposeString("dutyContact", { description: "Whom to call, at any hour." }),
  }),
});
