// The input of a pattern; its meaning is explained in lib/patterns/pattern-input.ts.
import { builder } from "./builder.ts";
import * as enums from "./enums.ts";
import { LegType } from "./seizure-report-input.ts";

const Indicator = builder.inputType("PatternIndicatorInput", {
  description: "One thing by which a seizure is recognised as of the pattern.",
  fields: (t) => ({
    kind: t.field({ type: enums.IndicatorKind, required: true, description: "What of the seizure it is about." }),
    value: t.string({
      description:
        "A country, commodity group, concealment or mail class by its code; the beginning of an HS code or item identifier; words; the currency of a VALUE. None for a WEIGHT.",
    }),
    low: t.field({ type: "Decimal", description: "From so many kilograms (WEIGHT), or so much of the currency (VALUE)." }),
    high: t.field({ type: "Decimal", description: "Up to so many kilograms (WEIGHT), or so much of the currency (VALUE)." }),
  }),
});

export const PatternContentType = builder.inputType("PatternContentInput", {
  description: "What a pattern says. Needed is its title.",
  fields: (t) => ({
    tlp: t.field({ type: enums.Tlp, description: "AMBER unless told otherwise; left out of an edit, it stays." }),
    handling: t.field({ type: enums.Handling, description: "H0 unless told otherwise; left out of an edit, it stays." }),
    handlingNote: t.string({ description: "Other restrictions, in words; left out of an edit, they stay." }),
    title: t.string({ required: true, description: "What people will call it." }),
    modusOperandi: t.string({ description: "How it is done, in words; at most 20,000 characters." }),
    commodityGroups: t.field({ type: [enums.CommodityGroup], description: "Kinds of goods." }),
    concealments: t.field({ type: [enums.Concealment], description: "How the goods are hidden." }),
    senderTraits: t.string({ description: "What senders have in common, in words. Name nobody: people belong into reports and watchlists." }),
    addresseeTraits: t.string({ description: "What addressees have in common, in words. Name nobody." }),
    counterMeasures: t.string({ description: "What helps against it." }),
    observedFrom: t.field({ type: "Date", description: "Observed from this day." }),
    observedUntil: t.field({ type: "Date", description: "Observed until this day; left out while it goes on." }),
    confidence: t.field({ type: enums.Confidence, description: "MODERATE unless told otherwise; left out of an edit, it stays." }),
    source: t.field({ type: enums.Source, description: "X unless told otherwise; left out of an edit, it stays." }),
    information: t.field({ type: enums.Information, description: "I4 unless told otherwise; left out of an edit, it stays." }),
    legs: t.field({ type: [LegType], required: true, description: "The routes; at most 50 legs." }),
    indicators: t.field({ type: [Indicator], required: true, description: "By what a seizure is recognised; at most 50." }),
  }),
});
