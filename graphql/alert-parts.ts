// The parts of an alert: what to look for, and the reports that it is linked with.
import { sql } from "../prisma/generated/client/internal/prismaNamespace.ts";
import { AlertType } from "./alert.ts";
import { builder, type Context } from "./builder.ts";
import * as enums from "./enums.ts";
import { costOfPart, partArguments, partAsked } from "./linked-part.ts";
import { SeizureReportType } from "./seizure-report.ts";

builder.prismaObject("AlertLine", {
  description: "A thing to look for that names nobody.",
  authScopes: { permission: "alert:read" },
  fields: (t) => ({
    kind: t.expose("kind", { type: enums.AlertLineKind, description: "What it is." }),
    value: t.exposeString("value", {
      description: "The identifier, code or words; of a route a country or the UN/LOCODE or IMPC code of an office.",
    }),
  }),
});

builder.prismaObject("AlertParty", {
  description: "A sender or addressee to look for. Being looked for is not being guilty.",
  authScopes: { permission: "alert:read" },
  fields: (t) => ({
    role: t.expose("role", { type: enums.AlertPartyRole, description: "Sender or addressee." }),
    name: t.exposeString("name", { description: "Name as it is likely written." }),
    address: t.exposeString("address", { nullable: true, description: "Address." }),
    country: t.expose("country", { type: "CountryCode", nullable: true, description: "Country of the address." }),
  }),
});

type Ends = { alert?: string; report?: string };

/** The other ends of links of which the viewer sees both. */
async function linked({ operation }: Context, { alert, report }: Ends, isSource: boolean): Promise<string[]> {
  const rows = await operation.rows<{ alert: string; report: string }>(sql`
    select alert_id as alert, report_id as report from portolan.alert_reports(${alert ?? null}::uuid, ${report ?? null}::uuid) where is_source = ${isSource}`);
  return rows.map((row) => (alert ? row.report : row.alert));
}

const linkedReports = { sourceReports: true, reports: false } as const;
for (const [name, isSource] of Object.entries(linkedReports)) {
  builder.prismaObjectField(AlertType, name, (t) =>
    t.prismaField({
      type: [SeizureReportType],
      description: isSource
        ? "Reports that it is founded on, as far as you may see them; latest first."
        : "Reports that it led to, as far as you may see them; latest first.",
      select: { id: true },
      args: partArguments(t.arg),
      complexity: costOfPart,
      resolve: async (query, { id }, part, context) =>
        context.operation.permissions.has("seizure-report:read")
          ? context.operation.db.seizureReport.findMany({
              ...query,
              ...partAsked(part),
              where: { id: { in: await linked(context, { alert: id }, isSource) } },
              orderBy: [{ occurredOn: "desc" }, { id: "asc" }],
            })
          : [],
    }),
  );
}

const linkedAlerts = { foundedAlerts: true, alerts: false } as const;
for (const [name, isSource] of Object.entries(linkedAlerts)) {
  builder.prismaObjectField(SeizureReportType, name, (t) =>
    t.prismaField({
      type: [AlertType],
      description: isSource
        ? "Alerts that are founded on it, as far as you may see them; latest first."
        : "Alerts that led to it, as far as you may see them; latest first.",
      select: { id: true },
      args: partArguments(t.arg),
      complexity: costOfPart,
      resolve: async (query, { id }, part, context) =>
        context.operation.permissions.has("alert:read")
          ? context.operation.db.alert.findMany({
              ...query,
              ...partAsked(part),
              where: { id: { in: await linked(context, { report: id }, isSource) } },
              orderBy: [{ createdAt: "desc" }, { id: "asc" }],
            })
          : [],
    }),
  );
}
