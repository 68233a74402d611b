// Identifiers that consignments carry: valid by their own rules, invented otherwise.
import { itemIdCheckDigit } from "../postal/item-id.ts";
import type { Dice } from "./dice.ts";
import type { MailClass } from "./story.ts";

const firstLetters: Record<MailClass, string> = {
  LETTER: "U", REGISTERED_LETTER: "R", INSURED_LETTER: "V", TRACKED_LETTER: "L", PARCEL: "C", ECOMMERCE_PARCEL: "H", EMS: "E",
};

export function inventItemId(dice: Dice, mailClass: MailClass, country: string): string {
  const serial = dice.digits(8);
  return `${firstLetters[mailClass]}${dice.pick([..."ABCDEFGNPR"])}${serial}${itemIdCheckDigit(serial)}${country}`;
}

/** Of the bag or tray that the item came in, from one UN/LOCODE to another. */
export function inventReceptacleId(dice: Dice, from: string, to: string, date: string): string {
  const flags = `${dice.between(0, 1)}${dice.between(0, 1)}`;
  return `${from}A${to}AA${dice.pick(["UN", "UR", "CN", "EN"])}${date.slice(3, 4)}${dice.digits(4)}0${dice.digits(2)}${flags}0${dice.digits(3)}`;
}

export function inventWaybill(dice: Dice, transport: "EXPRESS" | "AIR_CARGO" | "SEA_CARGO"): string {
  if (transport === "EXPRESS") return `WX${dice.digits(10)}`;
  if (transport === "SEA_CARGO") return `${dice.letters(4)}${dice.digits(8)}`;
  const serial = dice.digits(7);
  return `000-${serial}${Number(serial) % 7}`;
}
