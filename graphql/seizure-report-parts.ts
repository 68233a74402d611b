// What is a seizure report's own among its parts: goods and parties.
import { builder } from "./builder.ts";
import * as enums from "./enums.ts";

builder.prismaObject("SeizureGoods", {
  description: "A line of goods.",
  authScopes: { permission: "seizure-report:read" },
  fields: (t) => ({
    aspect: t.expose("aspect", { type: enums.GoodsAspect, description: "As found or as declared." }),
    commodityGroup: t.expose("commodityGroup", { type: enums.CommodityGroup, nullable: true, description: "Section of the Illicit Trade Report." }),
    description: t.exposeString("description", { description: "Substance or description." }),
    hsCode: t.expose("hsCode", { type: "HsCode", nullable: true, description: "HS 2022." }),
    quantity: t.expose("quantity", { type: "Decimal", nullable: true, description: "Quantity in `unit`." }),
    unit: t.exposeString("unit", { nullable: true, description: "UN/ECE Recommendation 20, such as `KGM`." }),
    isEstimated: t.exposeBoolean("isEstimated", { description: "Estimated instead of weighed or counted." }),
    isNet: t.exposeBoolean("isNet", { description: "Net instead of gross." }),
    pieces: t.exposeInt("pieces", { nullable: true, description: "Number of pieces." }),
    value: t.expose("value", { type: "Decimal", nullable: true, description: "Value in `currency`." }),
    currency: t.exposeString("currency", { nullable: true, description: "ISO 4217." }),
    brand: t.exposeString("brand", { nullable: true, description: "Brand." }),
    rightHolder: t.exposeString("rightHolder", { nullable: true, description: "Holder of the right that was infringed." }),
    purity: t.expose("purity", { type: "Decimal", nullable: true, description: "Per cent." }),
    serialNumber: t.exposeString("serialNumber", { nullable: true, description: "Serial number." }),
    cites: t.exposeString("cites", { nullable: true, description: "CITES appendix or permit." }),
  }),
});

builder.prismaObject("SeizureParty", {
  description: "A person or company named in a report. Being named is not being guilty: see `status`.",
  authScopes: { permission: "seizure-report:read" },
  fields: (t) => ({
    role: t.expose("role", { type: enums.PartyRole, description: "Part in the consignment." }),
    status: t.expose("status", { type: enums.PartyStatus, description: "How the originator regards the party." }),
    kind: t.expose("kind", { type: enums.PartyKind, description: "Person or organisation." }),
    name: t.exposeString("name", { description: "Name as written on the item or in documents." }),
    birthDate: t.expose("birthDate", { type: "Date", nullable: true, description: "Date of birth." }),
    address: t.exposeString("address", { nullable: true, description: "Address." }),
    country: t.expose("country", { type: "CountryCode", nullable: true, description: "Country of the address." }),
    phone: t.exposeString("phone", { nullable: true, description: "Telephone." }),
    email: t.exposeString("email", { nullable: true, description: "E-mail." }),
    document: t.exposeString("document", { nullable: true, description: "Passport or other document." }),
  }),
});
