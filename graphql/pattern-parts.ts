// The parts of a pattern: routes, indicators and versions.
import { builder } from "./builder.ts";
import * as enums from "./enums.ts";

builder.prismaObject("PatternLeg", {
  description: "A leg of the routes that a pattern's goods take.",
  authScopes: { permission: "pattern:read" },
  fields: (t) => ({
    role: t.expose("role", { type: enums.LegRole, description: "Origin, transit or destination." }),
    country: t.expose("country", { type: "CountryCode", description: "Country." }),
    office: t.expose("office", { type: "UnLocode", nullable: true, description: "UN/LOCODE or IMPC of the office." }),
  }),
});

builder.prismaObject("PatternIndicator", {
  description: "One thing by which a seizure is recognised as of the pattern.",
  authScopes: { permission: "pattern:read" },
  fields: (t) => ({
    kind: t.expose("kind", { type: enums.IndicatorKind, description: "What of the seizure it is about." }),
    value: t.exposeString("value", {
      nullable: true,
      description: "A code or its beginning, words, or the currency of a VALUE; null for a WEIGHT.",
    }),
    low: t.expose("low", { type: "Decimal", nullable: true, description: "From so many kilograms, or so much of the currency." }),
    high: t.expose("high", { type: "Decimal", nullable: true, description: "Up to so many kilograms, or so much of the currency." }),
  }),
});

builder.prismaObject("PatternVersion", {
  description: "What a pattern said at a release or amendment. After a correction, earlier ones are the originator's alone.",
  authScopes: { permission: "pattern:read" },
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Its number." }),
    content: t.expose("content", { type: "JSON", description: "The fields as they were." }),
    note: t.exposeString("note", { nullable: true, description: "Why it was amended." }),
    isCorrection: t.exposeBoolean("isCorrection", { description: "Whether what was said before was wrong." }),
    author: t.relation("author", { nullable: true, description: "Who released or amended; visible within the originating agency." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When." }),
  }),
});
