// What standing queries found.
import { queryFromInfo } from "@pothos/plugin-prisma";
import { GraphQLError } from "graphql";
import { listNotifications, type Notification, seeNotification } from "../lib/standing-queries/notifications.ts";
import type { Member, StandingQuery, WatchlistEntry } from "../prisma/generated/client/client.ts";
import { builder, type Context, maximumPage } from "./builder.ts";
import { payload } from "./payload.ts";
import { StandingQueryType } from "./standing-query.ts";
import { attempt } from "./user-error.ts";
import { WatchlistHitType } from "./watchlist-ask.ts";

type Loaded = Notification & { query: StandingQuery; entry: WatchlistEntry; seenBy: Member | null };

type Selections = { query?: object; entry?: object };

/** With query, entry and reader, each read under policy in one statement. */
async function load({ operation: { db } }: Context, notifications: Notification[], { query = {}, entry = {} }: Selections = {}): Promise<Loaded[]> {
  const idsOf = (of: (one: Notification) => string | null) => ({ id: { in: [...new Set(notifications.flatMap((one) => of(one) ?? []))] } });
  const queries = new Map((await db.standingQuery.findMany({ ...query, where: idsOf(({ queryId }) => queryId) })).map((one) => [one.id, one]));
  const entries = new Map((await db.watchlistEntry.findMany({ ...entry, where: idsOf(({ entryId }) => entryId) })).map((one) => [one.id, one]));
  const members = new Map((await db.member.findMany({ where: idsOf(({ seenById }) => seenById) })).map((one) => [one.id, one]));
  return notifications.flatMap((one) => {
    const [query, entry] = [queries.get(one.queryId), entries.get(one.entryId)];
    return query && entry ? [{ ...one, query, entry, seenBy: members.get(one.seenById ?? "") ?? null }] : [];
  });
}

const loadOne = async (id: string, context: Context) =>
  (await load(context, await listNotifications(context.operation, { id, isOpen: false, before: null, first: 1 })))[0];

export const NotificationType = builder.objectRef<Loaded>("StandingQueryNotification");
builder.node(NotificationType, {
  id: { resolve: ({ id }) => id },
  isTypeOf: (value) => typeof value === "object" && value !== null && "wasKnown" in value,
  loadOne: (id, context) => loadOne(String(id), context).then((found) => found ?? null),
  description: "An entry that came to match a standing query: new, changed, or newly visible to its member. Shown to who sees both.",
  authScopes: { permission: "standing-query:read" },
  fields: (t) => ({
    standingQuery: t.field({ type: StandingQueryType, description: "What was looked for.", resolve: ({ query }) => query }),
    hit: t.field({
      type: WatchlistHitType,
      description: "The entry as it is today, with score and reasons of then. Counts as consulted.",
      resolve: (notification) => notification,
    }),
    raisedAt: t.field({ type: "DateTime", description: "When it was found.", resolve: ({ raisedAt }) => raisedAt }),
    wasKnown: t.exposeBoolean("wasKnown", { description: "Whether it matched already when the query was saved: no news." }),
    seenAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When somebody first said that they have seen it.",
      resolve: ({ seenAt }) => seenAt,
    }),
    seenBy: t.prismaField({ type: "Member", nullable: true, description: "Who.", resolve: (_query, { seenBy }) => seenBy as never }),
  }),
});

const cursorOf = (number: string) => Buffer.from(`notification:${number}`).toString("base64url");

function numberOf(cursor: string | null | undefined): string | null {
  if (!cursor) return null;
  const number = /^notification:(\d{1,18})$/.exec(Buffer.from(cursor, "base64url").toString())?.[1];
  if (!number) throw new GraphQLError("This cursor is not one of ours.", { extensions: { code: "BAD_USER_INPUT" } });
  return number;
}

builder.queryField("standingQueryNotifications", (t) =>
  t.connection(
    {
      type: NotificationType,
      description: "What standing queries found, latest first. Read forwards only.",
      authScopes: { permission: "standing-query:read" },
      args: {
        isOpen: t.arg.boolean({ description: "true: only news that nobody has seen yet." }),
        standingQuery: t.arg.globalID({ for: StandingQueryType, description: "Only of this one." }),
      },
      complexity: (args) => ({ field: 5, multiplier: args.first ?? 20 }),
      resolve: async (_root, { isOpen, standingQuery, first, after, last, before }, context, info) => {
        const size = first ?? 20;
        if (size < 0 || size > maximumPage || last != null || before != null)
          throw new GraphQLError(`Ask for the first 0 to ${maximumPage}.`, { extensions: { code: "BAD_USER_INPUT" } });
        const asked = { queryId: standingQuery?.id ?? null, isOpen: isOpen ?? false, before: numberOf(after), first: size + 1 };
        const found = await listNotifications(context.operation, asked);
        const selections = {
          query: queryFromInfo({ context, info, path: ["edges", "node", "standingQuery"] }),
          entry: queryFromInfo({ context, info, path: ["edges", "node", "hit", "entry"] }),
        };
        const edges = (await load(context, found.slice(0, size), selections)).map((node) => ({ node, cursor: cursorOf(node.number) }));
        return {
          edges,
          pageInfo: {
            startCursor: edges[0]?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null,
            hasNextPage: found.length > size,
            hasPreviousPage: false,
          },
        };
      },
    },
    { name: "StandingQueryNotificationConnection", description: "A page of notifications." },
    { name: "StandingQueryNotificationEdge", description: "A notification and its place in the list." },
  ),
);

const Payload = payload<Loaded>("StandingQueryNotificationPayload", "The notification after the action, or what was wrong with the input.", (t) => ({
  notification: t.field({
    type: NotificationType,
    nullable: true,
    description: "As it is now; null if there are user errors.",
    resolve: ({ done }) => done,
  }),
}));
const SeeInput = builder.inputType("StandingQueryNotificationSeeInput", {
  description: "Which one.",
  fields: (t) => ({ id: t.globalID({ for: NotificationType, required: true, description: "The notification." }) }),
});

builder.mutationField("standingQueryNotificationSee", (t) =>
  t.field({
    type: Payload,
    description: "Says that you have seen a notification; it is then no longer open for your unit.",
    authScopes: { permission: "standing-query:save" },
    args: { input: t.arg({ type: SeeInput, required: true, description: "Which one." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await seeNotification(context.operation, input.id.id);
        return (await loadOne(input.id.id, context)) as Loaded;
      }),
  }),
);
