// Lists of alerts, and the agencies that one could go to.
import { queryFromInfo } from "@pothos/plugin-prisma";
import { GraphQLError } from "graphql";
import { type AlertFilter, type AlertPlace, listAlerts } from "../lib/alerts/list-alerts.ts";
import { proposeAddressees } from "../lib/alerts/propose-addressees.ts";
import { isUuid } from "../lib/is-uuid.ts";
import { AgencyType } from "./agency.ts";
import { AlertType } from "./alert.ts";
import { AlertLineInputType } from "./alert-input.ts";
import { builder } from "./builder.ts";
import { connectionOf, pageAsked } from "./connection.ts";
import * as enums from "./enums.ts";

const Filter = builder.inputType("AlertFilter", {
  description: "Every field narrows the list; within a field, any of its values fits.",
  fields: (t) => ({
    isCurrent: t.boolean({ description: "true: those that hold; false: drafts, recalled, cancelled and expired ones." }),
    requestedAction: t.field({ type: [enums.RequestedAction], description: "What is asked." }),
    severity: t.field({ type: [enums.AlertSeverity], description: "How grave." }),
    agencies: t.globalIDList({ for: AgencyType, description: "Originating agencies." }),
    own: t.boolean({ description: "true: your agency's own; false: those of others." }),
    status: t.field({ type: [enums.ReportStatus], description: "State of the alert." }),
    commodityGroup: t.field({ type: [enums.CommodityGroup], description: "What goods are expected." }),
    itemId: t.field({ type: "PostalItemId", description: "That look for this item, by its identifier or by how it begins." }),
    isForAction: t.boolean({ description: "true: that ask your agency to act." }),
    isUnacknowledged: t.boolean({ description: "true: that ask your agency to act, and that it has not acknowledged." }),
  }),
});

const Order = builder.inputType("AlertOrder", {
  description: "Order of the list.",
  fields: (t) => ({
    by: t.field({ type: enums.AlertOrderBy, required: true, description: "What to order by." }),
    descending: t.boolean({ defaultValue: true, description: "Latest or gravest first." }),
  }),
});

function placeOf(cursor: string): AlertPlace {
  const [value = "", id = ""] = Buffer.from(cursor, "base64url").toString().split("|");
  if (!/^\d{1,15}(\.\d{1,9})?$/.test(value) || !isUuid(id)) {
    throw new GraphQLError("This cursor is not one of ours.", { extensions: { code: "BAD_USER_INPUT" } });
  }
  return { value, id };
}
const cursorOf = ({ value, id }: AlertPlace) => Buffer.from(`${value}|${id}`).toString("base64url");

builder.queryField("alerts", (t) =>
  t.connection(
    {
      type: AlertType,
      description: "Alerts that you may see.",
      authScopes: { permission: "alert:read" },
      args: {
        filter: t.arg({ type: Filter, description: "Narrows the list." }),
        orderBy: t.arg({ type: Order, description: "By when they were posted, latest first, unless told otherwise." }),
      },
      complexity: ({ first, last }) => ({ field: 5, multiplier: last ?? first ?? 20 }),
      resolve: async (_root, { filter, orderBy, ...args }, context, info) => {
        const { operation } = context;
        const asked = pageAsked(args, placeOf);
        const narrowed = { ...filter, agencyIds: filter?.agencies?.map(({ id }) => Number(id)) } as AlertFilter;
        const order = { by: orderBy?.by ?? "POSTED", descending: orderBy?.descending ?? true } as const;
        const page = await listAlerts(operation, { ...asked, filter: narrowed, order });
        const alerts = await operation.db.alert.findMany({
          ...queryFromInfo({ context, info, path: ["edges", "node"] }),
          where: { id: { in: page.places.map(({ id }) => id) } },
        });
        // Looking for an item is a consultation of what it found; turning pages is not.
        if (filter?.itemId) for (const { id } of alerts) operation.consult("ALERT", id);
        return connectionOf(asked, page, alerts, cursorOf);
      },
    },
    {
      name: "AlertConnection",
      description: "A page of alerts.",
      fields: (t) => ({
        totalCount: t.int({
          description: "How many there are in all that you may see.",
          resolve: (page) => (page as unknown as { totalCount: number }).totalCount,
        }),
      }),
    },
    { name: "AlertEdge", description: "An alert and its place in the list." },
  ),
);

builder.queryFields((t) => ({
  alert: t.prismaField({
    type: AlertType,
    nullable: true,
    description: "One alert, by the reference that people write and say; null when there is none that you may see.",
    authScopes: { permission: "alert:read" },
    args: { reference: t.arg.string({ required: true, description: "Such as `AW-CUSTOMS-7K3QF-2M9TX`." }) },
    resolve: async (query, _root, { reference }, { operation }) => {
      const alert = await operation.db.alert.findFirst({ ...query, where: { reference: reference.trim().toUpperCase() } });
      if (alert) operation.consult("ALERT", alert.id);
      return alert;
    },
  }),
  alertProposedAddressees: t.prismaField({
    type: [AgencyType],
    description: "Agencies of the countries that what is looked for passes through, other than your own.",
    authScopes: { permission: "alert:post" },
    args: { lines: t.arg({ type: [AlertLineInputType], required: true, description: "What to look for." }) },
    resolve: async (query, _root, { lines }, { operation }) => {
      const ids = await proposeAddressees(operation, lines);
      const agencies = await operation.db.agency.findMany({ ...query, where: { id: { in: ids } } });
      return agencies.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
    },
  }),
}));
