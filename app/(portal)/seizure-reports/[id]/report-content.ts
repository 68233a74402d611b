// What a report says, now or at an earlier version, which is kept as the columns were.
import { z } from "zod";
import type { Report } from "./report-query.ts";

export type ReportContent = Pick<
  Report,
  | "ownReference"
  | "tlp"
  | "handling"
  | "handlingNote"
  | "occurredOn"
  | "place"
  | "placeKind"
  | "placeCode"
  | "direction"
  | "offence"
  | "transport"
  | "mailClass"
  | "itemId"
  | "receptacleId"
  | "waybill"
  | "postageAccount"
  | "platform"
  | "concealment"
  | "detection"
  | "detectionReference"
  | "laboratory"
  | "disposition"
  | "narrative"
  | "reviewOn"
  | "goods"
  | "legs"
>;

const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Names as in the contract, and decimals as text. Pieces are counted and stay a number. */
export function renamed(value: unknown, name = ""): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one));
  if (typeof value === "number" && name !== "pieces") return String(value);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [camel(key), renamed(one, key)]));
}

const kept = z.looseObject({
  place: z.string(),
  goods: z.array(z.looseObject({ description: z.string() })),
  legs: z.array(z.looseObject({ country: z.string() })),
});

/** The content of a version as the contract would answer it; null when it cannot be read. */
export function contentOfVersion(content: unknown): ReportContent | null {
  const read = kept.safeParse(renamed(content));
  return read.success ? (read.data as unknown as ReportContent) : null;
}
