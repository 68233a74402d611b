// Seizures that fit a pattern, and patterns that a seizure fits: shown to who sees both.
import { queryFromInfo } from "@pothos/plugin-prisma";
import { GraphQLError } from "graphql";
import type { Operation } from "../lib/access/operation.ts";
import { isUuid } from "../lib/is-uuid.ts";
import { countFits, type FitsAsked, listFits, type PatternFit, type PlaceAmongFits, seeFits } from "../lib/patterns/pattern-fits.ts";
import type { Pattern, SeizureReport } from "../prisma/generated/client/client.ts";
import { builder, type Context, costOfLinks } from "./builder.ts";
import { pageAsked, pageInfoOf } from "./connection.ts";
import { IndicatorKind } from "./enums.ts";
import { PatternType } from "./pattern.ts";
import { PatternPayload } from "./pattern-writing.ts";
import { SeizureReportType } from "./seizure-report.ts";
import { attempt } from "./user-error.ts";

export type LoadedFit = PatternFit & { pattern: Pattern; report: SeizureReport };

/** A fit tells of a pattern and of a seizure. */
export const mayReadFits = ({ permissions }: Operation) => permissions.has("pattern:read") && permissions.has("seizure-report:read");

export const PatternFitType = builder.objectRef<LoadedFit>("PatternFit").implement({
  description: "A seizure that fits a pattern, by its indicators. A person decides whether it belongs to it.",
  authScopes: (_fit, { operation }) => mayReadFits(operation),
  fields: (t) => ({
    pattern: t.field({ type: PatternType, description: "The pattern.", resolve: ({ pattern }) => pattern }),
    seizureReport: t.field({ type: SeizureReportType, description: "The seizure.", resolve: ({ report }) => report }),
    matched: t.expose("matched", { type: [IndicatorKind], description: "Kinds of indicators of which one matches." }),
    unstated: t.expose("unstated", { type: [IndicatorKind], description: "Kinds of indicators that the report says nothing about." }),
    recognisedAt: t.field({
      type: "DateTime",
      description: "When it was recognised.",
      resolve: ({ recognisedAt }) => new Date(Number(recognisedAt) / 1000),
    }),
    isNews: t.exposeBoolean("isNews", { description: "Whether it concerns a pattern or a seizure of your agency and nobody there has seen it yet." }),
  }),
});

type Selections = { pattern: object; report: object };

export async function loadFits({ operation: { db } }: Context, fits: PatternFit[], { pattern, report }: Selections): Promise<LoadedFit[]> {
  const patterns = new Map(
    (await db.pattern.findMany({ ...pattern, where: { id: { in: fits.map((fit) => fit.patternId) } } })).map((one) => [one.id, one]),
  );
  const reports = new Map(
    (await db.seizureReport.findMany({ ...report, where: { id: { in: fits.map((fit) => fit.reportId) } } })).map((one) => [one.id, one]),
  );
  return fits.flatMap((fit) => {
    const [pattern, report] = [patterns.get(fit.patternId), reports.get(fit.reportId)];
    return pattern && report ? [{ ...fit, pattern, report }] : [];
  });
}

const cursorOf = ({ recognisedAt, reportId, patternId }: PlaceAmongFits) =>
  Buffer.from(`${recognisedAt}|${reportId}|${patternId}`).toString("base64url");

function placeOf(cursor: string): PlaceAmongFits {
  const [recognisedAt = "", reportId = "", patternId = ""] = Buffer.from(cursor, "base64url").toString().split("|");
  if (!isUuid(reportId) || !isUuid(patternId) || !/^\d{1,16}$/.test(recognisedAt))
    throw new GraphQLError("This cursor is not one of ours.", { extensions: { code: "BAD_USER_INPUT" } });
  return { recognisedAt, reportId, patternId };
}

type Page = Parameters<typeof pageAsked>[0];

