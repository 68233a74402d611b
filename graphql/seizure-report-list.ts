// Lists of seizure reports: filters, search, order, count and cursors.

import { queryFromInfo } from "@pothos/plugin-prisma";
import { GraphQLError } from "graphql";
import { isUuid } from "../lib/is-uuid.ts";
import { listReports, type Place, type ReportFilter, type ReportOrder } from "../lib/seizures/list-reports.ts";
import { countEvents } from "../lib/seizures/same-event.ts";
import { AgencyType } from "./agency.ts";
import { builder } from "./builder.ts";
import { connectionOf, pageAsked } from "./connection.ts";
import * as enums from "./enums.ts";
import { SeizureReportType } from "./seizure-report.ts";
import { asksFor } from "./selection.ts";

export const Filter = builder.inputType("SeizureReportFilter", {
  description: "Every field narrows the list; within a field, any of its values fits.",
  fields: (t) => ({
    occurredFrom: t.field({ type: "Date", description: "Seized on this day or later." }),
    occurredUntil: t.field({ type: "Date", description: "Seized on this day or earlier." }),
    origin: t.field({ type: ["CountryCode"], description: "Origin of the route." }),
    transit: t.field({ type: ["CountryCode"], description: "Transit countries." }),
    destination: t.field({ type: ["CountryCode"], description: "Destination of the route." }),
    commodityGroup: t.field({ type: [enums.CommodityGroup], description: "Group of any line of goods." }),
    hsPrefix: t.field({ type: "HsCode", description: "HS code of any line begins with this: `93` finds `930510`." }),
    concealment: t.field({ type: [enums.Concealment], description: "How the goods were hidden." }),
    detection: t.field({ type: [enums.Detection], description: "What led to the find." }),
    transport: t.field({ type: [enums.Transport], description: "How the goods travelled." }),
    mailClass: t.field({ type: [enums.MailClass], description: "Class of the item in the mail." }),
    agencies: t.globalIDList({ for: AgencyType, description: "Originating agencies." }),
    tlp: t.field({ type: [enums.Tlp], description: "Traffic light." }),
    status: t.field({ type: [enums.ReportStatus], description: "State of the report." }),
    own: t.boolean({ description: "true: your agency's own; false: those that others shared." }),
    itemId: t.field({ type: "PostalItemId", description: "Identifier of the postal item." }),
  }),
});

export const Order = builder.inputType("SeizureReportOrder", {
  description: "Order of the list.",
  fields: (t) => ({
    by: t.field({ type: enums.ReportOrderBy, required: true, description: "What to order by." }),
    descending: t.boolean({ defaultValue: true, description: "Latest first." }),
  }),
});

/** A day or a moment as PostgreSQL writes it, and one that there is. */
function isInTime(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00)?$/.test(value)) return false;
  const moment = new Date(value.replace(" ", "T").replace(/\+00$/, "Z"));
  return moment.getUTCFullYear() > 0 && moment.toISOString().startsWith(value.slice(0, 10));
}

function placeOf(cursor: string): Place {
  const [value = "", id = ""] = Buffer.from(cursor, "base64url").toString().split("|");
  if (!isUuid(id) || !isInTime(value)) {
    throw new GraphQLError("This cursor is not one of ours.", { extensions: { code: "BAD_USER_INPUT" } });
  }
  return { value, id };
}
const cursorOf = ({ value, id }: Place) => Buffer.from(`${value}|${id}`).toString("base64url");

type Narrowing = { filter?: typeof Filter.$inferInput | null; search?: string | null; orderBy?: typeof Order.$inferInput | null };

/** What a list or an export is asked for, as the capability takes it. */
export function listAsked({ filter, search, orderBy }: Narrowing): { filter: ReportFilter; search: string | null; order: ReportOrder } {
  const agencyIds = filter?.agencies?.map(({ id }) => Number(id)) ?? null;
  return {
    filter: { ...filter, agencyIds } as ReportFilter,
    search: search?.trim() || null,
    order: { by: orderBy?.by ?? "OCCURRED", descending: orderBy?.descending ?? true },
  };
}

builder.queryField("seizureReports", (t) =>
  t.connection(
    {
      type: SeizureReportType,
      description: "Seizure reports that you may see.",
      authScopes: { permission: "seizure-report:read" },
      args: {
        filter: t.arg({ type: Filter, description: "Narrows the list." }),
        search: t.arg.string({ description: 'Words in the report and its goods; "in quotes" together, -without.' }),
        orderBy: t.arg({ type: Order, description: "By day of seizure, latest first, unless told otherwise." }),
      },
      complexity: (args) => ({ field: 5, multiplier: args.first ?? args.last ?? 20 }),
      resolve: async (_root, { filter, search, orderBy, ...args }, context, info) => {
        const { operation } = context;
        const asked = pageAsked(args, placeOf);
        const narrowing = listAsked({ filter, search, orderBy });
        const page = await listReports(operation, { ...asked, ...narrowing, count: asksFor(info, "totalCount") || asksFor(info, "eventCount") });
        const eventCount = asksFor(info, "eventCount") ? await countEvents(operation, narrowing, page.totalCount ?? 0) : 0;
        const reports = await operation.db.seizureReport.findMany({
          ...queryFromInfo({ context, info, path: ["edges", "node"] }),
          where: { id: { in: page.reports.map(({ id }) => id) } },
        });
        // A search by words or identifier is a consultation of what it found; turning pages is not.
        if (narrowing.search || narrowing.filter.itemId) for (const { id } of reports) operation.consult("SEIZURE_REPORT", id);
        return { ...connectionOf(asked, { ...page, places: page.reports }, reports, cursorOf), eventCount };
      },
    },
    {
      name: "SeizureReportConnection",
      description: "A page of seizure reports.",
      fields: (t) => ({
        totalCount: t.int({
          description: "How many there are in all that you may see.",
          resolve: (page) => (page as unknown as { totalCount: number }).totalCount,
        }),
        eventCount: t.int({
          description: "How many events these tell of: reports that are linked as of the same event, and that you may see, count once.",
          resolve: (page) => (page as unknown as { eventCount: number }).eventCount,
        }),
      }),
    },
    { name: "SeizureReportEdge", description: "A report and its place in the list." },
  ),
);

builder.queryField("seizureReport", (t) =>
  t.prismaField({
    type: "SeizureReport",
    nullable: true,
    description: "One report, by the reference that people write and say; null when there is none that you may see.",
    authScopes: { permission: "seizure-report:read" },
    args: { reference: t.arg.string({ required: true, description: "Such as `AW-CUSTOMS-7K3QF-2M9TX`." }) },
    resolve: async (query, _root, { reference }, { operation }) => {
      const report = await operation.db.seizureReport.findFirst({ ...query, where: { reference: reference.trim().toUpperCase() } });
      if (report) operation.consult("SEIZURE_REPORT", report.id);
      return report;
    },
  }),
);
