// What the form holds while it is filled in: every field as text, or null where nothing is chosen.
import type { Report } from "../[id]/report-query.ts";
import type { Amendment } from "./amendment-fields.tsx";

export type GoodsValues = {
  key: string;
  description: string;
  quantity: string;
  unit: string | null;
  isEstimated: boolean;
  isNet: boolean;
  commodityGroup: string | null;
  hsCode: string;
  pieces: string;
  value: string;
  currency: string | null;
  brand: string;
  rightHolder: string;
  purity: string;
  serialNumber: string;
  cites: string;
};
export type LegValues = { key: string; role: string; country: string | null; office: string };
export type PartyValues = {
  key: string;
  role: string;
  status: string;
  kind: string;
  name: string;
  birthDate: string;
  address: string;
  country: string | null;
  phone: string;
  email: string;
  document: string;
};
export type ReportValues = {
  amendment: Amendment;
  occurredOn: string;
  place: string;
  placeKind: string | null;
  placeCode: string;
  direction: string | null;
  ownReference: string;
  offence: string;
  transport: string | null;
  mailClass: string | null;
  itemId: string;
  receptacleId: string;
  waybill: string;
  postageAccount: string;
  platform: string;
  concealment: string | null;
  detection: string | null;
  detectionReference: string;
  laboratory: string | null;
  disposition: string | null;
  narrative: string;
  tlp: string;
  handling: string;
  handlingNote: string;
  reviewOn: string;
  found: GoodsValues[];
  declared: GoodsValues[];
  legs: LegValues[];
  parties: PartyValues[];
};

/** Tells lines apart on the screen while they are added and removed. */
const newKey = () => Math.random().toString(36).slice(2);

export const emptyGoods = (unit: string | null = null): GoodsValues => ({
  key: newKey(),
  description: "",
  quantity: "",
  unit,
  isEstimated: false,
  isNet: false,
  commodityGroup: null,
  hsCode: "",
  pieces: "",
  value: "",
  currency: null,
  brand: "",
  rightHolder: "",
  purity: "",
  serialNumber: "",
  cites: "",
});
export const emptyLeg = (role = "TRANSIT"): LegValues => ({ key: newKey(), role, country: null, office: "" });
export const emptyParty = (role = "SENDER"): PartyValues => ({
  key: newKey(),
  role,
  status: "UNKNOWN",
  kind: "PERSON",
  name: "",
  birthDate: "",
  address: "",
  country: null,
  phone: "",
  email: "",
  document: "",
});

export const emptyReport = (): ReportValues => ({
  amendment: { note: "", isCorrection: false },
  occurredOn: "",
  place: "",
  placeKind: null,
  placeCode: "",
  direction: null,
  ownReference: "",
  offence: "",
  transport: null,
  mailClass: null,
  itemId: "",
  receptacleId: "",
  waybill: "",
  postageAccount: "",
  platform: "",
  concealment: null,
  detection: null,
  detectionReference: "",
  laboratory: null,
  disposition: null,
  narrative: "",
  tlp: "AMBER",
  handling: "H0",
  handlingNote: "",
  reviewOn: "",
  found: [emptyGoods()],
  declared: [],
  legs: [emptyLeg("ORIGIN")],
  parties: [],
});

/** Null becomes empty text where the form has text. */
function filled<Values extends object>(empty: Values, from: object): Values {
  const given = from as Record<string, unknown>;
  const entries = Object.entries(empty).map(([name, value]) => {
    const one = given[name];
    return [name, typeof value === "string" && name !== "key" ? String(one ?? "") : one === undefined || name === "key" ? value : one];
  });
  return Object.fromEntries(entries) as Values;
}

/** A stored report as the form shows it. */
export function valuesOf(report: Report): ReportValues {
  const { goods, legs, parties, ...fields } = report;
  const lines = (aspect: "FOUND" | "DECLARED") => goods.filter((line) => line.aspect === aspect).map((line) => filled(emptyGoods(), line));
  return {
    ...filled(emptyReport(), fields),
    found: lines("FOUND"),
    declared: lines("DECLARED"),
    legs: legs.map((leg) => filled(emptyLeg(), leg)),
    parties: parties.map((party) => filled(emptyParty(), party)),
  };
}

/** The leg whose country the form asks for first. */
export const originOf = (legs: LegValues[]) =>
  Math.max(
    0,
    legs.findIndex(({ role }) => role === "ORIGIN"),
  );

/** Values that come from elsewhere: their lines are told apart anew. */
export function withNewKeys(values: ReportValues): ReportValues {
  const renew = <Line extends { key: string }>(lines: Line[]) => lines.map((line) => ({ ...line, key: newKey() }));
  return { ...values, found: renew(values.found), declared: renew(values.declared), legs: renew(values.legs), parties: renew(values.parties) };
}
