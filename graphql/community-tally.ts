// What an operation brought, counted once when it was closed.
import { builder } from "./builder.ts";
import { CommodityGroup } from "./enums.ts";

type AgencyCount = { agency: number; reports: number };
type GroupCount = { group: "DRUGS" | null; reports: number };
type Quantity = { group: "DRUGS" | null; unit: string | null; quantity: string };

const AgencyCountType = builder.objectRef<AgencyCount>("TallyOfAgency").implement({
  description: "How many reports of an agency were released to the operation.",
  authScopes: { permission: "seizure-report:read" },
  fields: (t) => ({
    agency: t.prismaField({
      type: "Agency",
      nullable: true,
      description: "The agency.",
      resolve: (query, { agency }, _args, { operation }) => operation.db.agency.findUnique({ ...query, where: { id: agency } }),
    }),
    reports: t.exposeInt("reports", { description: "Its reports." }),
  }),
});

const GroupCountType = builder.objectRef<GroupCount>("TallyOfGroup").implement({
  description: "How many of the reports found goods of a group.",
  authScopes: { permission: "seizure-report:read" },
  fields: (t) => ({
    group: t.field({ type: CommodityGroup, nullable: true, description: "The group; null: none was given.", resolve: ({ group }) => group }),
    reports: t.exposeInt("reports", { description: "Reports with such goods." }),
  }),
});

const QuantityType = builder.objectRef<Quantity>("TallyOfQuantity").implement({
  description: "How much of a group of goods was found, in one unit.",
  authScopes: { permission: "seizure-report:read" },
  fields: (t) => ({
    group: t.field({ type: CommodityGroup, nullable: true, description: "The group; null: none was given.", resolve: ({ group }) => group }),
    unit: t.exposeString("unit", { nullable: true, description: "UN/ECE Recommendation 20." }),
    quantity: t.expose("quantity", { type: "Decimal", description: "The sum." }),
  }),
});

builder.prismaObject("CommunityTally", {
  description:
    "What an operation brought: reports that were released to it and not recalled when it was closed. They count whoever of those taking part sees them.",
  authScopes: { permission: "seizure-report:read" },
  fields: (t) => ({
    reportCount: t.exposeInt("reportCount", { description: "Reports in all." }),
    agencies: t.field({
      type: [AgencyCountType],
      description: "By agency.",
      select: { agencies: true },
      resolve: ({ agencies }) => agencies as AgencyCount[],
    }),
    groups: t.field({
      type: [GroupCountType],
      description: "By group of goods.",
      select: { groups: true },
      resolve: ({ groups }) => groups as GroupCount[],
    }),
    quantities: t.field({
      type: [QuantityType],
      description: "Quantities found, by group and unit.",
      select: { quantities: true },
      resolve: ({ quantities }) => quantities as Quantity[],
    }),
    countedAt: t.expose("countedAt", { type: "DateTime", description: "When it was counted." }),
  }),
});
