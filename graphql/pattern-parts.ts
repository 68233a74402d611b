// What is a pattern's own among its parts: the indicators.
import { builder } from "./builder.ts";
import * as enums from "./enums.ts";

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
