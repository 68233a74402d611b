import { decodeItemId } from "../../../../lib/postal/item-id.ts";
import type { ReportWords } from "../report-words.ts";
import type { Fact } from "./facts.tsx";

/** What an S10 identifier says by itself, also when its check digit is wrong: then the rest may still be read. */
export function itemFacts(itemId: string | null, { t, codes, country }: ReportWords): Fact[] {
  if (!itemId) return [];
  const seen = decodeItemId(itemId);
  const expected = seen.ok ? null : (seen.expectedCheckDigit ?? null);
  const read = expected === null ? seen : decodeItemId(itemId.slice(0, 10) + expected + itemId.slice(11));
  const checkDigit =
    expected !== null
      ? t("item.checkDigitWrong", { seen: itemId[10] ?? "", expected: String(expected) })
      : t("item.checkDigitRight", { digit: itemId[10] ?? "" });
  const service =
    read.ok &&
    (read.isReserved
      ? t("item.reserved", { indicator: read.serviceIndicator })
      : [read.serviceIndicator, read.mailClass && codes(`mailClasses.${read.mailClass}`)].filter(Boolean).join(" · "));
  return [
    [t("item.service"), service],
    [t("item.serial"), read.ok && read.serial],
    [t("item.checkDigit"), seen.ok || seen.problem !== "SHAPE" ? checkDigit : t("item.unreadable")],
    [t("item.country"), read.ok ? country(read.country) : !seen.ok && seen.problem !== "SHAPE" && t("item.noCountry", { code: itemId.slice(11) })],
  ];
}
