// The feed of changes as it happens. Whoever keeps a copy reads `changes` up to its end and subscribes from there.
import { queryFromInfo } from "@pothos/plugin-prisma";
import { GraphQLError } from "graphql";
import { changedKinds } from "../lib/changes/list-changes.ts";
import { type PlaceInStream, streamCursorOf, streamPlaceOf } from "../lib/changes/place-in-stream.ts";
import { OtherBasis, readLiveChanges } from "../lib/changes/read-live-changes.ts";
import { AgencyType } from "./agency.ts";
import { builder, type LiveReading, maximumPage } from "./builder.ts";
import { ChangedKindType, ChangeType, type LoadedChange, neededFor, withRecords } from "./change.ts";
import { type LoadedFit, loadFits, mayReadFits, PatternFitType } from "./pattern-fit.ts";
import { asksFor } from "./selection.ts";

const refusal = (code: "BAD_USER_INPUT" | "READ_ANEW", message: string) => new GraphQLError(message, { extensions: { code } });
const notAStream = () => refusal("BAD_USER_INPUT", "A subscription is answered as a stream: ask with `Accept: text/event-stream`.");
const readAnew = () =>
  refusal(
    "READ_ANEW",
    "Your rights have changed, or the database was restored. Empty your copy, read `changes` from the beginning, and subscribe from its end.",
  );

function beginningOf({ from, lastEventId }: LiveReading, after: string | null | undefined): PlaceInStream | null {
  const cursor = lastEventId ?? after;
  if (from || cursor == null) return from;
  const place = streamPlaceOf(cursor);
  if (!place) throw refusal("BAD_USER_INPUT", "This cursor is not one of ours.");
  return place;
}

type Event = { changes: LoadedChange[]; fits: LoadedFit[]; end: PlaceInStream };

const LiveChangesType = builder.objectRef<Event>("LiveChanges").implement({
  description: "Changes that were committed at once or shortly after one another: one event of the stream.",
  authScopes: { signedIn: true },
  fields: (t) => ({
    changes: t.field({
      type: [ChangeType],
      description: "Each record once, at its last change. With many, more events follow at once.",
      resolve: ({ changes }) => changes,
    }),
    newFits: t.field({
      type: [PatternFitType],
      description: `What of \`patternNews\` was recognised meanwhile, or came into sight by a release, whatever kinds and agencies you asked for. With many, more events follow at once. None if you may not read both patterns and seizure reports.`,
      resolve: ({ fits }) => fits,
    }),
    cursor: t.string({
      description: "The place after this event, also its `id`: send it as `Last-Event-ID` or pass it as `after` to go on without gap or repetition.",
      resolve: ({ end }) => streamCursorOf(end),
    }),
  }),
});

builder.subscriptionField("changes", (t) =>
  t.field({
    type: LiveChangesType,
    description:
      "What comes into your sight, changes, or goes out of it, as soon as it is committed. Seen with your rights of that moment: the stream ends when your key or session does (`UNAUTHENTICATED`), and with `READ_ANEW` when your rights changed.",
    authScopes: (_root, _args, { operation }) => changedKinds.some((kind) => operation.permissions.has(neededFor[kind])),
    args: {
      after: t.arg.string({
        description:
          "Go on after this event of an earlier stream, or after the `endCursor` of `changes`; from now on without it. The header `Last-Event-ID` counts before it.",
      }),
      kinds: t.arg({
        type: [ChangedKindType],
        description: "These kinds only; all that you may read unless told. Keep to the same ones with a cursor.",
      }),
      agencies: t.arg.globalIDList({ for: AgencyType, description: "Records of these agencies only. Keep to the same ones with a cursor." }),
      withOwn: t.arg.boolean({ defaultValue: true, description: "Whether to tell of your own agency's records too." }),
    },
    complexity: { field: 5, multiplier: maximumPage },
    subscribe: () => {
      throw notAStream();
    },
    resolve: async (_root, { after, kinds, agencies, withOwn }, context, info) => {
      const { operation, live } = context;
      if (!live) throw notAStream();
      try {
        live.found = await readLiveChanges(operation, {
          from: beginningOf(live, after),
          until: live.until,
          first: maximumPage,
          terms: {
            kinds: changedKinds.filter((kind) => operation.permissions.has(neededFor[kind]) && (kinds ?? changedKinds).includes(kind)),
            agencies: agencies ? agencies.map(({ id }) => Number(id)) : null,
            withOwn: withOwn ?? true,
            mostFits: asksFor(info, "newFits") && mayReadFits(operation) ? maximumPage : 0,
          },
        });
      } catch (error) {
        throw error instanceof OtherBasis ? readAnew() : error;
      }
      const { changes, fits, end } = live.found;
      const selections = {
        pattern: queryFromInfo({ context, info, path: ["newFits", "pattern"] }),
        report: queryFromInfo({ context, info, path: ["newFits", "seizureReport"] }),
      };
      return { end, changes: await withRecords(changes, context, info), fits: fits.length ? await loadFits(context, fits, selections) : [] };
    },
  }),
);
