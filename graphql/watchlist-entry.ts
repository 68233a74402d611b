// What a watchlist says of a subject.
import { builder } from "./builder.ts";
import { EntryKind, NameQuality } from "./enums.ts";

export const WatchlistEntryType = builder.prismaNode("WatchlistEntry", {
  id: { field: "id" },
  description: "A subject on a list. Being listed binds only where national law says so, and is not being suspected.",
  authScopes: { permission: "watchlist:read" },
  fields: (t) => ({
    watchlist: t.prismaField({
      type: "Watchlist",
      nullable: true,
      description: "The list that it is on; null if it was disclosed to you and the list is not shared with you any more.",
      select: { watchlistId: true },
      resolve: (query, { watchlistId }, _args, { operation }) => operation.db.watchlist.findUnique({ ...query, where: { id: watchlistId } }),
    }),
    keeper: t.prismaField({
      type: "Agency",
      description: "The agency that keeps its list: of a reference list who imports it, of an own list whose it is.",
      select: { agencyId: true },
      resolve: (query, { agencyId }, _args, { operation }) => operation.db.agency.findUniqueOrThrow({ ...query, where: { id: agencyId } }),
    }),
    sourceId: t.exposeString("sourceId", { description: "The publisher's own number for it; of an own list, its owner's reference." }),
    kind: t.expose("kind", { type: EntryKind, description: "Person, organisation, vessel, or what else it is." }),
    name: t.exposeString("name", { description: "Main name, as published." }),
    names: t.relation("names", { description: "All names, the main one first.", query: { orderBy: { position: "asc" } } }),
    birthDates: t.exposeStringList("birthDates", {
      description:
        "Dates of birth, ISO 8601: `1965`, `1965-03`, `1965-03-21`, or an interval `1960/1965`; `~` in front where the publisher says circa.",
    }),
    countries: t.expose("countries", {
      type: ["CountryCode"],
      description: "Nationalities, flags and countries of addresses; never a place of birth.",
    }),
    addresses: t.field({
      type: [WatchlistAddressType],
      description: "Addresses, as published.",
      select: { addresses: true },
      resolve: ({ addresses }) => addresses as Address[],
    }),
    documents: t.field({
      type: [WatchlistDocumentType],
      description: "Passports, register and tax numbers, IMO and tail numbers, telephones, e-mail and whatever else identifies.",
      select: { documents: true },
      resolve: ({ documents }) => documents as ListedDocument[],
    }),
    programmes: t.exposeStringList("programmes", { description: "The publisher's programmes or regimes." }),
    reasons: t.exposeString("reasons", { nullable: true, description: "Remarks or narrative, as published." }),
    listedOn: t.expose("listedOn", { type: "Date", nullable: true, description: "Day of listing, where the publisher states it." }),
    delistedAt: t.expose("delistedAt", {
      type: "DateTime",
      nullable: true,
      description: "Import that no longer had it, or when its owner withdrew it. Since then it is never answered to a question.",
    }),
    updatedAt: t.expose("updatedAt", { type: "DateTime", description: "When it was changed last." }),
  }),
});

builder.prismaObject("WatchlistEntryName", {
  description: "A name of an entry.",
  authScopes: { permission: "watchlist:read" },
  fields: (t) => ({
    name: t.exposeString("name", { description: "The name, as published." }),
    quality: t.expose("quality", { type: NameQuality, description: "How far the publisher trusts it." }),
  }),
});

type Address = { text: string; country: string | null };
export const WatchlistAddressType = builder.objectRef<Address>("WatchlistAddress").implement({
  description: "An address of an entry.",
  authScopes: { permission: "watchlist:read" },
  fields: (t) => ({
    text: t.exposeString("text", { description: "As published, country included." }),
    country: t.expose("country", { type: "CountryCode", nullable: true, description: "Its country; null where the words name no country of today." }),
  }),
});

type ListedDocument = { kind: string; number: string; country: string | null };
export const WatchlistDocumentType = builder.objectRef<ListedDocument>("WatchlistDocument").implement({
  description: "A number or address that identifies an entry.",
  authScopes: { permission: "watchlist:read" },
  fields: (t) => ({
    kind: t.exposeString("kind", { description: "The publisher's own word for it: `Passport`, `IMO`, `Tax ID`." }),
    number: t.exposeString("number", { description: "As published." }),
    country: t.expose("country", { type: "CountryCode", nullable: true, description: "Who issued it." }),
  }),
});
