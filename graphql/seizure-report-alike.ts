// Seizures like a given one, with reasons: found and counted among what the viewer sees.
import { queryFromInfo } from "@pothos/plugin-prisma";
import { GraphQLError } from "graphql";
import { likenessKinds } from "../lib/codes/domain-codes.ts";
import { type AlikeSeizure, findAlike } from "../lib/patterns/alike-seizures.ts";
import type { LikenessReason } from "../lib/patterns/likeness.ts";
import type { SeizureReport } from "../prisma/generated/client/client.ts";
import { builder } from "./builder.ts";
import { listed } from "./enums.ts";
import { SeizureReportType } from "./seizure-report.ts";

const most = 20;

const Kind = listed("LikenessKind", "likenessKinds", likenessKinds, "In what two seizures are alike.");

const Reason = builder.objectRef<LikenessReason>("LikenessReason").implement({
  description: "One thing in which two seizures are alike.",
  authScopes: { permission: "seizure-report:read" },
  fields: (t) => ({
    kind: t.expose("kind", { type: Kind, description: "What of a seizure it is." }),
    value: t.exposeString("value", {
      description:
        "What they share: a code or countries; of HS codes the beginning; words; the sender's account or platform. Of a WEIGHT, the kilograms of the other seizure.",
    }),
  }),
});

const AlikeType = builder.objectRef<AlikeSeizure & { report: SeizureReport }>("AlikeSeizure").implement({
  description: "A seizure like another one. A person decides whether they belong together.",
  authScopes: { permission: "seizure-report:read" },
  fields: (t) => ({
    seizureReport: t.field({ type: SeizureReportType, description: "The other seizure.", resolve: ({ report }) => report }),
    score: t.exposeFloat("score", {
      description: "How much of what the first one states is shared, from 0 to 1. The same for everybody who sees both.",
    }),
    reasons: t.expose("reasons", { type: [Reason], description: "In what they are alike, most telling first." }),
  }),
});

builder.prismaObjectField("SeizureReport", "alike", (t) =>
  t.field({
    type: [AlikeType],
    description:
      "Seizures like this one among those that you may see, most alike first. Compared are the latest, the latest with the same concealment, and some with the same goods from the same country.",
    select: { id: true },
    args: { first: t.arg.int({ defaultValue: 5, description: `How many at most, up to ${most}.` }) },
    complexity: ({ first }) => ({ field: 2_000, multiplier: first ?? 5 }),
    resolve: async ({ id }, { first }, context, info) => {
      const wanted = first ?? 5;
      if (wanted < 0 || wanted > most) throw new GraphQLError(`Ask for the first 0 to ${most}.`, { extensions: { code: "BAD_USER_INPUT" } });
      const alike = await findAlike(context.operation, id, wanted);
      const reports = await context.operation.db.seizureReport.findMany({
        ...queryFromInfo({ context, info, path: ["seizureReport"] }),
        where: { id: { in: alike.map((one) => one.id) } },
      });
      const byId = new Map(reports.map((report) => [report.id, report]));
      return alike.flatMap((one) => {
        const report = byId.get(one.id);
        return report ? [{ ...one, report }] : [];
      });
    },
  }),
);
