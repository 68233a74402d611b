// What the address of the directory asks for.
import { countryName } from "../../../lib/codes/countries.ts";

export type Asked = { search: string; country: string; kind: string };
type Listed = { code: string; name: string; country: string; kind: string };

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const one = (value: string | string[] | undefined) => (typeof value === "string" ? value.trim() : "");

export const askedOf = (address: Record<string, string | string[] | undefined>): Asked => ({
  search: one(address.search),
  country: one(address.country),
  kind: one(address.kind),
});

/** All words in name, code or country; without regard to accents. */
export const fits = ({ code, name, country, kind }: Listed, asked: Asked, language: string): boolean =>
  (!asked.country || country === asked.country) &&
  (!asked.kind || kind === asked.kind) &&
  plain(asked.search)
    .split(/\s+/)
    .every((word) => plain(`${name} ${code} ${countryName(country, language)}`).includes(word));
