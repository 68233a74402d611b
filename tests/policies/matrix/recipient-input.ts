// Recipients of the oracle as the API takes them.
import type { Recipient } from "../../oracle/world.ts";
import type { Registry } from "../../running/registry.ts";
import { globalId } from "../steps.ts";

export function recipientInput(registry: Registry, one: Recipient): object {
  if (one.kind === "member") return { memberEmail: registry.people.get(one.person.name)?.email };
  if (one.kind === "unit") return { unit: registry.units.get(`${one.agency}/${one.unit}`) };
  if (one.kind === "agency") return { agency: globalId("Agency", registry.agencies.get(one.agency) as number) };
  if (one.kind === "everyone") return { everyone: true };
  return { community: globalId("Community", registry.communities.get(one.community) as string) };
}
