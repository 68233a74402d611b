// What a list shows is in its address, so that it can be shared and the back button works.
import { entryKinds } from "../../../../lib/codes/domain-codes.ts";
import { listPath } from "../addresses.ts";

type EntryKind = (typeof entryKinds)[number];
export type ListAsked = { text: string; kind: EntryKind | null; isDelistedToo: boolean; order: "NAME" | "CHANGED"; after: string; before: string };
export type Parameters = Record<string, string | string[] | undefined>;

/** What an address asks for. Whatever it says that we do not know is left out. */
export function readAddress(parameters: Parameters): ListAsked {
  const read = (name: string) => [parameters[name] ?? ""].flat()[0]?.trim().slice(0, 300) ?? "";
  return {
    text: read("text"),
    kind: entryKinds.find((kind) => kind === read("kind")) ?? null,
    isDelistedToo: read("delisted") === "too",
    order: read("sort") === "changed" ? "CHANGED" : "NAME",
    after: read("after"),
    before: read("before"),
  };
}

/** The address of the list with these changes; without a change of page it begins at the first. */
export function addressOf(id: string, asked: ListAsked, changes: Partial<ListAsked> = {}): string {
  const { text, kind, isDelistedToo, order, after, before } = { ...asked, after: "", before: "", ...changes };
  const pairs = Object.entries({
    text,
    kind: kind ?? "",
    delisted: isDelistedToo ? "too" : "",
    sort: order === "CHANGED" ? "changed" : "",
    after,
    before,
  }).filter(([, value]) => value);
  return listPath(id) + (pairs.length ? `?${new URLSearchParams(pairs)}` : "");
}
