"use client";
import { Anchor, Text, TextInput, type TextInputProps } from "@mantine/core";
import { useLocale, useTranslations } from "use-intl";
import { countryName } from "../../../../lib/codes/countries.ts";
import { decodeItemId, type MailClass } from "../../../../lib/postal/item-id.ts";

export type ItemProposal = { mailClass: MailClass | null; country: string };

/** What a readable identifier proposes for the rest of the report. */
export function proposalOf(text: string): ItemProposal | null {
  const decoded = decodeItemId(text);
  return decoded.ok ? { mailClass: decoded.mailClass, country: decoded.country } : null;
}

function useDecoded(text: string): { words: string; isWrong: boolean } | null {
  const t = useTranslations("seizure-reports.item");
  const codes = useTranslations("codes.mailClasses");
  const language = useLocale();
  const decoded = decodeItemId(text);
  const { itemId } = decoded;
  if (!itemId) return null;
  if (decoded.ok) {
    if (decoded.isReserved) return { words: t("reserved", { indicator: decoded.serviceIndicator }), isWrong: true };
    return {
      words: [decoded.mailClass && codes(decoded.mailClass), countryName(decoded.country, language), t("digitIsRight")].filter(Boolean).join(" · "),
      isWrong: false,
    };
  }
  // While it is being typed, nothing is wrong yet.
  if (decoded.problem === "SHAPE") return itemId.length < 13 ? null : { words: t("unreadable"), isWrong: true };
  if (decoded.problem === "COUNTRY") return { words: t("noCountry", { code: itemId.slice(11) }), isWrong: true };
  return { words: t("checkDigitWrong", { seen: itemId[10] ?? "", expected: String(decoded.expectedCheckDigit) }), isWrong: true };
}

type Props = Omit<TextInputProps, "value"> & { value: string; origin: string | null; onTakeOrigin: (country: string) => void };

/** An S10 identifier, decoded and checked while it is typed, scanned or pasted. */
export function ItemIdInput({ origin, onTakeOrigin, ...props }: Props) {
  const t = useTranslations("seizure-reports.item");
  const language = useLocale();
  const decoded = useDecoded(props.value);
  const country = proposalOf(props.value)?.country;
  const differs = country !== undefined && origin !== null && origin !== country;
  return (
    <TextInput
      {...props}
      autoCapitalize="characters"
      autoComplete="off"
      spellCheck={false}
      maxLength={24}
      styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
      inputWrapperOrder={["label", "input", "error", "description"]}
      description={
        <span role="status">
          {decoded && (
            <Text component="span" size="xs" c={decoded.isWrong ? "var(--mantine-color-error)" : undefined}>
              {decoded.words}
            </Text>
          )}
          {differs && (
            <>
              {" "}
              <Anchor component="button" type="button" size="xs" onClick={() => onTakeOrigin(country)}>
                {t("takeOrigin", { country: countryName(country, language) })}
              </Anchor>
            </>
          )}
        </span>
      }
    />
  );
}
