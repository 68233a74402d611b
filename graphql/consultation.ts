import { builder, maximumPage } from "./builder.ts";

builder.prismaNode("Consultation", {
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
      description: "Which agencies consulted records of yours, latest first.",
      authScopes: { permission: "consultation:read" },
      totalCount: (_parent, _args, { operation }) => operation.db.consultation.count(),
      resolve: (query, _root, _args, { operation }) =>
        operation.db.consultation.findMany({ ...query, orderBy: [{ consultedAt: "desc" }, { id: "desc" }] }),
    },
    { description: "A page of consultations." },
    { description: "A consultation and its place in the list." },
  ),
);
