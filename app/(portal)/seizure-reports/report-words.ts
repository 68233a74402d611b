import "server-only";
import { countryName } from "../../../lib/codes/countries.ts";
import { readLanguage } from "../../language/read-language.ts";
import { translations } from "../../language/translations.ts";
import { unitSymbols } from "./unit-symbols.ts";

type Line = { quantity: string | null; unit: string | null; isEstimated?: boolean };

const counted = ["LPA", "H87", "PR", "SET", "DZN", "CEN", "MIL"] as const;

/** Words, names and numbers of reports for server components, in the reader's language. */
export async function reportWords() {
  const [language, t, codes] = await Promise.all([readLanguage(), translations("seizure-reports"), translations("codes")]);
  const locale = language === "en" ? "en-GB" : language;
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  // Given as text, which is formatted digit by digit: nothing is rounded.
  const number = (decimal: string) => numbers.format(decimal as Intl.StringNumericLiteral);

  /** As people write it: "1,250 g", "12 pairs", "about 3 kg". */
  function quantity({ quantity, unit, isEstimated }: Line): string | null {
    if (!quantity) return null;
    const word = counted.find((one) => one === unit);
    const written = word
      ? t(`counted.${word}`, { count: Number(quantity), written: number(quantity) })
      : `${number(quantity)} ${unitSymbols[unit ?? ""] ?? unit ?? ""}`.trim();
    return isEstimated ? t("estimated", { quantity: written }) : written;
  }

  const money = (value: string, currency: string | null) =>
    currency && /^[A-Z]{3}$/.test(currency)
      ? new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "code" }).format(value as Intl.StringNumericLiteral)
      : number(value);

  const days = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const day = (date: string) => days.format(new Date(`${date}T00:00:00Z`));

  return { language, t, codes, number, quantity, money, day, country: (code: string) => countryName(code, language) };
}

export type ReportWords = Awaited<ReturnType<typeof reportWords>>;
