// Patterns that the seizures themselves propose.
import { GraphQLError } from "graphql";
import { type PatternProposal, proposePatterns } from "../lib/patterns/propose-patterns.ts";
import { builder } from "./builder.ts";
import { CommodityGroup, Concealment, MailClass } from "./enums.ts";

const mostDays = 366;

const ProposalType = builder.objectRef<PatternProposal>("PatternProposal").implement({
  description: "A combination that became frequent lately among the seizures that you may see. Draft a pattern of it, or leave it.",
  authScopes: { permission: "pattern:read" },
  fields: (t) => ({
    origin: t.expose("origin", { type: "CountryCode", nullable: true, description: "Origin of the route, if that is part of it." }),
    destination: t.expose("destination", { type: "CountryCode", nullable: true, description: "Destination of the route, if that is part of it." }),
    commodityGroup: t.field({
      type: CommodityGroup,
      nullable: true,
      description: "Kind of goods, if that is part of it.",
      resolve: ({ commodityGroup }) => commodityGroup as "DRUGS" | null,
    }),
    concealment: t.field({
      type: Concealment,
      nullable: true,
      description: "How they were hidden, if that is part of it.",
      resolve: ({ concealment }) => concealment as "OTHER" | null,
    }),
    mailClass: t.field({
      type: MailClass,
      nullable: true,
      description: "Class of the item, if that is part of it.",
      resolve: ({ mailClass }) => mailClass as "PARCEL" | null,
    }),
    count: t.exposeInt("count", { description: "Seizures in the period." }),
    countBefore: t.exposeInt("countBefore", { description: "Seizures in a period of the same length before." }),
    lift: t.exposeFloat("lift", { description: "How many times more often they come together than each by itself would make them meet." }),
    from: t.expose("from", { type: "Date", description: "First day of the period." }),
    until: t.expose("until", { type: "Date", description: "Last day of the period." }),
  }),
});

builder.queryField("patternProposals", (t) =>
  t.field({
    type: [ProposalType],
    description: "What became frequent lately among the seizures that you may see, most risen first; at most 20, of at least 5 seizures each.",
    authScopes: (_root, _args, { operation }) => operation.permissions.has("pattern:read") && operation.permissions.has("seizure-report:read"),
    args: { days: t.arg.int({ defaultValue: 90, description: `Length of the period in days, up to ${mostDays}.` }) },
    complexity: { field: 500, multiplier: 20 },
    resolve: (_root, { days }, { operation }) => {
      const period = days ?? 90;
      if (period < 1 || period > mostDays) throw new GraphQLError(`Ask for 1 to ${mostDays} days.`, { extensions: { code: "BAD_USER_INPUT" } });
      return proposePatterns(operation, period);
    },
  }),
);
