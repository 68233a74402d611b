// The columns of seizure reports in CSV, for template, import and export alike. A row is a report with one
// line of goods, up to three legs and one party; further rows with the same reference add further ones.
import * as codes from "../codes/domain-codes.ts";
import { safeCell } from "../csv-cell.ts";
import type { GoodsInput, LegInput, PartyInput, ReportInput } from "./report-input.ts";

export type ColumnPart = "report" | "goods" | "origin" | "transit" | "destination" | "party";
/** How a cell is read; a code is one of `codes`, a symbol is in capitals without spaces. */
export type ColumnKind = "text" | "symbol" | "code" | "date" | "decimal" | "integer" | "boolean";

export type ReportColumn = {
  /** In the header of the template and of an export. */
  name: string;
  part: ColumnPart;
  /** Of ReportInput, or of the part's own input. */
  field: string;
  kind: ColumnKind;
  codes?: readonly string[];
  /** Written on every row of a report, not on its first alone. */
  everyRow?: true;
  /** Without it no report comes about. */
  required?: true;
};

type Rest = Partial<Pick<ReportColumn, "codes" | "everyRow" | "required">>;
const column =
  (part: ColumnPart) =>
  (name: string, field: string, kind: ColumnKind = "text", rest: Rest = {}): ReportColumn => ({ name, part, field, kind, ...rest });
const [report, goods, party] = [column("report"), column("goods"), column("party")];
const required = { required: true } as const;

export const reportColumns: readonly ReportColumn[] = [
  report("own_reference", "ownReference", "text", { ...required, everyRow: true }),
  report("occurred_on", "occurredOn", "date", required),
  report("place", "place", "text", required),
  report("place_kind", "placeKind", "code", { codes: codes.placeKinds }),
  report("place_code", "placeCode", "symbol"),
  report("direction", "direction", "code", { codes: codes.directions }),
  report("transport", "transport", "code", { codes: codes.transports, ...required }),
  goods("goods_aspect", "aspect", "code", { codes: codes.goodsAspects }),
  goods("commodity_group", "commodityGroup", "code", { codes: codes.commodityGroups }),
  goods("goods_description", "description", "text", required),
  goods("hs_code", "hsCode", "symbol"),
  goods("quantity", "quantity", "decimal", required),
  goods("unit", "unit", "symbol", required),
  goods("is_estimated", "isEstimated", "boolean"),
  goods("is_net", "isNet", "boolean"),
  goods("pieces", "pieces", "integer"),
  goods("value", "value", "decimal"),
  goods("currency", "currency", "symbol"),
  goods("brand", "brand"),
  goods("right_holder", "rightHolder"),
  goods("purity", "purity", "decimal"),
  goods("serial_number", "serialNumber"),
  goods("cites", "cites"),
  column("origin")("origin_country", "country", "symbol", required),
  column("origin")("origin_office", "office", "symbol"),
  column("transit")("transit_country", "country", "symbol"),
  column("transit")("transit_office", "office", "symbol"),
  column("destination")("destination_country", "country", "symbol"),
  column("destination")("destination_office", "office", "symbol"),
  report("mail_class", "mailClass", "code", { codes: codes.mailClasses }),
  report("item_id", "itemId", "symbol"),
  report("receptacle_id", "receptacleId", "symbol"),
  report("waybill", "waybill"),
  report("postage_account", "postageAccount"),
  report("platform", "platform"),
  report("concealment", "concealment", "code", { codes: codes.concealments }),
  report("detection", "detection", "code", { codes: codes.detections }),
  report("detection_reference", "detectionReference"),
  report("offence", "offence"),
  report("laboratory", "laboratory", "code", { codes: codes.laboratories }),
  report("disposition", "disposition", "code", { codes: codes.dispositions }),
  report("narrative", "narrative"),
  report("tlp", "tlp", "code", { codes: codes.tlps, everyRow: true }),
  report("handling", "handling", "code", { codes: codes.handlings, everyRow: true }),
  report("handling_note", "handlingNote"),
  report("review_on", "reviewOn", "date"),
  party("party_role", "role", "code", { codes: codes.partyRoles }),
  party("party_status", "status", "code", { codes: codes.partyStatuses }),
  party("party_kind", "kind", "code", { codes: codes.partyKinds }),
  party("party_name", "name"),
  party("party_birth_date", "birthDate", "date"),
  party("party_address", "address"),
  party("party_country", "country", "symbol"),
  party("party_phone", "phone"),
  party("party_email", "email"),
  party("party_document", "document"),
  // Portolan's own: last, so that what an export says beyond the import follows it.
  report("reference", "reference", "symbol", { everyRow: true }),
];

export const reportColumn = new Map(reportColumns.map((one) => [one.name, one]));

type LegPart = "origin" | "transit" | "destination";
const legParts: readonly LegPart[] = ["origin", "transit", "destination"];
type Parts = { report?: ReportInput; goods?: GoodsInput; party?: PartyInput } & Partial<Record<LegPart, LegInput>>;

/** Legs in their order, as many to a row as stand in the order of its columns. */
function legRows(legs: readonly LegInput[]): Partial<Record<LegPart, LegInput>>[] {
  const rows: Partial<Record<LegPart, LegInput>>[] = [];
  let last = legParts.length;
  for (const leg of legs) {
    const part = leg.role.toLowerCase() as LegPart;
    const place = legParts.indexOf(part);
    if (place <= last) rows.push({});
    (rows.at(-1) as Partial<Record<LegPart, LegInput>>)[part] = leg;
    last = place;
  }
  return rows;
}

/** The rows of a report with its value for each column; null is a column of something else. Rows that none of them is of are left out. */
export function reportValues(input: ReportInput, columns: readonly (ReportColumn | null)[]): unknown[][] {
  const asked = new Set(columns.map((one) => one?.part));
  const legs = legRows(input.legs.filter(({ role }) => asked.has(role.toLowerCase() as LegPart)));
  const goods = asked.has("goods") ? input.goods : [];
  const parties = asked.has("party") ? (input.parties ?? []) : [];
  return Array.from({ length: Math.max(1, goods.length, legs.length, parties.length) }, (_, row) => {
    const parts: Parts = { report: input, ...legs[row] };
    if (goods[row]) parts.goods = goods[row];
    if (parties[row]) parts.party = parties[row];
    return columns.map((one) => {
      if (!one || (one.part === "report" && row > 0 && !one.everyRow)) return null;
      return (parts[one.part] as Record<string, unknown> | undefined)?.[one.field] ?? null;
    });
  });
}

/** The rows of a report, each with a cell for every column; dates and decimals as in ReportInput. */
export const reportRows = (input: ReportInput): string[][] =>
  reportValues(input, reportColumns).map((row) => row.map((value) => (value === null ? "" : safeCell(String(value)))));
