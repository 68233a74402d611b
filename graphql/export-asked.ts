// What an export is asked for: the arguments of `seizureReports`, objects among them as JSON.
import { coerceInputValue, GraphQLError, isInputType } from "graphql";
import type { ExportAsked } from "../lib/seizures/export-reports.ts";
import { decodeGlobalId } from "./builder.ts";
import { keyIn } from "./key-in.ts";
import { schema } from "./schema.ts";
import { listAsked } from "./seizure-report-list.ts";

export type Asked = { arguments: Record<string, unknown>; narrowing: ExportAsked; mappingId: string | null };

/** An input object of the contract from a parameter; throws what is wrong with it. */
function inputIn(parameters: URLSearchParams, name: string, typeName: string): Record<string, unknown> | null {
  const text = parameters.get(name);
  const type = schema.getType(typeName);
  if (!text || !isInputType(type)) return null;
  return coerceInputValue(JSON.parse(text), type, (path, _value, error) => {
    throw new GraphQLError(`${[name, ...path].join(".")}: ${error.message}`);
  }) as Record<string, unknown>;
}

/** Throws an error for the caller. */
export function readAsked(address: string): Asked {
  const { searchParams: parameters } = new URL(address, "http://portal.invalid");
  if (/\0|\\u0000/.test([...parameters.values()].join())) throw new Error("No text may contain the character U+0000.");
  const filter = inputIn(parameters, "filter", "SeizureReportFilter");
  const orderBy = inputIn(parameters, "orderBy", "SeizureReportOrder");
  const search = parameters.get("search");
  const agencies = (filter?.agencies as string[] | undefined)?.map(decodeGlobalId);
  if (agencies?.some(({ typename }) => typename !== "Agency")) throw new Error("filter.agencies: this is not an id of the right kind.");
  const narrowing = { filter: filter && { ...filter, ...(agencies && { agencies }) }, search, orderBy };
  const mapping = parameters.get("mapping");
  const mappingId = keyIn(parameters, "mapping", "ImportMapping");
  if (mapping !== null && !mappingId) throw new Error("mapping: this is not an id of the right kind.");
  return {
    arguments: { filter, search, orderBy, ...(mapping && { mapping }) },
    narrowing: listAsked(narrowing as Parameters<typeof listAsked>[0]),
    mappingId,
  };
}
