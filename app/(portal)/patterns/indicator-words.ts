import "server-only";
import type { IndicatorKind } from "../../../lib/patterns/pattern-input.ts";
import { translations } from "../../language/translations.ts";
import type { ReportWords } from "../seizure-reports/report-words.ts";

export type Indicator = { kind: IndicatorKind; value: string | null; low: string | null; high: string | null };

/** Indicators as people say them: "Ecuador or Colombia", "0.5 to 2 kg". */
export async function indicatorWords({ language, codes, country, number, money }: ReportWords) {
  const t = await translations("patterns");
  const either = new Intl.ListFormat(language === "en" ? "en-GB" : language, { type: "disjunction" });

  function range({ kind, value, low, high }: Indicator): string {
    const amount = (written: string) => (kind === "VALUE" ? money(written, value) : `${number(written)} kg`);
    if (low && high) return t("range.between", { low: amount(low), high: amount(high) });
    return t(low ? "range.from" : "range.upTo", { amount: amount(low ?? high ?? "0") });
  }
  function said(indicator: Indicator): string {
    const { kind, value } = indicator;
    switch (kind) {
      case "ORIGIN":
      case "TRANSIT":
      case "DESTINATION":
        return country(value ?? "");
      case "COMMODITY_GROUP":
        return codes(`commodityGroups.${value as "DRUGS"}`);
      case "CONCEALMENT":
        return codes(`concealments.${value as "OTHER"}`);
      case "MAIL_CLASS":
        return codes(`mailClasses.${value as "PARCEL"}`);
      case "WEIGHT":
      case "VALUE":
        return range(indicator);
      default:
        return value ?? "";
    }
  }
  /** Each kind with what any one of matches. */
  const byKind = (indicators: readonly Indicator[]) =>
    [...new Set(indicators.map(({ kind }) => kind))].map((kind) => ({
      kind,
      name: codes(`indicatorKinds.${kind}`),
      said: either.format(indicators.filter((one) => one.kind === kind).map(said)),
    }));
  return {
    byKind,
    /** Why a seizure fits: "Origin (Ecuador), Goods (Drugs)". */
    reasons: (kinds: readonly IndicatorKind[], indicators: readonly Indicator[]) =>
      byKind(indicators)
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ name, said }) => t("reason", { name, said }))
        .join(" · "),
    names: (kinds: readonly IndicatorKind[]) => kinds.map((kind) => codes(`indicatorKinds.${kind}`)).join(", "),
  };
}
