// What belongs to a pattern: links that an agency makes of its own one.
import { linkedKinds } from "../lib/codes/domain-codes.ts";
import { type LinkedKind, linkPattern, linksOf, type PatternLink, unlinkPattern } from "../lib/patterns/link-pattern.ts";
import { UserError } from "../lib/user-error.ts";
import { builder, type Context, decodeGlobalId } from "./builder.ts";
import { costOfPart, partArguments, partAsked } from "./linked-part.ts";
import { PatternType } from "./pattern.ts";
import { PatternPayload } from "./pattern-writing.ts";
import { SeizureReportType } from "./seizure-report.ts";
import { attempt } from "./user-error.ts";

const kindOf: Record<string, LinkedKind | undefined> = {
  SeizureReport: "SEIZURE_REPORT",
  Alert: "ALERT",
  WatchlistEntry: "WATCHLIST_ENTRY",
  Pattern: "PATTERN",
};

/** What was chosen; null for anything that no pattern is linked to. */
function linkedOf(globalId: string): { kind: LinkedKind; id: string } | null {
  const { typename, id } = decodeGlobalId(globalId);
  const kind = kindOf[typename];
  return kind && linkedKinds.includes(kind) ? { kind, id } : null;
}

const asLinked = (globalId: string | number) => {
  const linked = linkedOf(String(globalId));
  if (!linked) throw new UserError({ code: "NOT_FOUND", field: ["recordId"] });
  return linked;
};

/** What was linked to the pattern, of one kind. */
const linkedTo = (links: PatternLink[], id: string, kind: LinkedKind): string[] =>
  links.flatMap((link) => (link.patternId === id && link.kind === kind ? [link.recordId] : []));
/** Patterns that the record was linked to. */
const linkingTo = (links: PatternLink[], id: string): string[] => links.flatMap(({ patternId }) => (patternId === id ? [] : [patternId]));

/** Asked for each kind, and read once for all of them. */
const known = new WeakMap<object, Map<string, Promise<PatternLink[]>>>();
function linksRead({ operation }: Context, id: string): Promise<PatternLink[]> {
  const ofOperation = known.get(operation) ?? new Map<string, Promise<PatternLink[]>>();
  known.set(operation, ofOperation);
  const links = ofOperation.get(id) ?? linksOf(operation, id);
  ofOperation.set(id, links);
  return links;
}

builder.prismaObjectFields(PatternType, (t) => ({
  linkedReports: t.prismaField({
    type: ["SeizureReport"],
    description: "Seizures that were linked to it, among those that you may see.",
    select: { id: true },
    args: partArguments(t.arg),
    complexity: costOfPart,
    resolve: async (query, { id }, part, context) =>
      context.operation.permissions.has("seizure-report:read")
        ? context.operation.db.seizureReport.findMany({
            ...query,
            ...partAsked(part),
            where: { id: { in: linkedTo(await linksRead(context, id), id, "SEIZURE_REPORT") } },
            orderBy: [{ occurredOn: "desc" }, { id: "asc" }],
          })
        : [],
  }),
  linkedAlerts: t.prismaField({
    type: ["Alert"],
    description: "Alerts that were linked to it, among those that you may see.",
    select: { id: true },
    args: partArguments(t.arg),
    complexity: costOfPart,
    resolve: async (query, { id }, part, context) =>
      context.operation.permissions.has("alert:read")
        ? context.operation.db.alert.findMany({
            ...query,
            ...partAsked(part),
            where: { id: { in: linkedTo(await linksRead(context, id), id, "ALERT") } },
            orderBy: [{ createdAt: "desc" }, { id: "asc" }],
          })
        : [],
  }),
  linkedEntries: t.prismaField({
    type: ["WatchlistEntry"],
    description: "Entries of watchlists that were linked to it, among those that you may see. They count as consulted.",
    select: { id: true },
    args: partArguments(t.arg),
    complexity: costOfPart,
    resolve: async (query, { id }, part, context) => {
      if (!context.operation.permissions.has("watchlist:read")) return [];
      const ids = linkedTo(await linksRead(context, id), id, "WATCHLIST_ENTRY");
      const entries = await context.operation.db.watchlistEntry.findMany({
        ...query,
        ...partAsked(part),
        where: { id: { in: ids } },
        orderBy: { id: "asc" },
      });
      for (const entry of entries) context.operation.consult("WATCHLIST_ENTRY", entry.id);
      return entries;
    },
  }),
  linkedPatterns: t.prismaField({
    type: [PatternType],
    description: "Other patterns that were linked to it, or that it was linked to, among those that you may see.",
    args: {
      ...partArguments(t.arg),
      linkedHere: t.arg.boolean({ description: "true: only those that were linked to it; false: only those that it was linked to." }),
    },
    select: { id: true },
    complexity: costOfPart,
    resolve: async (query, { id }, { linkedHere, ...part }, context) => {
      const links = await linksRead(context, id);
      const ids = [...(linkedHere === false ? [] : linkedTo(links, id, "PATTERN")), ...(linkedHere === true ? [] : linkingTo(links, id))];
      return context.operation.db.pattern.findMany({
        ...query,
        ...partAsked(part),
        where: { id: { in: ids } },
        orderBy: [{ title: "asc" }, { id: "asc" }],
      });
    },
  }),
}));

builder.prismaObjectField(SeizureReportType, "linkedPatterns", (t) =>
  t.prismaField({
    type: [PatternType],
    description: "Patterns that it was linked to, among those that you may see.",
    select: { id: true },
    args: partArguments(t.arg),
    complexity: costOfPart,
    resolve: async (query, { id }, part, context) =>
      context.operation.permissions.has("pattern:read")
        ? context.operation.db.pattern.findMany({
            ...query,
            ...partAsked(part),
            where: { id: { in: linkingTo(await linksRead(context, id), id) } },
            orderBy: [{ title: "asc" }, { id: "asc" }],
          })
        : [],
  }),
);

const LinkInput = builder.inputType("PatternLinkInput", {
  fields: (t) => ({
    id: t.globalID({ for: PatternType, required: true, description: "The pattern of your agency." }),
    recordId: t.id({ required: true, description: "A seizure report, an alert, an entry of a watchlist, or another pattern that you may see." }),
  }),
});
const UnlinkInput = builder.inputType("PatternUnlinkInput", {
  fields: (t) => ({
    id: t.globalID({ for: PatternType, required: true, description: "The pattern of your agency." }),
    recordId: t.id({ required: true, description: "What is linked to it." }),
  }),
});

builder.mutationFields((t) => ({
  patternLink: t.field({
    type: PatternPayload,
    description: "Says that a record belongs to a pattern of your agency. Whoever sees both sees that; nothing else changes.",
    authScopes: { permission: "pattern:draft" },
    args: { input: t.arg({ type: LinkInput, required: true, description: "The pattern and the record." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        const { kind, id } = asLinked(input.recordId);
        await linkPattern(context.operation, input.id.id, kind, id);
        return input.id.id;
      }),
  }),
  patternUnlink: t.field({
    type: PatternPayload,
    description: "Takes back what was said to belong to a pattern of your agency.",
    authScopes: { permission: "pattern:draft" },
    args: { input: t.arg({ type: UnlinkInput, required: true, description: "The pattern and the record." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await unlinkPattern(context.operation, input.id.id, asLinked(input.recordId).id);
        return input.id.id;
      }),
  }),
}));
