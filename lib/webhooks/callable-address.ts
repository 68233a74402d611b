// Which addresses a webhook may call: public ones, and the networks that the operator allowed. Otherwise whoever
// proposes one could have the portal reach what only it reaches.
import ipaddr from "ipaddr.js";
import { provide, provided } from "../running/once.ts";

export type Network = [address: ipaddr.IPv4 | ipaddr.IPv6, bits: number];

/** Set once at start: private networks that may be called, also without TLS. */
export const setWebhookNetworks = (networks: Network[]) => provide("webhook-networks", networks);
const allowed = () => provided<Network[]>("webhook-networks");

const globalUnicast: Network = ipaddr.parseCIDR("2000::/3");

function isPublic(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  // Ranges that the library has no name for are unicast to it; of IPv6, only one block is in use.
  return address.range() === "unicast" && (address.kind() === "ipv4" || address.match(globalUnicast));
}

/** An IPv4 address within IPv6 counts as what it is. */
export function isCallable(text: string, isEncrypted: boolean): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  const isAllowed = allowed().some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits));
  return isAllowed || (isEncrypted && isPublic(address));
}
