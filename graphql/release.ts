// Who gets a record: the preview before, the trace after.
import { previewRelease, type ReachedAgency, type ReleasePreview } from "../lib/access/release.ts";
import { builder } from "./builder.ts";
import { SupervisorReasonType, Tlp } from "./enums.ts";
import { ReachedAgencyType, RecipientType, recipientsOf } from "./recipient.ts";
import { SeizureReportType } from "./seizure-report.ts";
import { type Attempt, attempt, UserErrorType } from "./user-error.ts";

export const PreviewType = builder.objectRef<Attempt<ReleasePreview>>("ReleasePreview").implement({
  description: "Precisely whom a release would reach now, your own agency aside.",
  authScopes: { signedIn: true },
  fields: (t) => ({
    agencies: t.field({ type: [ReachedAgencyType], description: "By name.", resolve: ({ done }) => done?.agencies ?? [] }),
    agencyCount: t.int({ description: "How many agencies.", resolve: ({ done }) => done?.agencies.length ?? 0 }),
    countryCount: t.int({ description: "In how many countries.", resolve: ({ done }) => new Set(done?.agencies.map(({ country }) => country)).size }),
    memberCount: t.int({ description: "How many people.", resolve: ({ done }) => done?.memberCount ?? 0 }),
    mayNotReceiveParties: t.stringList({
      description: "Agencies chosen for the parties that may not receive personal data: the release would be refused.",
      resolve: ({ done }) => done?.mayNotReceiveParties ?? [],
    }),
    supervisorNeededFor: t.field({
      type: SupervisorReasonType,
      nullable: true,
      description: "Why your agency's release policy asks for a supervisor; null if an officer may release alone.",
      resolve: ({ done }) => done?.supervisorNeededFor ?? null,
    }),
    viewerCanRelease: t.boolean({
      description: "Whether you may make this release. Where a supervisor is needed, it is one who is not the author.",
      resolve: ({ done }) => done?.viewerCanRelease ?? false,
    }),
    digest: t.string({
      nullable: true,
      description: "Goes with the release, which is refused if any of this changed.",
      resolve: ({ done }) => done?.digest ?? null,
    }),
    userErrors: t.field({ type: [UserErrorType], description: "Why nothing can be previewed.", resolve: ({ faults }) => faults }),
  }),
});

builder.queryField("seizureReportReleasePreview", (t) =>
  t.field({
    type: PreviewType,
    description: "Whom a release of a report of your agency would reach.",
    authScopes: { permission: "seizure-report:preview" },
    args: {
      id: t.arg.globalID({ for: SeizureReportType, required: true, description: "The report." }),
      recipients: t.arg({ type: [RecipientType], required: true, description: "Who is to see it." }),
      partyRecipients: t.arg({ type: [RecipientType], description: "Who is to see its parties too." }),
    },
    resolve: (_root, { id, recipients, partyRecipients }, context) =>
      attempt(context, () =>
        previewRelease(context.operation, "SEIZURE_REPORT", id.id, { to: recipientsOf(recipients), partiesTo: recipientsOf(partyRecipients) }),
      ),
  }),
);

builder.prismaObject("Release", {
  description: "Who could see a record, from when to when. Visible to the originator.",
  // It is reached through its record alone, which asks for the permission of its kind.
  authScopes: { signedIn: true },
  fields: (t) => ({
    version: t.exposeInt("version", { description: "The version that was released." }),
    tlp: t.expose("tlp", { type: Tlp, description: "TLP at that time." }),
    recipients: t.field({
      type: [ReachedAgencyType],
      description: "The agencies it reached.",
      select: { recipients: true },
      resolve: ({ recipients }) => recipients as ReachedAgency[],
    }),
    mayNoLongerReceiveParties: t.stringList({
      description:
        "Agencies that it gave the parties to and that have said since that they may not receive personal data; none once it has ended. Recall the report, or correct it.",
      select: { recipients: true, endedAt: true },
      resolve: async ({ recipients, endedAt }, _args, { operation }) => {
        const ids = endedAt ? [] : (recipients as ReachedAgency[]).filter(({ parties }) => parties).map(({ id }) => id);
        if (!ids.length) return [];
        const found = await operation.db.agency.findMany({ where: { id: { in: ids }, receivesPersonalData: false }, orderBy: { name: "asc" } });
        return found.map(({ name }) => name);
      },
    }),
    memberCount: t.exposeInt("memberCount", { description: "How many people it reached." }),
    member: t.relation("member", { nullable: true, description: "Who released it." }),
    releasedAt: t.expose("releasedAt", { type: "DateTime", description: "From when." }),
    openedIn: t.prismaField({
      type: "Community",
      nullable: true,
      description: "The community to whose newcomers the record was opened; null for a release, and where you see that community no longer.",
      select: { communityId: true },
      resolve: (query, { communityId }, _args, { operation }) =>
        communityId && operation.permissions.has("community:read")
          ? operation.db.community.findUnique({ ...query, where: { id: communityId } })
          : null,
    }),
    endedAt: t.expose("endedAt", { type: "DateTime", nullable: true, description: "Until when; null while it lasts." }),
  }),
});
