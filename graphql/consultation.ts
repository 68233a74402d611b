import { queryFromInfo } from "@pothos/plugin-prisma";
import { GraphQLError } from "graphql";
import { briefConsultations } from "../lib/access/consultations.ts";
import type { Consultation } from "../prisma/generated/client/client.ts";
import { builder, maximumPage } from "./builder.ts";

const longest = 90;
const most = 50;

const ConsultationType = builder.prismaNode("Consultation", {
  id: { field: "id" },
  description: "Another agency consulted a record of yours: which agency, which record, when; nothing more.",
  authScopes: { permission: "consultation:read" },
  fields: (t) => ({
    agency: t.relation("consulter", { description: "The agency that consulted it." }),
    consultedAt: t.expose("consultedAt", { type: "DateTime", description: "When." }),
    recordKind: t.exposeString("recordKind", { description: "Kind of the record: `SEIZURE_REPORT`, `ALERT`, `PATTERN` or `WATCHLIST_ENTRY`." }),
    seizureReport: t.prismaField({
      type: "SeizureReport",
      nullable: true,
      description: "The report, if it is one and you may see it.",
      select: { recordId: true },
      resolve: (query, { recordId }, _args, { operation }) =>
        operation.permissions.has("seizure-report:read") ? operation.db.seizureReport.findUnique({ ...query, where: { id: recordId } }) : null,
    }),
    alert: t.prismaField({
      type: "Alert",
      nullable: true,
      description: "The alert, if it is one and you may see it.",
      select: { recordId: true, recordKind: true },
      resolve: (query, { recordId, recordKind }, _args, { operation }) =>
        recordKind === "ALERT" && operation.permissions.has("alert:read")
          ? operation.db.alert.findUnique({ ...query, where: { id: recordId } })
          : null,
    }),
    pattern: t.prismaField({
      type: "Pattern",
      nullable: true,
      description: "The pattern, if it is one and you may see it.",
      select: { recordId: true, recordKind: true },
      resolve: (query, { recordId, recordKind }, _args, { operation }) =>
        recordKind === "PATTERN" && operation.permissions.has("pattern:read")
          ? operation.db.pattern.findUnique({ ...query, where: { id: recordId } })
          : null,
    }),
    watchlistEntry: t.prismaField({
      type: "WatchlistEntry",
      nullable: true,
      description: "The entry of your own list, if it is one and you may see it.",
      select: { recordId: true, recordKind: true },
      resolve: (query, { recordId, recordKind }, _args, { operation }) =>
        recordKind === "WATCHLIST_ENTRY" && operation.permissions.has("watchlist:read")
          ? operation.db.watchlistEntry.findUnique({ ...query, where: { id: recordId } })
          : null,
    }),
  }),
});

builder.queryField("consultations", (t) =>
  t.prismaConnection(
    {
      type: "Consultation",
      cursor: "id",
      maxSize: maximumPage,
      description: "Which agencies consulted records of yours, latest first; what an agency consulted again within ten minutes is there once.",
      authScopes: { permission: "consultation:read" },
      totalCount: (_parent, _args, { operation }) => operation.db.consultation.count(),
      resolve: (query, _root, _args, { operation }) =>
        operation.db.consultation.findMany({ ...query, orderBy: [{ consultedAt: "desc" }, { id: "desc" }] }),
    },
    { description: "A page of consultations." },
    { description: "A consultation and its place in the list." },
  ),
);

const BriefType = builder.objectRef<{ latest: Consultation; count: number }>("ConsultationBrief").implement({
  description: "How often an agency consulted a record of yours lately.",
  authScopes: { permission: "consultation:read" },
  fields: (t) => ({
    latest: t.field({ type: ConsultationType, description: "The last time: which agency, which record, when.", resolve: ({ latest }) => latest }),
    count: t.exposeInt("count", { description: "How often in these days; what the agency consulted again within ten minutes counts once." }),
  }),
});

builder.queryField("consultationBriefs", (t) =>
  t.field({
    type: [BriefType],
    description: `The latest consultations of your records, once for each agency and record; at most ${most}.`,
    authScopes: { permission: "consultation:read" },
    args: {
      days: t.arg.int({ description: `Of the last days: 7 unless told, at most ${longest}.` }),
      first: t.arg.int({ description: "How many; 5 unless told." }),
    },
    complexity: ({ first }) => ({ field: 10, multiplier: first ?? 5 }),
    resolve: async (_root, { days, first }, context, info) => {
      const [lately, wanted] = [days ?? 7, first ?? 5];
      if (lately < 1 || lately > longest || wanted < 0 || wanted > most)
        throw new GraphQLError(`Ask for 1 to ${longest} days, and the first 0 to ${most}.`, { extensions: { code: "BAD_USER_INPUT" } });
      const found = await briefConsultations(context.operation, lately, wanted);
      const consultations = await context.operation.db.consultation.findMany({
        ...queryFromInfo({ context, info, path: ["latest"] }),
        where: { id: { in: found.map(({ latest }) => latest) } },
      });
      const byId = new Map(consultations.map((one) => [one.id, one]));
      return found.flatMap(({ latest: id, count }) => {
        const latest = byId.get(id);
        return latest ? [{ latest, count }] : [];
      });
    },
  }),
);
