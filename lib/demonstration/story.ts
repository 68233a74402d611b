// A story is a way of smuggling that several agencies met, again and again, each time a little different.
import type * as codes from "../codes/domain-codes.ts";
import type { Unit } from "../codes/units.ts";
import type { PartyInput, ReportInput } from "../seizures/report-input.ts";
import type { AgencyCode } from "./agencies.ts";

export type Words = { en: string; es: string };
/** Both ends included, with so many decimals. */
export type Range = readonly [from: number, to: number, decimals?: number];
export type Transport = ReportInput["transport"];
export type MailClass = (typeof codes.mailClasses)[number];
/** A class of mail, or another transport of single consignments. */
export type Way = MailClass | "EXPRESS" | "AIR_CARGO" | "SEA_CARGO";

export type Scheme = {
  found: {
    group: (typeof codes.commodityGroups)[number];
    hsCode: string;
    what: Words;
    quantity: Range;
    unit: Unit;
    pieces?: Range;
    purity?: Range;
    /** Of one unit, in US dollars. */
    price?: Range;
    /** As many as go into one parcel, where cargo may hold more. */
    parcelful?: number;
    brands?: readonly string[];
    cites?: string;
    serialNumber?: string;
  };
  declared: { hsCode: string; what: Words; value: Range };
  concealment: (typeof codes.concealments)[number];
  detections: readonly (typeof codes.detections)[number][];
  /** How it was hidden and recognised; each report takes one. */
  how: readonly Words[];
};

export type Story = {
  name: string;
  count: number;
  agencies: readonly AgencyCode[];
  direction: (typeof codes.directions)[number];
  /** UN/LOCODEs without the reporting agency's own: imports end there, exports begin there, transit passes it after the first. */
  routes: readonly (readonly string[])[];
  ways: readonly Way[];
  offence: Words;
  schemes: readonly Scheme[];
  /** Senders and addressees who come back, also under other spellings. */
  cast?: readonly PartyInput[];
  /** The selling platform, where the goods were bought on one. */
  platforms?: readonly string[];
};
