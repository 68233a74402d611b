import { countryName } from "../../../lib/codes/countries.ts";

const places = ["ORIGIN", "TRANSIT", "DESTINATION"];

/** A country by its name; whatever else is to be looked for, as it is written. */
export const lineValue = ({ kind, value }: { kind: string; value: string }, language: string) =>
  places.includes(kind) && value.length === 2 ? countryName(value, language) : value;
