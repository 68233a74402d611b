import { confirmReleasePolicy, setReleasePolicy } from "../lib/access/release-policy.ts";
import { builder } from "./builder.ts";
import { closedList, Tlp } from "./enums.ts";
import { payload } from "./payload.ts";
import { attempt } from "./user-error.ts";

const RecordKindType = closedList("RecordKind", "A kind of record that is released and recalled.", {
  SEIZURE_REPORT: "Seizure reports.",
  ALERT: "Alerts.",
  PATTERN: "Smuggling patterns.",
});

const PolicyType = builder.prismaNode("ReleasePolicy", {
  id: { field: "id" },
  description: "What officers of your agency may release alone, without a supervisor. Visible within the agency.",
  authScopes: { signedIn: true },
  fields: (t) => ({
    kind: t.expose("recordKind", { type: RecordKindType, description: "The kind of record that it is about." }),
    tlps: t.expose("tlps", {
      type: [Tlp],
      description: "Traffic lights that an officer may release under as long as no parties are shown outside of home.",
    }),
    tlpsWithParties: t.expose("tlpsWithParties", { type: [Tlp], description: "Those of them under which parties may go along." }),
    proposedBy: t.relation("proposedBy", { nullable: true, description: "Who decided or proposed it; null as every agency begins." }),
    proposedAt: t.expose("proposedAt", { type: "DateTime", description: "When." }),
    confirmedBy: t.relation("confirmedBy", { nullable: true, description: "The second person, where officers were given more." }),
    effectiveAt: t.expose("effectiveAt", { type: "DateTime", nullable: true, description: "Since when it holds, or held; null: never yet." }),
  }),
});

builder.queryFields((t) => ({
  releasePolicies: t.prismaField({
    type: [PolicyType],
    description:
      "What officers of your agency may release alone: decisions and proposals, latest first. The latest that took effect is in force; the first of all, if it did not, waits for a second person.",
    authScopes: { signedIn: true },
    args: {
      first: t.arg.int({ defaultValue: 20, description: "How many; at most 100." }),
      kind: t.arg({ type: RecordKindType, defaultValue: "SEIZURE_REPORT", description: "The kind of record." }),
    },
    resolve: (query, _root, { first, kind }, { operation }) =>
      operation.db.releasePolicy.findMany({
        ...query,
        where: { recordKind: kind ?? "SEIZURE_REPORT" },
        orderBy: { proposedAt: "desc" },
        take: Math.max(1, Math.min(first ?? 20, 100)),
      }),
  }),
}));

const Payload = payload<string>("ReleasePolicyPayload", "The policy after the action, or what was wrong with the input.", (t) => ({
  releasePolicy: t.prismaField({
    type: PolicyType,
    nullable: true,
    description: "The policy as it is now; null if there are user errors.",
    resolve: (query, { done }, _args, { operation }) => (done ? operation.db.releasePolicy.findUnique({ ...query, where: { id: done } }) : null),
  }),
}));

const SetInput = builder.inputType("ReleasePolicySetInput", {
  fields: (t) => ({
    kind: t.field({ type: RecordKindType, defaultValue: "SEIZURE_REPORT", description: "The kind of record." }),
    tlps: t.field({ type: [Tlp], required: true, description: "Traffic lights that an officer may release under, without parties." }),
    tlpsWithParties: t.field({ type: [Tlp], required: true, description: "Those of them under which parties may go along." }),
  }),
});
const ConfirmInput = builder.inputType("ReleasePolicyConfirmInput", {
  fields: (t) => ({ id: t.globalID({ for: PolicyType, required: true, description: "The proposal." }) }),
});

builder.mutationFields((t) => ({
  releasePolicySet: t.field({
    type: Payload,
    description:
      "Decides what officers of your agency may release alone. What gives them less holds at once; what gives them more waits until another supervisor or administrator confirms it.",
    authScopes: { permission: "release-policy:set" },
    args: { input: t.arg({ type: SetInput, required: true, description: "All that officers may release alone." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, () => setReleasePolicy(context.operation, input.kind ?? "SEIZURE_REPORT", input.tlps, input.tlpsWithParties)),
  }),
  releasePolicyConfirm: t.field({
    type: Payload,
    description: "Puts a colleague's proposal into force.",
    authScopes: { permission: "release-policy:set" },
    args: { input: t.arg({ type: ConfirmInput, required: true, description: "The proposal." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await confirmReleasePolicy(context.operation, input.id.id);
        return input.id.id;
      }),
  }),
}));