async function pageOf(
  context: Context,
  args: Page,
  narrowing: Pick<FitsAsked, "patternId" | "onlyNews">,
  selections: Selections,
  count: () => Promise<number>,
) {
  const asked = pageAsked(args, placeOf);
  const { fits, hasMore } = mayReadFits(context.operation)
    ? await listFits(context.operation, { ...narrowing, ...asked })
    : { fits: [], hasMore: false };
  const edges = (await loadFits(context, fits, selections)).map((node) => ({ node, cursor: cursorOf(node) }));
  return { edges, count, pageInfo: pageInfoOf(asked, edges, hasMore) };
}

const connection = (name: string) =>
  ({
    name,
    description: "A page of fits, latest first.",
    fields: (t: { int: (options: object) => unknown }) => ({
      totalCount: t.int({
        description: "How many there are in all of which you may see both.",
        resolve: (page: unknown) => (page as { count: () => Promise<number> }).count(),
      }),
    }),
  }) as never;

builder.prismaObjectField(PatternType, "fits", (t) =>
  t.connection(
    {
      type: PatternFitType,
      description: "Seizures that fit it, among those that you may see, latest first.",
      select: { id: true },
      args: { isNews: t.arg.boolean({ description: "true: only what concerns your agency and nobody there has seen yet." }) },
      complexity: (args: Page) => ({ field: 20, multiplier: args.first ?? args.last ?? 20 }),
      resolve: async ({ id }, { isNews, ...args }, context, info) => {
        const selections = {
          pattern: queryFromInfo({ context, info, path: ["edges", "node", "pattern"] }),
          report: queryFromInfo({ context, info, path: ["edges", "node", "seizureReport"] }),
        };
        const onlyNews = isNews ?? false;
        return pageOf(context, args, { patternId: id, onlyNews }, selections, () =>
          mayReadFits(context.operation) ? countFits(context.operation, id, onlyNews) : Promise.resolve(0),
        );
      },
    },
    connection("PatternFitConnection"),
    { name: "PatternFitEdge", description: "A fit and its place in the list." },
  ),
);

builder.prismaObjectField(SeizureReportType, "patternFits", (t) =>
  t.field({
    type: [PatternFitType],
    description: "Patterns that it fits, among those that you may see; at most 50.",
    select: { id: true },
    complexity: costOfLinks,
    resolve: async ({ id }, _args, context, info) =>
      mayReadFits(context.operation)
        ? loadFits(context, (await listFits(context.operation, { reportId: id, first: 50 })).fits, {
            pattern: queryFromInfo({ context, info, path: ["pattern"] }),
            report: queryFromInfo({ context, info, path: ["seizureReport"] }),
          })
        : [],
  }),
);

builder.queryField("patternNews", (t) =>
  t.connection(
    {
      type: PatternFitType,
      description: "Seizures that newly fit a pattern, where either is your agency's and nobody there has seen it yet, latest first.",
      authScopes: (_root, _args, { operation }) => mayReadFits(operation),
      complexity: (args) => ({ field: 20, multiplier: args.first ?? args.last ?? 20 }),
      resolve: (_root, args, context, info) => {
        const selections = {
          pattern: queryFromInfo({ context, info, path: ["edges", "node", "pattern"] }),
          report: queryFromInfo({ context, info, path: ["edges", "node", "seizureReport"] }),
        };
        return pageOf(context, args, { onlyNews: true }, selections, () => countFits(context.operation, null, true));
      },
    },
    connection("PatternNewsConnection"),
    { name: "PatternNewsEdge", description: "A fit and its place in the list." },
  ),
);

const SeeInput = builder.inputType("PatternSeeFitsInput", {
  fields: (t) => ({
    id: t.globalID({ for: PatternType, required: true, description: "The pattern." }),
    seizureReports: t.globalIDList({ for: SeizureReportType, required: true, description: "The seizures that you have seen." }),
  }),
});

builder.mutationField("patternSeeFits", (t) =>
  t.field({
    type: PatternPayload,
    description: "Says that you have seen which seizures fit a pattern; they are then no news to your agency any more.",
    authScopes: { permission: "pattern:draft" },
    args: { input: t.arg({ type: SeeInput, required: true, description: "The pattern and the seizures." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await seeFits(
          context.operation,
          input.id.id,
          input.seizureReports.map(({ id }) => id),
        );
        return input.id.id;
      }),
  }),
);
