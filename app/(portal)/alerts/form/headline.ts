"use client";
import { useTranslations } from "use-intl";
import { decodeItemId } from "../../../../lib/postal/item-id.ts";

/** The headline that an item number makes by itself, such as “Registered letter RR473124829TT”; empty while it is no whole one. */
export function useHeadline(): (itemId: string) => string {
  const t = useTranslations("alerts.form");
  const codes = useTranslations("codes.mailClasses");
  return (text) => {
    const decoded = decodeItemId(text);
    if (!decoded.ok) return "";
    return t("headline", { what: decoded.mailClass ? codes(decoded.mailClass) : t("postalItem"), item: decoded.itemId });
  };
}
