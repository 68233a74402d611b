// ISO 4217: currencies of the Americas and the Caribbean, and those in which goods are commonly invoiced.

export const currencies = [
  "USD",
  "EUR",
  "GBP",
  "CNY",
  "HKD",
  "JPY",
  "CHF",
  "CAD",
  "INR",
  "TRY",
  "AED",
  "SGD",
  "KRW",
  "THB",
  "AUD",
  "NGN",
  "GHS",
  "ZAR",
  "AWG",
  "XCG",
  "XCD",
  "ANG",
  "BBD",
  "BMD",
  "BSD",
  "BZD",
  "CUP",
  "DOP",
  "GYD",
  "HTG",
  "JMD",
  "KYD",
  "SRD",
  "TTD",
  "ARS",
  "BOB",
  "BRL",
  "CLP",
  "COP",
  "CRC",
  "GTQ",
  "HNL",
  "MXN",
  "NIO",
  "PAB",
  "PEN",
  "PYG",
  "UYU",
  "VES",
] as const;

const namesByLanguage = new Map<string, Intl.DisplayNames>();

/** The currency's name in a language, or the code itself where the platform does not know it. */
export function currencyName(code: string, language: string): string {
  const names = namesByLanguage.get(language) ?? new Intl.DisplayNames([language], { type: "currency" });
  namesByLanguage.set(language, names);
  return /^[A-Z]{3}$/.test(code) ? (names.of(code) ?? code) : code;
}
