// Lists of patterns: filters, search, order and count.
import { inOrder, type PatternFilter, type PatternOrder, patternsOf } from "../lib/patterns/list-patterns.ts";
import { AgencyType } from "./agency.ts";
import { builder, maximumPage } from "./builder.ts";
import * as enums from "./enums.ts";

const Filter = builder.inputType("PatternFilter", {
  description: "Every field narrows the list; within a field, any of its values fits.",
  fields: (t) => ({
    origin: t.field({ type: ["CountryCode"], description: "Origin of a route." }),
    destination: t.field({ type: ["CountryCode"], description: "Destination of a route." }),
    commodityGroup: t.field({ type: [enums.CommodityGroup], description: "Kinds of goods." }),
    concealment: t.field({ type: [enums.Concealment], description: "How the goods are hidden." }),
    mailClass: t.field({ type: [enums.MailClass], description: "Classes of mail among the indicators." }),
    confidence: t.field({ type: [enums.Confidence], description: "How sure the originator is." }),
    agencies: t.globalIDList({ for: AgencyType, description: "Originating agencies." }),
    tlp: t.field({ type: [enums.Tlp], description: "Traffic light." }),
    status: t.field({ type: [enums.ReportStatus], description: "State of the pattern." }),
    own: t.boolean({ description: "true: your agency's own; false: those that others shared." }),
  }),
});

const Order = builder.inputType("PatternOrder", {
  description: "Order of the list.",
  fields: (t) => ({
    by: t.field({ type: enums.PatternOrderBy, required: true, description: "What to order by." }),
    descending: t.boolean({ defaultValue: true, description: "Latest, or last in the alphabet, first." }),
  }),
});

type Narrowing = { filter?: typeof Filter.$inferInput | null; search?: string | null };

const wanted = ({ filter, search }: Narrowing) => ({
  filter: { ...filter, agencyIds: filter?.agencies?.map(({ id }) => Number(id)) ?? null } as PatternFilter,
  search: search?.trim() || null,
});

builder.queryField("patterns", (t) =>
  t.prismaConnection(
    {
      type: "Pattern",
      cursor: "id",
      maxSize: maximumPage,
      description: "Smuggling patterns that you may see.",
      authScopes: { permission: "pattern:read" },
      args: {
        filter: t.arg({ type: Filter, description: "Narrows the list." }),
        search: t.arg.string({ description: 'Words in the pattern; "in quotes" together, -without.' }),
        orderBy: t.arg({ type: Order, description: "By last change, latest first, unless told otherwise." }),
      },
      totalCount: async (_parent, args, { operation }) => {
        const { filter, search } = wanted(args);
        return operation.db.pattern.count({ where: await patternsOf(operation, filter, search) });
      },
      resolve: async (query, _root, args, { operation }) => {
        const { filter, search } = wanted(args);
        const order = { by: args.orderBy?.by ?? "UPDATED", descending: args.orderBy?.descending ?? true } satisfies PatternOrder;
        const found = await operation.db.pattern.findMany({ ...query, where: await patternsOf(operation, filter, search), orderBy: inOrder(order) });
        // A search by words is a consultation of what it found; turning pages is not.
        if (search) for (const { id } of found) operation.consult("PATTERN", id);
        return found;
      },
    },
    { description: "A page of patterns." },
    { description: "A pattern and its place in the list." },
  ),
);

builder.queryField("pattern", (t) =>
  t.prismaField({
    type: "Pattern",
    nullable: true,
    description: "One pattern, by the reference that people write and say; null when there is none that you may see.",
    authScopes: { permission: "pattern:read" },
    args: { reference: t.arg.string({ required: true, description: "Such as `AW-CUSTOMS-7K3QF-2M9TX`." }) },
    resolve: async (query, _root, { reference }, { operation }) => {
      const pattern = await operation.db.pattern.findFirst({ ...query, where: { reference: reference.trim().toUpperCase() } });
      if (pattern) operation.consult("PATTERN", pattern.id);
      return pattern;
    },
  }),
);
