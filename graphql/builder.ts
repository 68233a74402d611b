// The one schema builder. A field's scope says who may call it; which rows it sees, the database decides.
import SchemaBuilder from "@pothos/core";
import ComplexityPlugin from "@pothos/plugin-complexity";
import PrismaPlugin from "@pothos/plugin-prisma";
import RelayPlugin from "@pothos/plugin-relay";
import ScopeAuthPlugin from "@pothos/plugin-scope-auth";
import { GraphQLError, type GraphQLNamedType, isObjectType } from "graphql";
import type { Operation } from "../lib/access/operation.ts";
import type { Permission } from "../lib/access/permissions.ts";
import type { PlaceInStream, SnapshotText } from "../lib/changes/place-in-stream.ts";
import type { LivePage } from "../lib/changes/read-live-changes.ts";
import { isUuid } from "../lib/is-uuid.ts";
import type { Language } from "../lib/languages/language.ts";
import type { Translate } from "../lib/languages/messages.ts";
import "./cursor-plugin.ts";
import type PrismaTypes from "../prisma/generated/pothos.ts";
import { getDatamodel } from "../prisma/generated/pothos.ts";

/** One reading for a subscriber: from where, how far, and what the subscription found. */
export type LiveReading = {
  /** Null when it is opened: then it is for the subscription to say where it begins. */
  from: PlaceInStream | null;
  until: SnapshotText | null;
  lastEventId: string | null;
  found: LivePage | null;
};

/** `live` is there when a subscription is read for, and in no other operation. */
export type Context = { operation: Operation; t: Translate; language: Language; live?: LiveReading };

export const maximumPage = 100;

/** What is linked leads on to what is linked, and back again: each step multiplies what it costs by what may be there. */
export const costOfLinks = { field: 20, multiplier: 50 };

const numbered = new Set(["Agency", "AccessRecord"]);

/** Our ids are `Type:id` in base64; anything else is refused before it reaches a query. */
export function decodeGlobalId(globalId: string): { typename: string; id: string } {
  const [, typename = "", id = ""] = /^(\w+):(.+)$/.exec(Buffer.from(globalId, "base64").toString()) ?? [];
  const isOurs = numbered.has(typename) ? /^\d{1,9}$/.test(id) : isUuid(id);
  if (!isOurs) throw new GraphQLError("This is not an id of ours.", { extensions: { code: "BAD_USER_INPUT" } });
  return { typename, id };
}

const isNode = (type: GraphQLNamedType | undefined) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Node");

/** What a type asks of its reader. Without it a record is not told apart from none, and was not consulted. */
const neededFor = (type: GraphQLNamedType | undefined) =>
  (type?.extensions.pothosOptions as { authScopes?: { permission?: Permission } } | undefined)?.authScopes?.permission;

/** Prisma raises for a row that policy hides as for one that is not there: both are null. */
function hiddenAsMissing(error: unknown): null {
  if ((error as { code?: string }).code === "P2025") return null;
  throw error;
}

type Types = {
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  AuthScopes: { signedIn: boolean; inSession: boolean; permission: Permission };
  Scalars: {
    ID: { Input: string; Output: string | number };
    DateTime: { Input: Date; Output: Date };
    Date: { Input: string; Output: Date | string };
    Decimal: { Input: string; Output: { toString(): string } };
    JSON: { Input: unknown; Output: unknown };
    CountryCode: { Input: string; Output: string };
    UnLocode: { Input: string; Output: string };
    HsCode: { Input: string; Output: string };
    PostalItemId: { Input: string; Output: string };
  };
};
export type SchemaTypes = PothosSchemaTypes.ExtendDefaultTypes<Types>;

export const builder = new SchemaBuilder<Types>({
  defaultFieldNullability: false,
  plugins: [ScopeAuthPlugin, ComplexityPlugin, "cursors", PrismaPlugin, RelayPlugin],
  complexity: { defaultComplexity: 1, defaultListMultiplier: 5, limit: { complexity: 40_000, depth: 12, breadth: 400 } },
  prisma: { client: (context) => context.operation.db, dmmf: getDatamodel(), onUnusedQuery: null },
  relay: {
    cursorType: "String",
    clientMutationId: "omit",
    decodeGlobalID: decodeGlobalId,
    nodeQueryOptions: {
      authScopes: { signedIn: true },
      description: "Any record by its id; null when there is none that you may see.",
      resolve: async (_root, { id }, { operation }, info, resolveNode) => {
        const type = info.schema.getType(id.typename);
        const needed = neededFor(type);
        const mayBeShown = isNode(type) && (!needed || operation.permissions.has(needed));
        const found = mayBeShown ? await Promise.resolve(resolveNode(id)).catch(hiddenAsMissing) : null;
        if (found && id.typename === "SeizureReport") operation.consult("SEIZURE_REPORT", id.id);
        if (found && id.typename === "Alert") operation.consult("ALERT", id.id);
        if (found && id.typename === "Pattern") operation.consult("PATTERN", id.id);
        if (found && id.typename === "WatchlistEntry") operation.consult("WATCHLIST_ENTRY", id.id);
        return found;
      },
    },
    nodesQueryOptions: false,
    nodeTypeOptions: { description: "Anything with an id of its own." },
    pageInfoTypeOptions: { description: "Where a page stands in its list." },
  },
  scopeAuth: {
    authScopes: ({ operation }) => ({
      signedIn: true,
      inSession: operation.viewer.via === "SESSION",
      permission: (permission) => operation.permissions.has(permission),
    }),
    unauthorizedError: () => new GraphQLError("Your roles or this key's scopes do not allow this.", { extensions: { code: "FORBIDDEN" } }),
  },
});

builder.queryType({ description: "What you may read." });
builder.mutationType({ description: "What you may do: one action each, at most one in an operation, all or nothing." });
builder.subscriptionType({ description: "What you are told as it happens, as server-sent events: ask with `Accept: text/event-stream`." });
