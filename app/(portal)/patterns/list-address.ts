// The list's filters and order live in its address.
import { isCountry } from "../../../lib/codes/countries.ts";
import { commodityGroups, concealments, confidences, mailClasses, reportStatuses, tlps } from "../../../lib/codes/domain-codes.ts";
import type { VariablesOf } from "../../graphql/contract.ts";
import { isIdOf } from "../id-in-path.ts";
import type { PatternsQuery } from "./patterns-query.ts";

export type Searched = Record<string, string | string[] | undefined>;
type Filter = NonNullable<VariablesOf<typeof PatternsQuery>["filter"]>;

export const owners = ["own", "others"] as const;
export const orders = ["UPDATED", "RELEASED", "TITLE"] as const;

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value.trim() : "");
const among = <Value extends string>(list: readonly Value[], value: string | string[] | undefined): Value | "" =>
  list.find((each) => each === value) ?? "";
const countryIn = (value: string | string[] | undefined) => (isCountry(one(value)) ? one(value) : "");

/** What an address asks for. Whatever it says that we do not know is left out. */
export const readAddress = (searched: Searched) => ({
  search: one(searched.search).slice(0, 200),
  whose: among(owners, searched.whose),
  status: among(reportStatuses, searched.status),
  goods: among(commodityGroups, searched.goods),
  concealment: among(concealments, searched.concealment),
  mail: among(mailClasses, searched.mail),
  origin: countryIn(searched.origin),
  destination: countryIn(searched.destination),
  confidence: among(confidences, searched.confidence),
  tlp: among(tlps, searched.tlp),
  agency: isIdOf("Agency", one(searched.agency)) ? one(searched.agency) : "",
  sort: among(orders, searched.sort) || ("UPDATED" as const),
});
export type Asked = ReturnType<typeof readAddress>;

export function variablesOf({ search, whose, status, goods, concealment, mail, origin, destination, confidence, tlp, agency, sort }: Asked) {
  const filter: Filter = {
    ...(whose && { own: whose === "own" }),
    ...(status && { status: [status] }),
    ...(goods && { commodityGroup: [goods] }),
    ...(concealment && { concealment: [concealment] }),
    ...(mail && { mailClass: [mail] }),
    ...(origin && { origin: [origin] }),
    ...(destination && { destination: [destination] }),
    ...(confidence && { confidence: [confidence] }),
    ...(tlp && { tlp: [tlp] }),
    ...(agency && { agencies: [agency] }),
  };
  return { filter, search: search || null, orderBy: { by: sort, descending: sort !== "TITLE" } };
}

/** The address of the list with these filters, without a place in it. */
export function addressOf({ sort, ...filters }: Asked): string {
  const given = { ...filters, sort: sort === "UPDATED" ? "" : sort };
  const query = new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size ? `/patterns?${query}` : "/patterns";
}

/** How many of the filters that are folded away narrow the list. */
export const countFolded = ({ search: _search, sort: _sort, ...filters }: Asked) => Object.values(filters).filter(Boolean).length;
