// How files of an agency's own systems are read: kept by name, found again by the header.
import { deleteImportMapping, saveImportMapping } from "../lib/imports/import-steps.ts";
import { type Constant, dateOrders, type MappedColumn, type Mapping } from "../lib/imports/mapping.ts";
import english from "../lib/languages/en/imports.json" with { type: "json" };
import { reportColumns } from "../lib/seizures/report-columns.ts";
import { builder, maximumPage } from "./builder.ts";
import { payload } from "./payload.ts";
import { attempt } from "./user-error.ts";

const columnTitles = english.columns as Record<string, string>;
/** A column's name is its enum value in capitals, as everywhere in the contract. */
export const ReportColumnType = builder.enumType("ReportColumn", {
  description: "A column of seizure reports in CSV, as in the template and in exports.",
  values: Object.fromEntries(reportColumns.map(({ name }) => [name.toUpperCase(), { value: name, description: columnTitles[name] ?? name }])),
});
const DateOrder = builder.enumType("DateOrder", {
  description: "In which order a date has its parts, whatever stands between them.",
  values: Object.fromEntries(dateOrders.map((order) => [order, { value: order, description: english.mapping.dateOrders[order] }])),
});

const ColumnValue = builder.objectRef<MappedColumn["values"][number]>("ImportColumnValue").implement({
  description: "What one of a file's words means.",
  authScopes: { permission: "seizure-report:import" },
  fields: (t) => ({
    theirs: t.exposeString("theirs", { description: "As the file writes it; capitals do not matter." }),
    ours: t.exposeString("ours", { description: "As Portolan would." }),
  }),
});
const Column = builder.objectRef<MappedColumn>("ImportColumn").implement({
  description: "A column of a file, and what it says.",
  authScopes: { permission: "seizure-report:import" },
  fields: (t) => ({
    column: t.exposeString("column", { description: "Its title in the file." }),
    field: t.field({ type: ReportColumnType, description: "What it is in Portolan.", resolve: ({ field }) => field }),
    values: t.expose("values", { type: [ColumnValue], description: "Words of the file that Portolan writes otherwise." }),
  }),
});
const ConstantType = builder.objectRef<Constant>("ImportConstant").implement({
  description: "What every report of a file has, without a column for it.",
  authScopes: { permission: "seizure-report:import" },
  fields: (t) => ({
    field: t.field({ type: ReportColumnType, description: "Which column of Portolan.", resolve: ({ field }) => field }),
    value: t.exposeString("value", { description: "What it says." }),
  }),
});
export const MappingType = builder.objectRef<Mapping>("ImportColumns").implement({
  description: "How a file is read.",
  authScopes: { permission: "seizure-report:import" },
  fields: (t) => ({
    columns: t.expose("columns", { type: [Column], description: "Columns that are read." }),
    constants: t.expose("constants", { type: [ConstantType], description: "What the file does not say." }),
    dateOrder: t.field({ type: DateOrder, description: "How it writes dates.", resolve: ({ dateOrder }) => dateOrder }),
    decimalComma: t.exposeBoolean("decimalComma", { description: "Whether its decimals have a comma." }),
  }),
});

const ValueInput = builder.inputType("ImportColumnValueInput", {
  fields: (t) => ({
    theirs: t.string({ required: true, description: "As the file writes it." }),
    ours: t.string({ required: true, description: "As Portolan would." }),
  }),
});
const ColumnInput = builder.inputType("ImportColumnInput", {
  fields: (t) => ({
    column: t.string({ required: true, description: "Its title in the file." }),
    field: t.field({ type: ReportColumnType, required: true, description: "What it is in Portolan." }),
    values: t.field({ type: [ValueInput], description: "Words that Portolan writes otherwise; at most 500." }),
  }),
});
const ConstantInput = builder.inputType("ImportConstantInput", {
  fields: (t) => ({
    field: t.field({ type: ReportColumnType, required: true, description: "Which column of Portolan." }),
    value: t.string({ required: true, description: "What it says." }),
  }),
});
export const MappingInput = builder.inputType("ImportColumnsInput", {
  fields: (t) => ({
    columns: t.field({ type: [ColumnInput], required: true, description: "Columns that are read; others are not." }),
    constants: t.field({ type: [ConstantInput], description: "What the file does not say." }),
    dateOrder: t.field({ type: DateOrder, description: "YEAR_MONTH_DAY unless told otherwise." }),
    decimalComma: t.boolean({ description: "Whether decimals have a comma; false unless told otherwise." }),
  }),
});

