// The list's filters and order live in its address. Without any, it shows what holds.
import { alertSeverities, requestedActions } from "../../../lib/codes/domain-codes.ts";
import { plainIdentifier } from "../../../lib/postal/identifier.ts";
import type { VariablesOf } from "../../graphql/contract.ts";
import type { AlertsQuery } from "./alerts-query.ts";

export type Searched = Record<string, string | string[] | undefined>;
type Filter = NonNullable<VariablesOf<typeof AlertsQuery>["filter"]>;

export const states = ["current", "past", "all"] as const;
export const shares = ["action", "unacknowledged", "own", "others"] as const;
export const orders = ["POSTED", "EXPIRES", "SEVERITY"] as const;

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");
const among = <Value extends string>(list: readonly Value[], value: string): Value | undefined => list.find((each) => each === value);

export function readAddress(searched: Searched) {
  return {
    state: among(states, one(searched.state)) ?? "current",
    mine: among(shares, one(searched.mine)),
    action: among(requestedActions, one(searched.action)),
    severity: among(alertSeverities, one(searched.severity)),
    item: plainIdentifier(one(searched.item)).slice(0, 30),
    sort: among(orders, one(searched.sort)) ?? "POSTED",
  };
}
export type Asked = ReturnType<typeof readAddress>;

export function variablesOf({ state, mine, action, severity, item, sort }: Asked) {
  const filter: Filter = {
    ...(state !== "all" && { isCurrent: state === "current" }),
    ...(mine === "action" && { isForAction: true }),
    ...(mine === "unacknowledged" && { isUnacknowledged: true }),
    ...((mine === "own" || mine === "others") && { own: mine === "own" }),
    ...(action && { requestedAction: [action] }),
    ...(severity && { severity: [severity] }),
    ...(item && { itemId: item }),
  };
  return { filter, orderBy: { by: sort, descending: sort !== "EXPIRES" } };
}

/** The address of the list with these filters, without a place in it. */
export function addressOf({ state, mine, action, severity, item, sort }: Asked): string {
  const given = { state: state === "current" ? "" : state, mine, action, severity, item, sort: sort === "POSTED" ? "" : sort };
  const query = new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size ? `/alerts?${query}` : "/alerts";
}
