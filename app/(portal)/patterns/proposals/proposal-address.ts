// What a proposal says, in an address: of the form that it begins, and of the seizures that it counts.
import { isCountry } from "../../../../lib/codes/countries.ts";
import { commodityGroups, concealments, mailClasses } from "../../../../lib/codes/domain-codes.ts";

export type Combination = {
  origin: string | null;
  destination: string | null;
  commodityGroup: (typeof commodityGroups)[number] | null;
  concealment: (typeof concealments)[number] | null;
  mailClass: (typeof mailClasses)[number] | null;
};
export type Beginning = Combination & { from: string | null };
type Proposal = Combination & { from: string; until: string };
type Searched = Record<string, string | string[] | undefined>;

const queryOf = (given: Record<string, string | null>) =>
  new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString();

export const draftAddress = ({ origin, destination, commodityGroup, concealment, mailClass, from }: Proposal) =>
  `/patterns/new?${queryOf({ origin, destination, commodityGroup, concealment, mailClass, from })}`;

export const seizuresAddress = ({ origin, destination, commodityGroup, concealment, mailClass, from, until }: Proposal) =>
  `/seizure-reports?${queryOf({ origin, destination, group: commodityGroup, concealment, mail: mailClass, from, until })}`;

/** Whatever an address says that we do not know is left out; null when nothing is left. */
export function beginningIn(searched: Searched): Beginning | null {
  const among = <Code extends string>(list: readonly Code[], value: unknown): Code | null => list.find((one) => one === value) ?? null;
  const country = (value: unknown) => (typeof value === "string" && isCountry(value) ? value : null);
  const combination: Combination = {
    origin: country(searched.origin),
    destination: country(searched.destination),
    commodityGroup: among(commodityGroups, searched.commodityGroup),
    concealment: among(concealments, searched.concealment),
    mailClass: among(mailClasses, searched.mailClass),
  };
  if (!Object.values(combination).some(Boolean)) return null;
  const { from } = searched;
  return { ...combination, from: typeof from === "string" && /^\d{4}-\d\d-\d\d$/.test(from) ? from : null };
}
