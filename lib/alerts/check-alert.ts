// Which alerts are complete and well-formed: every fault at once, each with its field.
import { Faults } from "../faults.ts";
import { plainIdentifier } from "../postal/identifier.ts";
import { decodeReceptacleId } from "../postal/receptacle-id.ts";
import type { Fault } from "../user-error.ts";
import type { AlertInput, AlertLineInput } from "./alert-input.ts";

export const longestValidity = 90 * 24 * 60 * 60 * 1000;
const most = { lines: 50, parties: 20 } as const;
const country = /^[A-Z]{2}$/;
const place = /^[A-Z]{2}([A-Z0-9]{3}[A-Z]?)?$/;

/** A forged or damaged label is evidence: only what cannot be an identifier at all is refused. */
const shapes: Partial<Record<AlertLineInput["kind"], RegExp>> = {
  ITEM_ID: /^[A-Z]{2}\d{9}[A-Z]{2}$/,
  ITEM_PREFIX: /^[A-Z]{2}\d{0,8}$/,
  ORIGIN: place,
  TRANSIT: place,
  DESTINATION: place,
  HS_CODE: /^\d{2}(\d{2}){0,4}$/,
};

/** As it is kept and compared: identifiers and codes without spaces, in capitals. */
export const lineValue = ({ kind, value }: AlertLineInput): string =>
  kind === "WORDS" ? value.trim() : plainIdentifier(kind === "HS_CODE" ? value.replaceAll(".", "") : value);

/** Every fault of the alert; empty when it may be stored. */
export function checkAlert(alert: AlertInput, now: Date): Fault[] {
  const faults = new Faults();
  faults.text(alert.title, ["title"], { required: true, max: 140 });
  faults.text(alert.narrative, ["narrative"], { max: 4_000 });
  for (const field of ["ownReference", "handlingNote", "contactName"] as const) faults.text(alert[field], [field]);
  faults.text(alert.contactPhone, ["contactPhone"], { max: 50 });
  if (alert.validUntil && alert.validUntil <= now) faults.add("EXPIRES_IN_PAST", ["validUntil"]);
  if (alert.validUntil && alert.validUntil.getTime() > now.getTime() + longestValidity) faults.add("VALIDITY_TOO_LONG", ["validUntil"]);
  for (const list of ["lines", "parties"] as const) {
    if ((alert[list]?.length ?? 0) > most[list]) faults.add("TOO_MANY", [list], { max: most[list] });
  }
  for (const [at, line] of alert.lines.entries()) checkLine(faults, line, ["lines", at, "value"]);
  for (const [at, party] of alert.parties?.entries() ?? []) {
    faults.text(party.name, ["parties", at, "name"], { required: true });
    faults.text(party.address, ["parties", at, "address"], { max: 500 });
    faults.pattern(party.country, country, ["parties", at, "country"]);
  }
  if (alert.requestedAction !== "INFORMATION" && !alert.lines.length && !alert.parties?.length) faults.add("NOTHING_TO_LOOK_FOR", ["lines"]);
  return faults.found;
}

function checkLine(faults: Faults, line: AlertLineInput, at: (string | number)[]): void {
  const value = lineValue(line);
  faults.text(value, at, { required: true });
  if (!value) return;
  if (line.kind === "ITEM_ID" && !shapes.ITEM_ID?.test(value)) faults.add("ITEM_ID_SHAPE", at);
  else if (line.kind === "RECEPTACLE_ID" && !decodeReceptacleId(value).ok) faults.add("INVALID", at);
  else faults.pattern(value, shapes[line.kind] ?? /./, at);
}
