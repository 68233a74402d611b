// Code lists to choose from: found by code or by word.
import { type ReferenceCode, type ReferenceList, searchCodes } from "../lib/codes/reference-code.ts";
import { builder, type Context, maximumPage } from "./builder.ts";

const CodeType = builder.objectRef<ReferenceCode>("CodeName").implement({
  description: "A code and what it is called.",
  authScopes: { signedIn: true },
  fields: (t) => ({
    code: t.exposeString("code", { description: "The code." }),
    name: t.exposeString("name", { description: "What it is called: in your language where we have it, else as the imported list says it." }),
  }),
});

const PlaceType = builder.objectRef<ReferenceCode>("Place").implement({
  description: "A place with a UN/LOCODE.",
  authScopes: { signedIn: true },
  fields: (t) => ({
    code: t.expose("code", { type: "UnLocode", description: "UN/LOCODE." }),
    name: t.exposeString("name", { description: "What it is called." }),
    country: t.field({ type: "CountryCode", description: "Its country.", resolve: ({ code }) => code.slice(0, 2) }),
    latitude: t.exposeFloat("latitude", {
      nullable: true,
      description: "Degrees north in WGS 84, to about a kilometre; null where it is not known.",
    }),
    longitude: t.exposeFloat("longitude", {
      nullable: true,
      description: "Degrees east in WGS 84, to about a kilometre; null where it is not known.",
    }),
  }),
});

type Asked = { search: string; first?: number | null };

const find = (list: ReferenceList, { search, first }: Asked, { operation, language }: Context, starting = "") =>
  searchCodes(operation, list, { search: search.slice(0, 100), language, starting, first: Math.min(Math.max(first ?? 20, 0), maximumPage) });

const how = "Beginning of a code, or words of the name in any order. A longer code finds what it belongs to, last. Empty: the first of the list.";
const howMany = `How many at most; 20 unless told, never more than ${maximumPage}.`;

builder.queryFields((t) => ({
  hsCodes: t.field({
    type: [CodeType],
    description: "Codes of the Harmonized System, best answers first: 2, 4 or 6 digits.",
    authScopes: { signedIn: true },
    args: { search: t.arg.string({ required: true, description: how }), first: t.arg.int({ description: howMany }) },
    resolve: (_root, args, context) => find("HS", args, context),
  }),
  units: t.field({
    type: [CodeType],
    description: "Units of quantity of UN/ECE Recommendation 20, best answers first.",
    authScopes: { signedIn: true },
    args: { search: t.arg.string({ required: true, description: how }), first: t.arg.int({ description: howMany }) },
    resolve: (_root, args, context) => find("UNIT", args, context),
  }),
  places: t.field({
    type: [PlaceType],
    description: "Places with a UN/LOCODE, best answers first.",
    authScopes: { signedIn: true },
    args: {
      search: t.arg.string({ required: true, description: how }),
      country: t.arg({ type: "CountryCode", description: "Only places of this country." }),
      first: t.arg.int({ description: howMany }),
    },
    resolve: (_root, args, context) => find("PLACE", args, context, args.country ?? ""),
  }),
}));
