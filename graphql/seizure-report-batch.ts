// Many drafts in one operation, with a result for each.
import { queryFromInfo } from "@pothos/plugin-prisma";
import { once } from "../lib/access/idempotency.ts";
import { draftOutcomes } from "../lib/codes/domain-codes.ts";
import { type Drafted, draftReports, mostDrafts } from "../lib/seizures/draft-reports.ts";
import type { ReportInput } from "../lib/seizures/report-input.ts";
import type { Fault } from "../lib/user-error.ts";
import type { SeizureReport } from "../prisma/generated/client/client.ts";
import { builder } from "./builder.ts";
import { listed } from "./enums.ts";
import { payload } from "./payload.ts";
import { SeizureReportType } from "./seizure-report.ts";
import { filingOf, ReportContentType } from "./seizure-report-input.ts";
import { attempt, UserErrorType } from "./user-error.ts";

const Outcome = listed("SeizureReportDraftOutcome", "draftOutcomes", draftOutcomes, "What became of a draft.");

type Result = { report: SeizureReport | null; outcome: (typeof draftOutcomes)[number] | null; faults: Fault[] };
const ResultType = builder.objectRef<Result>("SeizureReportDraftResult").implement({
  description: "What became of one of many drafts.",
  authScopes: { signedIn: true },
  fields: (t) => ({
    seizureReport: t.field({
      type: SeizureReportType,
      nullable: true,
      description: "The report as it is now; null if there are user errors.",
      resolve: ({ report }) => report,
    }),
    outcome: t.expose("outcome", { type: Outcome, nullable: true, description: "Filed or updated; null if there are user errors." }),
    userErrors: t.field({
      type: [UserErrorType],
      description: "What to put right in this one; paths begin at the report. With any, nothing of it was written.",
      resolve: ({ faults }) => faults,
    }),
  }),
});

const Payload = payload<Result[]>(
  "SeizureReportDraftManyPayload",
  "A result for each report, in the order sent; or what was wrong with the whole.",
  (t) => ({
    // The mutation's own cost counts the reports.
    results: t.field({ type: [ResultType], complexity: { multiplier: 1 }, description: "In the order sent.", resolve: ({ done }) => done ?? [] }),
  }),
);

const Input = builder.inputType("SeizureReportDraftManyInput", {
  description: "Reports to file, and how.",
  fields: (t) => ({
    reports: t.field({ type: [ReportContentType], required: true, description: `What they say; at most ${mostDrafts}.` }),
    ...filingOf(t),
  }),
});

builder.mutationField("seizureReportDraftMany", (t) =>
  t.field({
    type: Payload,
    description: "Files up to 500 drafts. Each is written whole or not at all, whatever is wrong with the others.",
    authScopes: { permission: "seizure-report:draft" },
    complexity: (args) => ({ field: 5, multiplier: (args.input as { reports: unknown[] }).reports.length }),
    args: { input: t.arg({ type: Input, required: true, description: "The reports." }) },
    resolve: (_root, { input: { idempotencyKey, ...input } }, context, info) =>
      attempt(context, async () => {
        const { operation } = context;
        const drafted = await once(operation, { name: "seizureReportDraftMany", key: idempotencyKey, input }, () =>
          draftReports(operation, input.reports as ReportInput[], input.ifExists ?? "REFUSE"),
        );
        const reports = await operation.db.seizureReport.findMany({
          ...queryFromInfo({ context, info, path: ["results", "seizureReport"] }),
          where: { id: { in: drafted.flatMap((one) => ("id" in one ? [one.id] : [])) } },
        });
        const byId = new Map(reports.map((report) => [report.id, report]));
        return drafted.map((one) => resultOf(one, byId));
      }),
  }),
);

function resultOf(one: Drafted, byId: Map<string, SeizureReport>): Result {
  if ("faults" in one) return { report: null, outcome: null, faults: one.faults };
  return { report: byId.get(one.id) ?? null, outcome: one.outcome, faults: [] };
}
