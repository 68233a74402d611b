// Opening older records to agencies that joined a community after these were released to it.
import { type OpeningPreview, openRecords, previewOpening } from "../lib/communities/opening.ts";
import { builder } from "./builder.ts";
import { CommunityType } from "./community.ts";
import { payload } from "./payload.ts";
import { SeizureReportType } from "./seizure-report.ts";
import { type Attempt, attempt, UserErrorType } from "./user-error.ts";

type Newcomer = OpeningPreview["agencies"][number];
const NewcomerType = builder.objectRef<Newcomer>("OpeningNewcomer").implement({
  description: "An agency that joined too late to see some of the records.",
  authScopes: { permission: "seizure-report:open" },
  fields: (t) => ({
    name: t.exposeString("name", { description: "The agency." }),
    country: t.expose("country", { type: "CountryCode", description: "Its country." }),
    members: t.exposeInt("members", { description: "How many people there could read them." }),
    records: t.exposeInt("records", { description: "How many records it would see." }),
    parties: t.exposeBoolean("parties", { description: "Whether it would see parties of any of them." }),
  }),
});

const PreviewType = builder.objectRef<Attempt<OpeningPreview>>("OpeningPreview").implement({
  description: "Precisely what an opening would do now.",
  authScopes: { permission: "seizure-report:open" },
  fields: (t) => ({
    recordCount: t.int({ description: "How many records would be opened; at most 1,000 at a time.", resolve: ({ done }) => done?.recordCount ?? 0 }),
    withPartiesCount: t.int({
      description: "How many of them with their parties: those whose parties went to the community, if every newcomer may receive personal data.",
      resolve: ({ done }) => done?.withPartiesCount ?? 0,
    }),
    agencies: t.field({ type: [NewcomerType], description: "To whom.", resolve: ({ done }) => done?.agencies ?? [] }),
    memberCount: t.int({ description: "To how many people.", resolve: ({ done }) => done?.memberCount ?? 0 }),
    digest: t.string({
      nullable: true,
      description: "Goes with the opening, which is refused if any of this changed.",
      resolve: ({ done }) => done?.digest ?? null,
    }),
    userErrors: t.field({ type: [UserErrorType], description: "Why nothing can be previewed.", resolve: ({ faults }) => faults }),
  }),
});

builder.queryField("communityOpeningPreview", (t) =>
  t.field({
    type: PreviewType,
    description: "Which older records of your agency would be opened to newcomers of a community.",
    authScopes: { permission: "seizure-report:open" },
    args: {
      id: t.arg.globalID({ for: CommunityType, required: true, description: "The community." }),
      seizureReport: t.arg.globalID({ for: SeizureReportType, description: "One report; all of your agency's unless told." }),
    },
    resolve: (_root, { id, seizureReport }, context) =>
      attempt(context, () => previewOpening(context.operation, "SEIZURE_REPORT", id.id, seizureReport?.id ?? null)),
  }),
);

type Opened = { community: string; count: number };
const Payload = payload<Opened>("CommunityOpenPayload", "How many records were opened, or what was wrong with the input.", (t) => ({
  community: t.prismaField({
    type: CommunityType,
    nullable: true,
    description: "The community; null if there are user errors.",
    resolve: (query, { done }, _args, { operation }) =>
      done ? operation.db.community.findUnique({ ...query, where: { id: done.community } }) : null,
  }),
  openedCount: t.int({ description: "How many records.", resolve: ({ done }) => done?.count ?? 0 }),
}));

const OpenInput = builder.inputType("CommunityOpenInput", {
  fields: (t) => ({
    id: t.globalID({ for: CommunityType, required: true, description: "The community." }),
    seizureReport: t.globalID({ for: SeizureReportType, description: "One report; all of your agency's unless told." }),
    digest: t.string({ required: true, description: "From the preview; refused if that changed since." }),
  }),
});

builder.mutationField("communityOpen", (t) =>
  t.field({
    type: Payload,
    description:
      "Opens older records of your agency to the newcomers of a community, as previewed. A recall takes them back from these too. The record of releases names it.",
    authScopes: { permission: "seizure-report:open" },
    args: { input: t.arg({ type: OpenInput, required: true, description: "The community and what to open." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        const count = await openRecords(context.operation, "SEIZURE_REPORT", input.id.id, input.seizureReport?.id ?? null, input.digest);
        return { community: input.id.id, count };
      }),
  }),
);
