// What every kind of shared record has beside its content: the trace of its releases, the notices of its recall, and
// what the viewer may do with it next.
import type { Permission } from "../lib/access/permissions.ts";
import { canRelease } from "../lib/access/release-policy.ts";
import { AlertType } from "./alert.ts";
import { builder } from "./builder.ts";
import { PatternType } from "./pattern.ts";
import { SeizureReportType } from "./seizure-report.ts";

const records = {
  SEIZURE_REPORT: { type: SeizureReportType, edit: "seizure-report:draft", amend: "seizure-report:amend", recall: "seizure-report:recall" },
  ALERT: { type: AlertType, edit: "alert:post", amend: "alert:amend", recall: "alert:recall" },
  PATTERN: { type: PatternType, edit: "pattern:draft", amend: "pattern:amend", recall: "pattern:recall" },
} as const;

for (const kind of Object.keys(records) as (keyof typeof records)[]) {
  const { type, edit, amend, recall } = records[kind];
  // What is selected here, every kind has.
  builder.prismaObjectFields(type as typeof PatternType, (t) => {
    const viewerCan = (what: string, permission: Permission, statuses: readonly string[]) =>
      t.boolean({
        description: `Whether you may ${what} it now.`,
        select: { agencyId: true, status: true },
        resolve: ({ agencyId, status }, _args, { operation }) =>
          agencyId === operation.viewer.agencyId && operation.permissions.has(permission) && statuses.includes(status),
      });
    return {
      releases: t.prismaField({
        type: ["Release"],
        description: "Who could see it, from when to when; visible to the originator.",
        select: { id: true },
        resolve: (query, { id }, _args, { operation }) =>
          operation.db.release.findMany({ ...query, where: { recordKind: kind, recordId: id }, orderBy: { releasedAt: "desc" } }),
      }),
      notices: t.prismaField({
        type: ["Notice"],
        description: "Notices of its recall that you may see: all of them as originator, your agency's as recipient.",
        select: { id: true },
        resolve: async (query, { id }, _args, { operation }) =>
          operation.permissions.has("notice:read")
            ? operation.db.notice.findMany({ ...query, where: { recordKind: kind, recordId: id }, orderBy: { createdAt: "desc" } })
            : [],
      }),
      viewerCanEdit: viewerCan("edit", edit, ["DRAFT", "RECALLED"]),
      viewerCanAmend: viewerCan("amend", amend, ["RELEASED"]),
      viewerCanRecall: viewerCan("recall", recall, ["RELEASED"]),
      viewerCanRelease: t.boolean({
        description: "Whether you may release it now, at least to somebody and without its parties. The preview tells it for chosen recipients.",
        select: { agencyId: true, status: true, tlp: true, authorId: true },
        resolve: (record, _args, { operation }) => canRelease(operation, kind, record),
      }),
    };
  });
}
