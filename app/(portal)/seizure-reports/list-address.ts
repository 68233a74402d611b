// Everything that the list shows is in its address, so that it can be shared and the back button works.
import * as codes from "../../../lib/codes/domain-codes.ts";
import { plainIdentifier } from "../../../lib/postal/identifier.ts";
import { isIdOf } from "../id-in-path.ts";
import type { ListVariables } from "./list-query.ts";

type One<List extends readonly string[]> = List[number];

export const sorts = ["occurred", "released", "updated"] as const;
/** Whose reports: the viewer's agency's own, or those that others shared; empty for all. */
export const ownerships = ["", "true", "false"] as const;

/** Filters of which any number can be chosen; `null`: the values are not one of our code lists. */
export const choices = {
  origin: null,
  transit: null,
  destination: null,
  group: codes.commodityGroups,
  concealment: codes.concealments,
  detection: codes.detections,
  transport: codes.transports,
  mail: codes.mailClasses,
  agency: null,
  tlp: codes.tlps,
  status: codes.reportStatuses,
} as const satisfies Record<string, readonly string[] | null>;
export type ChoiceName = keyof typeof choices;
export const choiceNames = Object.keys(choices) as ChoiceName[];

type Choices = { [Name in ChoiceName]: (typeof choices)[Name] extends readonly string[] ? One<(typeof choices)[Name]>[] : string[] };

export type ListAsked = Choices & {
  search: string;
  from: string;
  until: string;
  hs: string;
  item: string;
  own: One<typeof ownerships>;
  sort: One<typeof sorts>;
  ascending: boolean;
  after: string;
  before: string;
};

export type Parameters = Record<string, string | string[] | undefined>;

const itemIdShape = /^[a-z]{2}\s?(\d\s?){9}[a-z]{2}$/i;

function dayOf(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : "";
}

/** What an address asks for. Whatever it says that we do not know is left out. */
export function readAddress(parameters: Parameters): ListAsked {
  const all = (name: string) =>
    [parameters[name] ?? []]
      .flat()
      .flatMap((value) => value.split(","))
      .filter(Boolean);
  const text = (name: string) => [parameters[name] ?? ""].flat()[0]?.trim().slice(0, 200) ?? "";
  const chosen = choiceNames.map((name) => {
    const list: readonly string[] | null = choices[name];
    const known = all(name).filter((value) => (list ? list.includes(value) : name === "agency" ? isIdOf("Agency", value) : /^[A-Z]{2}$/.test(value)));
    return [name, [...new Set(known)]] as const;
  });
  const search = text("search");
  // A parcel's number pasted into the search box is looked up as what it is.
  const item = text("item") || (itemIdShape.test(search) ? search : "");
  return {
    ...(Object.fromEntries(chosen) as Choices),
    search: item === search ? "" : search,
    from: dayOf(text("from")),
    until: dayOf(text("until")),
    hs: /^\d{1,10}$/.test(text("hs")) ? text("hs") : "",
    item: plainIdentifier(item),
    own: ownerships.find((one) => one === text("own")) ?? "",
    sort: sorts.find((one) => one === text("sort")) ?? "occurred",
    ascending: text("order") === "ascending",
    after: text("after"),
    before: text("before"),
  };
}

/** The address of the list with these changes; without a change of page it begins at the first. */
export function addressOf(asked: ListAsked, changes: Partial<ListAsked> = {}): string {
  const { sort, ascending, after, before, ...filters } = { ...asked, after: "", before: "", ...changes };
  const pairs = Object.entries({ ...filters, sort: sort === "occurred" ? "" : sort, order: ascending ? "ascending" : "", after, before });
  const query = pairs.flatMap(([name, value]) => (value.length ? [`${name}=${[value].flat().map(encodeURIComponent).join(",")}`] : []));
  return `/seizure-reports${query.length ? `?${query.join("&")}` : ""}`;
}

/** Opens the report that has this reference. */
export const addressOfReference = (reference: string) => `/seizure-reports?search=${encodeURIComponent(reference)}`;

const none: Choices = {
  origin: [],
  transit: [],
  destination: [],
  group: [],
  concealment: [],
  detection: [],
  transport: [],
  mail: [],
  agency: [],
  tlp: [],
  status: [],
};
export const nothingAsked = { ...none, search: "", from: "", until: "", hs: "", item: "", own: "" as const, after: "", before: "" };

export type ActiveFilter = { name: ChoiceName | "search" | "from" | "until" | "hs" | "item" | "own"; value: string; without: string };

/** Each value that narrows the list, with the address of the list without it. */
export function activeFilters(asked: ListAsked): ActiveFilter[] {
  const single = (["search", "from", "until", "hs", "item", "own"] as const).flatMap((name) =>
    asked[name] ? [{ name, value: asked[name], without: addressOf(asked, { [name]: "" }) }] : [],
  );
  const many = choiceNames.flatMap((name) => {
    const values: string[] = asked[name];
    return values.map((value) => ({ name, value, without: addressOf(asked, { [name]: values.filter((other) => other !== value) }) }));
  });
  return [...single, ...many];
}

export function filterOf(asked: ListAsked): ListVariables["filter"] {
  const { from, until, group, hs, agency, item, origin, transit, destination, concealment, detection, transport, mail, tlp, status } = asked;
  return {
    origin,
    transit,
    destination,
    commodityGroup: group,
    concealment,
    detection,
    transport,
    mailClass: mail,
    agencies: agency,
    tlp,
    status,
    occurredFrom: from || null,
    occurredUntil: until || null,
    hsPrefix: hs || null,
    itemId: item || null,
    own: asked.own ? asked.own === "true" : null,
  };
}
