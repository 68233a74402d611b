import { setAgencyProfile } from "../lib/agencies/agency-profile.ts";
import { AgencyType } from "./agency.ts";
import { builder } from "./builder.ts";
import { payload } from "./payload.ts";
import { attempt } from "./user-error.ts";

const Payload = payload<number>("AgencyPayload", "The agency after the action, or what was wrong with the input.", (t) => ({
  agency: t.prismaField({
    type: AgencyType,
    nullable: true,
    description: "The agency as it is now; null if there are user errors.",
    resolve: (query, { done }, _args, { operation }) => (done ? operation.db.agency.findUnique({ ...query, where: { id: done } }) : null),
  }),
}));

const ProfileInput = builder.inputType("AgencyProfileInput", {
  fields: (t) => ({
    phone: t.string({ description: "Telephone." }),
    email: t.string({ description: "E-mail." }),
    dutyPhone: t.string({ description: "Telephone of the duty desk." }),
    dutyEmail: t.string({ description: "E-mail of the duty desk." }),
    dutyLanguages: t.stringList({ description: "Languages spoken at the duty desk: ISO 639-1." }),
    dutyHours: t.string({ description: "When the duty desk answers, in words, in the time zone below." }),
    timeZone: t.string({ description: "IANA time zone, such as `America/Aruba`." }),
    receivesPersonalData: t.boolean({ required: true, description: "Whether it may lawfully receive personal data." }),
    personalDataBasis: t.string({ description: "The law by which it may; needed if it may." }),
  }),
});

builder.mutationField("agencyEdit", (t) =>
  t.field({
    type: Payload,
    description:
      "Replaces your agency's entry in the directory. What was released to it stays; what is released from now on is checked against whether it may receive personal data.",
    authScopes: { permission: "agency:edit" },
    args: { input: t.arg({ type: ProfileInput, required: true, description: "All of the entry that the agency decides on." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        const text = (value: string | null | undefined) => value?.trim() || null;
        await setAgencyProfile(context.operation, {
          phone: text(input.phone),
          email: text(input.email),
          dutyPhone: text(input.dutyPhone),
          dutyEmail: text(input.dutyEmail),
          dutyLanguages: input.dutyLanguages ?? [],
          dutyHours: text(input.dutyHours),
          timeZone: text(input.timeZone),
          receivesPersonalData: input.receivesPersonalData,
          personalDataBasis: text(input.personalDataBasis),
        });
        return context.operation.viewer.agencyId;
      }),
  }),
);
