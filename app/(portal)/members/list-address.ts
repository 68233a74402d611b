// The list's filters and order live in its address.

import { memberOrders, memberStates, roles } from "../../../lib/codes/domain-codes.ts";
import type { VariablesOf } from "../../graphql/contract.ts";
import type { MembersQuery } from "./members-query.ts";

export type Searched = Record<string, string | string[] | undefined>;
type Filter = NonNullable<VariablesOf<typeof MembersQuery>["filter"]>;

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");
const among = <Value extends string>(list: readonly Value[], value: string): Value | undefined => list.find((each) => each === value);

export function readAddress(searched: Searched) {
  const [search, unitId] = [one(searched.search).trim(), one(searched.unit)];
  const [role, state] = [among(roles, one(searched.role)), among(memberStates, one(searched.state))];
  const filter: Filter = { ...(search && { search }), ...(role && { role }), ...(unitId && { unitId }), ...(state && { state }) };
  return { filter, orderBy: among(memberOrders, one(searched.sort)) ?? ("NAME" as const) };
}

/** The address of the list with these filters, without a place in it. */
export function addressOf({ filter, orderBy }: ReturnType<typeof readAddress>): string {
  const { search, role, unitId, state } = filter;
  const given = { search, role, unit: unitId, state, sort: orderBy === "NAME" ? undefined : orderBy };
  const query = new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size ? `/members?${query}` : "/members";
}
