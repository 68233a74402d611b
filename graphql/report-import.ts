// Files of seizure reports on their way in. The file itself comes by POST /imports.

import { cancelReportImport, checkReportImport, confirmReportImport } from "../lib/imports/import-steps.ts";
import type { Mapping } from "../lib/imports/mapping.ts";
import english from "../lib/languages/en/imports.json" with { type: "json" };
import { builder, maximumPage } from "./builder.ts";
import { closedList, UserErrorCode } from "./enums.ts";
import { ImportMappingType, MappingInput, MappingType, mappingOf, ReportColumnType } from "./import-mapping.ts";
import { payload } from "./payload.ts";
import { attempt } from "./user-error.ts";

const State = closedList("ReportImportState", "How far an import is.", english.states);
export const ImportFailure = closedList("ReportImportFailure", "Why an import stopped.", english.failures);

builder.prismaObject("ReportImportFault", {
  description: "What is wrong with one row of a file.",
  authScopes: { permission: "seizure-report:import" },
  fields: (t) => ({
    row: t.exposeInt("rowNumber", { description: "As a spreadsheet counts: the header is row 1." }),
    column: t.exposeString("column", {
      nullable: true,
      description: "Title of the file's column; null if the row as a whole is meant, or what the file lacks.",
    }),
    field: t.expose("field", { type: ReportColumnType, nullable: true, description: "The same column in Portolan." }),
    value: t.exposeString("value", { nullable: true, description: "What stands there; at most 200 characters." }),
    code: t.expose("code", { type: UserErrorCode, description: "What is wrong." }),
    message: t.string({
      description: "The same in your language.",
      select: { code: true, values: true },
      resolve: ({ code, values }, _args, { t }) => t(`errors.${code}`, values as Record<string, string | number>),
    }),
  }),
});

export const ReportImportType = builder.prismaNode("ReportImport", {
  id: { field: "id" },
  findUnique: (id) => ({ id, watchlistId: null }),
  description:
    "A file of seizure reports: uploaded, checked, and then written whole or not at all. Visible where its drafts will be: to the importer's unit and supervisors.",
  authScopes: { permission: "seizure-report:import" },
  fields: (t) => ({
    name: t.exposeString("name", { description: "Name of the file." }),
    state: t.expose("state", { type: State, description: "How far it is." }),
    progress: t.exposeInt("progress", { description: "Per cent of the present step." }),
    member: t.relation("member", { nullable: true, description: "Who imports it, and alone can take its steps." }),
    header: t.exposeStringList("header", { description: "Titles of its columns." }),
    preview: t.field({
      type: "JSON",
      description: "The first rows, as lists of texts; none once it is over.",
      select: { preview: true },
      resolve: ({ preview }) => preview,
    }),
    columns: t.field({
      type: MappingType,
      nullable: true,
      description: "How it is read: proposed before the check, then as checked.",
      select: { mapping: true },
      resolve: ({ mapping }) => mapping as Mapping | null,
    }),
    mapping: t.relation("savedMapping", { type: ImportMappingType, nullable: true, description: "The kept mapping that it is read by." }),
    rowCount: t.exposeInt("rowCount", { description: "Rows that hold something." }),
    faultyRowCount: t.exposeInt("faultyRowCount", { description: "Rows with faults." }),
    faultCount: t.exposeInt("faultCount", { description: "All faults; of these the first 1,000 are listed." }),
    newCount: t.exposeInt("newCount", { description: "Reports whose own reference your unit does not have." }),
    changedCount: t.exposeInt("changedCount", { description: "Reports that your unit has and that say something else." }),
    unchangedCount: t.exposeInt("unchangedCount", { description: "Reports that stay as they are." }),
    failure: t.expose("failure", { type: ImportFailure, nullable: true, description: "Why it stopped." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When the file came." }),
    finishedAt: t.expose("finishedAt", { type: "DateTime", nullable: true, description: "When it was written or cancelled." }),
    viewerCanContinue: t.boolean({
      description: "Whether its next steps are yours to take.",
      select: { memberId: true },
      resolve: ({ memberId }, _args, { operation }) => memberId === operation.viewer.memberId && operation.permissions.has("seizure-report:import"),
    }),
    faults: t.relatedConnection(
      "faults",
      {
        cursor: "id",
        maxSize: maximumPage,
        description: "What is wrong, by row.",
        query: { orderBy: [{ rowNumber: "asc" }, { id: "asc" }] },
      },
      { description: "A page of faults." },
      { description: "A fault and its place in the list." },
    ),
  }),
});

builder.queryField("reportImports", (t) =>
  t.prismaConnection(
    {
      type: ReportImportType,
      cursor: "id",
      maxSize: maximumPage,
      description: "Imports of seizure reports, latest first.",
      authScopes: { permission: "seizure-report:import" },
      totalCount: (_parent, _args, { operation }) => operation.db.reportImport.count({ where: { watchlistId: null } }),
      resolve: (query, _root, _args, { operation }) =>
        operation.db.reportImport.findMany({ ...query, where: { watchlistId: null }, orderBy: [{ createdAt: "desc" }, { id: "desc" }] }),
    },
    { description: "A page of imports." },
    { description: "An import and its place in the list." },
  ),
);

const Payload = payload<string>("ReportImportPayload", "The import after the action, or what was wrong with the input.", (t) => ({
  reportImport: t.prismaField({
    type: ReportImportType,
    nullable: true,
    description: "The import as it is now; null if there are user errors.",
    resolve: (query, { done }, _args, { operation }) => (done ? operation.db.reportImport.findUnique({ ...query, where: { id: done } }) : null),
  }),
}));

const CheckInput = builder.inputType("ReportImportCheckInput", {
  fields: (t) => ({
    id: t.globalID({ for: ReportImportType, required: true, description: "The import." }),
    columns: t.field({ type: MappingInput, required: true, description: "How the file is read." }),
    saveAs: t.string({ description: "Keeps this mapping under the name, for files with the same header." }),
    confirm: t.boolean({ description: "true: import at once if nothing is wrong." }),
  }),
});
const StepInput = builder.inputType("ReportImportStepInput", {
  fields: (t) => ({ id: t.globalID({ for: ReportImportType, required: true, description: "The import." }) }),
});

builder.mutationFields((t) => ({
  reportImportCheck: t.field({
    type: Payload,
    description: "Checks a file without writing anything: names every faulty row, and tells what an import would do.",
    authScopes: { permission: "seizure-report:import" },
    args: { input: t.arg({ type: CheckInput, required: true, description: "The import and its columns." }) },
    resolve: (_root, { input: { id, columns, saveAs, confirm } }, context) =>
      attempt(context, async () => {
        await checkReportImport(context.operation, id.id, mappingOf(columns), { saveAs: saveAs ?? null, confirmsItself: confirm ?? false });
        return id.id;
      }),
  }),
  reportImportConfirm: t.field({
    type: Payload,
    description: "Writes a checked file without faults: all of its reports or none.",
    authScopes: { permission: "seizure-report:import" },
    args: { input: t.arg({ type: StepInput, required: true, description: "The import." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await confirmReportImport(context.operation, input.id.id);
        return input.id.id;
      }),
  }),
  reportImportCancel: t.field({
    type: Payload,
    description: "Gives an import up, at any time before all of it is written. Nothing of it stays.",
    authScopes: { permission: "seizure-report:import" },
    args: { input: t.arg({ type: StepInput, required: true, description: "The import." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await cancelReportImport(context.operation, input.id.id);
        return input.id.id;
      }),
  }),
}));
