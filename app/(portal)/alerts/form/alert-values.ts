// What the form of an alert holds while it is filled in, and what it sends.
import type { VariablesOf } from "../../../graphql/contract.ts";
import type { Amendment } from "../../seizure-reports/form/amendment-fields.tsx";
import type { AlertPost } from "./send-alert.ts";

export type LineValues = { key: string; kind: string; value: string };
export type PartyValues = { key: string; role: string; name: string; address: string | null; country: string | null };
export type AlertValues = {
  amendment: Amendment;
  itemId: string;
  lines: LineValues[];
  parties: PartyValues[];
  requestedAction: string;
  severity: string;
  title: string;
  narrative: string;
  commodityGroup: string | null;
  concealment: string | null;
  contactName: string;
  contactPhone: string;
  /** Local time, as the browser's field for date and time writes it. */
  expectedAt: string;
  hours: string;
  tlp: string;
  handling: string;
  /** Not shown in the form, and not lost by it. */
  handlingNote: string | null;
  ownReference: string | null;
  forAction: string[];
  forInformation: string[];
  people: string[];
  showParties: boolean;
};
export type AlertContent = VariablesOf<typeof AlertPost>["input"]["alert"];
export type Addressing = VariablesOf<typeof AlertPost>["input"]["to"];

/** Tells lines apart on the screen while they are added and removed. */
const newKey = () => Math.random().toString(36).slice(2);
export const newLine = (kind: string): LineValues => ({ key: newKey(), kind, value: "" });
export const newParty = (): PartyValues => ({ key: newKey(), role: "SENDER", name: "", address: null, country: null });

/** Values that come from elsewhere: their lines are told apart anew. */
export function withNewKeys(values: AlertValues): AlertValues {
  const renew = <Line extends { key: string }>(lines: Line[]) => lines.map((line) => ({ ...line, key: newKey() }));
  return { ...values, lines: renew(values.lines), parties: renew(values.parties) };
}

/** As the browser's field for date and time writes it, in the time of whoever looks. */
export function localTimeOf(moment: string): string {
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export const usualAlert: AlertValues = {
  amendment: { note: "", isCorrection: false },
  itemId: "",
  lines: [],
  parties: [],
  requestedAction: "HOLD_AND_CALL",
  severity: "HIGH",
  title: "",
  narrative: "",
  commodityGroup: null,
  concealment: null,
  contactName: "",
  contactPhone: "",
  expectedAt: "",
  hours: "72",
  tlp: "AMBER",
  handling: "H0",
  handlingNote: null,
  ownReference: null,
  forAction: [],
  forInformation: [],
  people: [],
  showParties: false,
};

/** The item first, then every line that says something. */
export const linesOf = ({ itemId, lines }: AlertValues): AlertContent["lines"] =>
  [{ kind: "ITEM_ID", value: itemId }, ...lines]
    .filter(({ value }) => value.trim())
    .map(({ kind, value }) => ({ kind: kind as "ITEM_ID", value: value.trim() }));

/** A new one is valid from a moment for so long; one that is out keeps its end. */
export function contentOf(values: AlertValues, validFrom: number | null): AlertContent {
  const { requestedAction, severity, title, narrative, commodityGroup, concealment, contactName, contactPhone, expectedAt, hours } = values;
  const { tlp, handling, handlingNote, ownReference } = values;
  return {
    requestedAction: requestedAction as "INSPECT",
    severity: severity as "HIGH",
    title,
    narrative: narrative || null,
    commodityGroup: (commodityGroup as "DRUGS" | null) || null,
    concealment: (concealment as "OTHER" | null) || null,
    contactName: contactName || null,
    contactPhone: contactPhone || null,
    expectedAt: expectedAt ? new Date(expectedAt).toISOString() : null,
    ...(validFrom !== null && { validUntil: new Date(validFrom + Number(hours) * 3_600_000).toISOString() }),
    tlp: tlp as "AMBER",
    handling: handling as "H0",
    handlingNote,
    ownReference,
    lines: linesOf(values),
    parties: values.parties
      .filter(({ name }) => name.trim())
      .map(({ role, name, address, country }) => ({ role: role as "SENDER", name, address, country })),
  };
}

/** What a selection stands for. */
export const recipientOf = (chosen: string) => {
  const [kind, id = ""] = chosen.split(" ");
  return kind === "everyone" ? { everyone: true } : kind === "community" ? { community: id } : { agency: id };
};

/** RED goes to persons; anything else to agencies and communities. */
export function addressingOf({ tlp, forAction, forInformation, people, parties, showParties }: AlertValues): Addressing {
  const toPeople = people.map((memberEmail) => ({ memberEmail }));
  const action = tlp === "RED" ? toPeople : forAction.map(recipientOf);
  return {
    forAction: action,
    forInformation: tlp === "RED" ? [] : forInformation.map(recipientOf),
    partyRecipients: showParties && parties.some(({ name }) => name.trim()) ? action : [],
  };
}

/** Where in the form a fault of the contract belongs. */
function fieldOf(path: readonly string[], values: AlertValues): string {
  if (path[0] !== "lines" || path.length < 2) return path[0] === "lines" ? "itemId" : path.join(".");
  const sent = [{ key: "item", value: values.itemId }, ...values.lines].filter(({ value }) => value.trim());
  const key = sent[Number(path[1])]?.key;
  return key === "item" ? "itemId" : `lines.${values.lines.findIndex((line) => line.key === key)}.value`;
}

export const placedFaults = (userErrors: readonly { field: string[]; message: string }[], values: AlertValues) =>
  userErrors.map(({ field, message }) => ({ field: fieldOf(field, values).split("."), message }));
