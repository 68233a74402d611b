// How much an export would take along. The files themselves are at /exports: they can be larger than any answer.
import { countLeaving } from "../lib/seizures/export-reports.ts";
import { builder } from "./builder.ts";
import { Filter, listAsked } from "./seizure-report-list.ts";

const ExportType = builder.objectRef<Awaited<ReturnType<typeof countLeaving>>>("SeizureReportExport").implement({
  description: "What an export would take along.",
  authScopes: { permission: "seizure-report:export" },
  fields: (t) => ({
    reports: t.exposeInt("reports", { description: "Reports that may leave the portal." }),
    withheld: t.exposeInt("withheld", { description: "Reports that you may read here and not take along, by their TLP and handling code." }),
  }),
});

builder.queryField("seizureReportExport", (t) =>
  t.field({
    type: ExportType,
    description: "What `GET /exports/seizure-reports.csv` (or `.geojson`, `.jsonl`) with the same `filter` and `search` would take along.",
    authScopes: { permission: "seizure-report:export" },
    args: {
      filter: t.arg({ type: Filter, description: "As for `seizureReports`." }),
      search: t.arg.string({ description: "As for `seizureReports`." }),
    },
    resolve: (_root, args, { operation }) => countLeaving(operation, listAsked(args)),
  }),
);
