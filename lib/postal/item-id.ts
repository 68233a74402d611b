// Item identifiers of UPU standard S10: what the barcode on a parcel or registered letter says by itself.

import { isCountry } from "../codes/countries.ts";
import type { mailClasses } from "../codes/domain-codes.ts";
import { plainIdentifier } from "./identifier.ts";

export type MailClass = (typeof mailClasses)[number];

export type ItemId = {
  ok: true;
  /** Upper case, without spaces. */
  itemId: string;
  serviceIndicator: string;
  /** What the first letter tells; null where posts agree on its meaning among themselves. */
  mailClass: MailClass | null;
  serial: string;
  checkDigit: number;
  /** ISO 3166-1 alpha-2 of the post that gave the identifier, not of the sender. */
  country: string;
  /** No post may use this first letter: a forged label, or a mistake in reading it. */
  isReserved: boolean;
};

/** What was seen is kept, because a forged or damaged label is evidence. */
export type ItemIdProblem = { ok: false; itemId: string; problem: "SHAPE" | "CHECK_DIGIT" | "COUNTRY"; expectedCheckDigit?: number };

const shape = /^[A-Z]{2}[0-9]{9}[A-Z]{2}$/;
const weights = [8, 6, 4, 2, 3, 5, 9, 7];
const reservedLetters = "JKSTW";
const classOfLetter: Record<string, MailClass> = {
  C: "PARCEL",
  E: "EMS",
  H: "ECOMMERCE_PARCEL",
  L: "TRACKED_LETTER",
  R: "REGISTERED_LETTER",
  U: "LETTER",
  V: "INSURED_LETTER",
};

/** The check digit that belongs to the eight digits of a serial number. */
export function itemIdCheckDigit(serial: string): number {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(serial[place]), 0);
  const digit = 11 - (sum % 11);
  return digit === 10 ? 0 : digit === 11 ? 5 : digit;
}

export function decodeItemId(text: string): ItemId | ItemIdProblem {
  const itemId = plainIdentifier(text);
  if (!shape.test(itemId)) return { ok: false, itemId, problem: "SHAPE" };
  const letter = itemId.slice(0, 1);
  const serial = itemId.slice(2, 10);
  const checkDigit = Number(itemId[10]);
  const country = itemId.slice(11);
  const expectedCheckDigit = itemIdCheckDigit(serial);
  if (checkDigit !== expectedCheckDigit) return { ok: false, itemId, problem: "CHECK_DIGIT", expectedCheckDigit };
  if (!isCountry(country)) return { ok: false, itemId, problem: "COUNTRY" };
  return {
    ok: true,
    itemId,
    serviceIndicator: itemId.slice(0, 2),
    mailClass: classOfLetter[letter] ?? null,
    serial,
    checkDigit,
    country,
    isReserved: reservedLetters.includes(letter),
  };
}
