// An id of the contract as a parameter of an address.
import { decodeGlobalId } from "./builder.ts";

/** The key in it; null without one, or when it is no id of this type. */
export function keyIn(parameters: URLSearchParams, name: string, type: string): string | null {
  try {
    const { typename, id } = decodeGlobalId(parameters.get(name) ?? "");
    return typename === type ? id : null;
  } catch {
    return null;
  }
}
