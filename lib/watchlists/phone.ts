// Phone numbers in one spelling, E.164.
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js";

/** Null if it can be no number. `country` is where it would be dialled without a country code. */
export function phoneOf(text: string, country: string | null): string | null {
  const found = parsePhoneNumberFromString(text.slice(0, 100), country && isSupportedCountry(country) ? (country as CountryCode) : undefined);
  return found?.isPossible() ? found.number : null;
}
