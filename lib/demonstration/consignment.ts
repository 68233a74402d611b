// Identifiers that consignments carry: valid by their own rules, invented otherwise.
import { mailClasses } from "../codes/domain-codes.ts";
import { itemIdCheckDigit } from "../postal/item-id.ts";
import type { LegInput, ReportInput } from "../seizures/report-input.ts";
import type { Dice } from "./dice.ts";
import type { MailClass, Way } from "./story.ts";

export const isMailClass = (way: Way): way is MailClass => mailClasses.some((one) => one === way);

const firstLetters: Record<MailClass, string> = {
  LETTER: "U",
  REGISTERED_LETTER: "R",
  INSURED_LETTER: "V",
  TRACKED_LETTER: "L",
  PARCEL: "C",
  ECOMMERCE_PARCEL: "H",
  EMS: "E",
};

export function inventItemId(dice: Dice, mailClass: MailClass, country: string): string {
  const serial = dice.digits(8);
  return `${firstLetters[mailClass]}${dice.pick([..."ABCDEFGNPR"])}${serial}${itemIdCheckDigit(serial)}${country}`;
}

/** Of the bag or tray that the item came in, from one UN/LOCODE to another. */
function inventReceptacleId(dice: Dice, from: string, to: string, date: string): string {
  const flags = `${dice.between(0, 1)}${dice.between(0, 1)}`;
  return `${from}A${to}AA${dice.pick(["UN", "UR", "CN", "EN"])}${date.slice(3, 4)}${dice.digits(4)}0${dice.digits(2)}${flags}0${dice.digits(3)}`;
}

function inventWaybill(dice: Dice, way: Exclude<Way, MailClass>): string {
  if (way === "EXPRESS") return `WX${dice.digits(10)}`;
  if (way === "SEA_CARGO") return `${dice.letters(4)}${dice.digits(8)}`;
  const serial = dice.digits(7);
  return `000-${serial}${Number(serial) % 7}`;
}

export function consignmentOf(
  dice: Dice,
  way: Way,
  origin: LegInput | undefined,
  place: string,
  date: string,
): Pick<ReportInput, "transport" | "mailClass" | "itemId" | "receptacleId" | "waybill"> {
  if (!isMailClass(way)) return { transport: way, waybill: inventWaybill(dice, way) };
  return {
    transport: "MAIL",
    mailClass: way,
    // Plain letters carry an identifier only where they were declared to customs.
    ...(origin && (way !== "LETTER" || dice.chance(0.6)) && { itemId: inventItemId(dice, way, origin.country) }),
    ...(origin?.office && origin.office !== place && dice.chance(0.15) && { receptacleId: inventReceptacleId(dice, origin.office, place, date) }),
  };
}
