import { builder } from "./builder.ts";
import { AgencyKind } from "./enums.ts";

export const AgencyType = builder.prismaNode("Agency", {
  id: { field: "id" },
  description: "A customs administration, postal operator or partner body. The directory of agencies is open to every member.",
  authScopes: { signedIn: true },
  select: { id: true },
  fields: (t) => ({
    code: t.exposeString("code", { description: "Short stable name, country first: `AW-CUSTOMS`." }),
    name: t.exposeString("name", { description: "Official name." }),
    country: t.expose("country", { type: "CountryCode", description: "Country of the agency." }),
    kind: t.expose("kind", { type: AgencyKind, description: "Customs, post or partner." }),
    receivesPersonalData: t.exposeBoolean("receivesPersonalData", {
      description: "Whether it may lawfully receive personal data. A release of parties to it is refused otherwise.",
    }),
    personalDataBasis: t.exposeString("personalDataBasis", { nullable: true, description: "The law by which it may." }),
    phone: t.exposeString("phone", { nullable: true, description: "Telephone." }),
    email: t.exposeString("email", { nullable: true, description: "E-mail." }),
    dutyPhone: t.exposeString("dutyPhone", { nullable: true, description: "Telephone of the duty desk: whom to call when it cannot wait." }),
    dutyEmail: t.exposeString("dutyEmail", { nullable: true, description: "E-mail of the duty desk." }),
    dutyLanguages: t.exposeStringList("dutyLanguages", { description: "Languages spoken at the duty desk: ISO 639-1." }),
    dutyHours: t.exposeString("dutyHours", { nullable: true, description: "When the duty desk answers, in words, in the agency's time zone." }),
    timeZone: t.exposeString("timeZone", { nullable: true, description: "IANA time zone." }),
    viewerCanEdit: t.boolean({
      description: "Whether you may edit this entry.",
      select: { id: true },
      resolve: ({ id }, _args, { operation }) => id === operation.viewer.agencyId && operation.permissions.has("agency:edit"),
    }),
  }),
});

builder.queryField("agencies", (t) =>
  t.prismaField({
    type: ["Agency"],
    description: "The directory of agencies, by country and name.",
    authScopes: { signedIn: true },
    resolve: (query, _root, _args, { operation }) => operation.db.agency.findMany({ ...query, orderBy: [{ country: "asc" }, { name: "asc" }] }),
  }),
);
