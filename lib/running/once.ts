// Things of which a process has exactly one (pools, the running portal), whoever imports them: the
// server runs from source and the pages from Next's bundle, so a module variable would exist twice.
const shared = globalThis as { [key: symbol]: Map<string, unknown> | undefined };
const key = Symbol.for("portolan");
const registry = shared[key] ?? new Map<string, unknown>();
shared[key] = registry;

/** Registers what `portal()` and its like will find; the last registration counts. */
export function provide<Thing>(name: string, thing: Thing): Thing {
  registry.set(name, thing);
  return thing;
}

/** What was registered under the name; an error if the server has not come that far. */
export function provided<Thing>(name: string): Thing {
  if (!registry.has(name)) throw new Error(`${name} is not running`);
  return registry.get(name) as Thing;
}

export const isProvided = (name: string) => registry.has(name);