/** As the capability takes it, with what was left out. */
export const mappingOf = (input: typeof MappingInput.$inferInput): Mapping => ({
  columns: input.columns.map(({ column, field, values }) => ({ column, field: String(field), values: values ?? [] })),
  constants: (input.constants ?? []).map(({ field, value }) => ({ field: String(field), value })),
  dateOrder: (input.dateOrder ?? "YEAR_MONTH_DAY") as Mapping["dateOrder"],
  decimalComma: input.decimalComma ?? false,
});

export const ImportMappingType = builder.prismaNode("ImportMapping", {
  id: { field: "id" },
  description: "A kept way to read files of one of your agency's own systems. Visible to its intelligence members.",
  authScopes: { permission: "seizure-report:import" },
  fields: (t) => ({
    name: t.exposeString("name", { description: "Its name, unique in the agency." }),
    header: t.exposeStringList("header", { description: "Titles of the columns: a file with these is read by it." }),
    columns: t.field({
      type: MappingType,
      description: "How they are read.",
      select: { content: true },
      resolve: ({ content }) => content as Mapping,
    }),
    updatedAt: t.expose("updatedAt", { type: "DateTime", description: "Last change." }),
  }),
});

builder.queryField("importMappings", (t) =>
  t.prismaConnection(
    {
      type: ImportMappingType,
      cursor: "id",
      maxSize: maximumPage,
      description: "Kept mappings of your agency, by name.",
      authScopes: { permission: "seizure-report:import" },
      totalCount: (_parent, _args, { operation }) => operation.db.importMapping.count(),
      resolve: (query, _root, _args, { operation }) => operation.db.importMapping.findMany({ ...query, orderBy: [{ name: "asc" }, { id: "asc" }] }),
    },
    { description: "A page of mappings." },
    { description: "A mapping and its place in the list." },
  ),
);

const Payload = payload<string | null>("ImportMappingPayload", "The mapping after the action, or what was wrong with the input.", (t) => ({
  importMapping: t.prismaField({
    type: ImportMappingType,
    nullable: true,
    description: "The mapping as it is now; null if it was deleted or there are user errors.",
    resolve: (query, { done }, _args, { operation }) => (done ? operation.db.importMapping.findUnique({ ...query, where: { id: done } }) : null),
  }),
}));

const SaveInput = builder.inputType("ImportMappingSaveInput", {
  fields: (t) => ({
    id: t.globalID({ for: ImportMappingType, description: "The mapping to change; without it a new one is kept." }),
    name: t.string({ required: true, description: "Its name; at most 100 characters." }),
    header: t.stringList({ description: "Titles of the file's columns; needed for a new one, else as before." }),
    columns: t.field({ type: MappingInput, description: "How they are read; needed for a new one, else as before." }),
  }),
});
const DeleteInput = builder.inputType("ImportMappingDeleteInput", {
  fields: (t) => ({ id: t.globalID({ for: ImportMappingType, required: true, description: "The mapping." }) }),
});

builder.mutationFields((t) => ({
  importMappingSave: t.field({
    type: Payload,
    description: "Keeps a mapping, renames it or changes how it reads.",
    authScopes: { permission: "seizure-report:import" },
    args: { input: t.arg({ type: SaveInput, required: true, description: "The mapping." }) },
    resolve: (_root, { input: { id, name, header, columns } }, context) =>
      attempt(context, () =>
        saveImportMapping(context.operation, id?.id ?? null, { name, header: header ?? null, mapping: columns ? mappingOf(columns) : null }),
      ),
  }),
  importMappingDelete: t.field({
    type: Payload,
    description: "Deletes a mapping. Imports that used it keep what they did.",
    authScopes: { permission: "seizure-report:import" },
    args: { input: t.arg({ type: DeleteInput, required: true, description: "The mapping." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await deleteImportMapping(context.operation, input.id.id);
        return null;
      }),
  }),
}));
