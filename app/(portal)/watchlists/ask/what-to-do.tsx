"use client";
import { Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { Hit } from "./ask-query.ts";

/** Of an agency's own list, what its owner asks for on a hit and whom to call; of a published one, what it means. */
export function WhatToDo({ entry: { hitAction, dutyContact, watchlist } }: { entry: Hit["entry"] }) {
  const t = useTranslations("watchlists");
  const codes = useTranslations("codes.hitActions");
  if (watchlist?.kind === "REFERENCE") {
    return (
      <Text size="sm" c="dimmed">
        {t("nationalLaw", { publisher: watchlist.publisher })}
      </Text>
    );
  }
  if (!hitAction && !dutyContact) return null;
  return (
    <Text size="sm">
      {hitAction && <b>{t("ask.onHit", { action: codes(hitAction) })}</b>}
      {hitAction && dutyContact && " · "}
      {dutyContact && t("ask.call", { contact: dutyContact })}
    </Text>
  );
}
