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
    kind: t.field({ type: AgencyKind, description: "Customs, post or partner.", select: { kind: true }, resolve: ({ kind }) => kind as "POST" }),
    receivesPersonalData: t.exposeBoolean("receivesPersonalData", {
      description: "Whether it may lawfully receive personal data. A release of parties to it is refused otherwise.",
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
