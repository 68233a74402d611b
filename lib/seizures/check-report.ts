// Which reports are complete and well-formed: every fault at once, each with its field.
import { Faults } from "../faults.ts";
import { plainIdentifier } from "../postal/identifier.ts";
import type { Fault } from "../user-error.ts";
import type { GoodsInput, LegInput, PartyInput, ReportInput } from "./report-input.ts";

const decimal = /^\d{1,14}(\.\d{1,4})?$/;
const country = /^[A-Z]{2}$/;
const longText = 20_000;
const listLengths = { goods: 100, legs: 30, parties: 50 } as const;

/** Every fault of the report; empty when it may be stored. `today` is an ISO date. */
export function checkReport(report: ReportInput, today: string): Fault[] {
  const faults = new Faults();
  if (!report.occurredOn) faults.add("REQUIRED", ["occurredOn"]);
  // A day ahead is still today somewhere on earth.
  else if (faults.date(report.occurredOn, ["occurredOn"]) && report.occurredOn > nextDay(today)) faults.add("IN_FUTURE", ["occurredOn"]);
  faults.text(report.place, ["place"], { required: true });
  faults.pattern(report.placeCode, /^[A-Z]{2}[A-Z0-9]{3}[A-Z]?$/, ["placeCode"]);
  for (const field of [
    "ownReference",
    "offence",
    "itemId",
    "receptacleId",
    "waybill",
    "postageAccount",
    "platform",
    "detectionReference",
    "handlingNote",
  ] as const) {
    faults.text(report[field], [field]);
  }
  faults.text(report.narrative, ["narrative"], { max: longText });
  faults.date(report.reviewOn, ["reviewOn"]);
  // A forged or damaged label is evidence: only what cannot be an identifier at all is refused.
  faults.pattern(plainIdentifier(report.itemId ?? ""), /^[A-Z]{2}\d{9}[A-Z]{2}$/, ["itemId"]);
  for (const list of ["goods", "legs", "parties"] as const) {
    if ((report[list]?.length ?? 0) > listLengths[list]) faults.add("TOO_MANY", [list], { max: listLengths[list] });
  }
  for (const [place, line] of report.goods.entries()) checkGoods(faults, line, ["goods", place]);
  for (const [place, leg] of report.legs.entries()) checkLeg(faults, leg, ["legs", place]);
  for (const [place, party] of report.parties?.entries() ?? []) checkParty(faults, party, ["parties", place]);
  if (!report.goods.some((line) => (line.aspect ?? "FOUND") === "FOUND")) faults.add("NO_FOUND_GOODS", ["goods"]);
  if (!report.legs.some((leg) => leg.role === "ORIGIN")) faults.add("NO_ORIGIN", ["legs"]);
  return faults.found;
}

function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function checkGoods(faults: Faults, line: GoodsInput, at: (string | number)[]): void {
  faults.text(line.description, [...at, "description"], { required: true, max: 1000 });
  if ((line.aspect ?? "FOUND") === "FOUND") {
    if (!line.quantity) faults.add("REQUIRED", [...at, "quantity"]);
    if (!line.unit) faults.add("REQUIRED", [...at, "unit"]);
  }
  faults.pattern(line.quantity, decimal, [...at, "quantity"]);
  faults.pattern(line.unit, /^[A-Z0-9]{2,3}$/, [...at, "unit"]);
  faults.pattern(line.hsCode, /^\d{2}(\d{2}){0,4}$/, [...at, "hsCode"]);
  faults.pattern(line.value, /^\d{1,16}(\.\d{1,2})?$/, [...at, "value"]);
  faults.pattern(line.currency, /^[A-Z]{3}$/, [...at, "currency"]);
  if (line.value && !line.currency) faults.add("REQUIRED", [...at, "currency"]);
  if (line.purity && (!/^\d{1,3}(\.\d{1,2})?$/.test(line.purity) || Number(line.purity) > 100)) faults.add("INVALID", [...at, "purity"]);
  if (line.pieces != null && (line.pieces < 0 || line.pieces > 2_000_000_000)) faults.add("INVALID", [...at, "pieces"]);
  for (const field of ["brand", "rightHolder", "serialNumber", "cites"] as const) faults.text(line[field], [...at, field]);
}

function checkLeg(faults: Faults, leg: LegInput, at: (string | number)[]): void {
  if (!leg.country) faults.add("REQUIRED", [...at, "country"]);
  faults.pattern(leg.country, country, [...at, "country"]);
  faults.pattern(leg.office, /^[A-Z]{2}[A-Z0-9]{3}[A-Z]?$/, [...at, "office"]);
}

function checkParty(faults: Faults, party: PartyInput, at: (string | number)[]): void {
  faults.text(party.name, [...at, "name"], { required: true });
  faults.date(party.birthDate, [...at, "birthDate"]);
  faults.pattern(party.country, country, [...at, "country"]);
  for (const field of ["address", "phone", "email", "document"] as const) faults.text(party[field], [...at, field], { max: 500 });
}
