// Receptacle identifiers (bags, trays) of UPU standard S9. The layout is recalled, not read in the standard:
// only the length and the places of digits are insisted on, and no conformance is claimed.

import { plainIdentifier } from "./identifier.ts";

export type ReceptacleId = {
  ok: true;
  /** Upper case, without spaces. */
  receptacleId: string;
  /** Offices of exchange (IMPC codes): UN/LOCODE and a letter. */
  originOffice: string;
  destinationOffice: string;
  /** A air, B surface air lifted, C surface, D priority surface. Null when it is another letter. */
  mailCategory: MailCategory | null;
  mailSubclass: string;
  /** Last digit of the year of dispatch. */
  yearDigit: number;
  dispatchNumber: number;
  /** The first 20 characters, which all receptacles of a dispatch share (S8). */
  dispatchId: string;
  receptacleNumber: number;
  isLastOfDispatch: boolean;
  hasRegisteredOrInsured: boolean;
  weightGrams: number;
};

export type ReceptacleIdProblem = { ok: false; receptacleId: string; problem: "SHAPE" };

const categories = { A: "AIR", B: "SURFACE_AIR_LIFTED", C: "SURFACE", D: "PRIORITY_SURFACE" } as const;
export type MailCategory = (typeof categories)[keyof typeof categories];

const office = "[A-Z]{2}[A-Z0-9]{3}[A-Z]";
const shape = new RegExp(
  `^(?<origin>${office})(?<destination>${office})(?<category>[A-Z])(?<subclass>[A-Z0-9]{2})(?<year>[0-9])(?<dispatch>[0-9]{4})` +
    "(?<number>[0-9]{3})(?<last>[A-Z0-9])(?<registered>[A-Z0-9])(?<weight>[0-9]{4})$",
);

export function decodeReceptacleId(text: string): ReceptacleId | ReceptacleIdProblem {
  const receptacleId = plainIdentifier(text);
  const part = shape.exec(receptacleId)?.groups;
  if (!part) return { ok: false, receptacleId, problem: "SHAPE" };
  return {
    ok: true,
    receptacleId,
    originOffice: part.origin ?? "",
    destinationOffice: part.destination ?? "",
    mailCategory: categories[part.category as keyof typeof categories] ?? null,
    mailSubclass: part.subclass ?? "",
    yearDigit: Number(part.year),
    dispatchNumber: Number(part.dispatch),
    dispatchId: receptacleId.slice(0, 20),
    receptacleNumber: Number(part.number),
    isLastOfDispatch: part.last === "1",
    hasRegisteredOrInsured: part.registered === "1",
    weightGrams: Number(part.weight) * 100,
  };
}
